import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { OPERATOR } from '../../src/curation/changes.ts';
import { createCuration } from '../../src/curation/curation.ts';
import type { Store } from '../../src/curation/store.ts';
import type { Channel } from '../../src/playground/driver/driver.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { text } from '../../src/text.ts';
import { eventually } from '../eventually.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, lateFee, lateFilm, rules, villageLibrary } from './village-library.ts';

/** The cards in an audit channel, as a moderator sees them. */
function cards({ playground }: RunningBot, audit: Channel): string[] {
  return playground.moderator.sees(audit).map(({ content }) => content);
}

describe('a change at the command line', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;
  let store: Store;
  let running: RunningBot;
  let guild: string;
  let audit: Channel;

  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'facts.db');
    store = await openSqlite(path);
    running = await startBot({ store });
    guild = running.playground.guild.id;
    audit = running.playground.channels.ask;
  });
  afterEach(async () => {
    await running.stop();
    await store.close();
    await folder.remove();
  });

  async function edit(factId: string, answer: string): Promise<void> {
    const own = await openSqlite(path);
    const curation = await createCuration({
      engine: createEngine(villageLibrary),
      store: own,
      clock: () => new Date(),
    });
    const { fact, version } = curation.fact(guild, factId) ?? expect.unreachable();
    const { id: _, ...before } = fact;
    const draft = { ...before, answer };
    await curation.editFact({ guild, actor: OPERATOR, factId, version, draft });
    await own.close();
  }

  function nameAuditChannel() {
    const { admin, channels } = running.playground;
    return admin.command(channels.general, 'settings audit', { channel: audit.id }).message();
  }

  it('is told in the audit channel, with whoever runs the bot as who made it', async () => {
    await nameAuditChannel();
    await edit(lateFee.id, 'While it runs.');
    await eventually(() => expect(cards(running, audit)).toHaveLength(1));
    const [card] = cards(running, audit);
    expect(card).toContain(`edited by ${text.change.operator}`);
    expect(card).toContain('+ Answer: While it runs.');
  });

  it('is told as soon as the bot runs again, once and in order', async () => {
    await nameAuditChannel();
    await running.stopBot();
    await edit(lateFilm.id, 'First.');
    await edit(joining.id, 'Second.');
    await running.start();
    await eventually(() => expect(cards(running, audit)).toHaveLength(2));
    await running.restart();
    await running.playground.settled();
    const [first, second, ...others] = cards(running, audit);
    expect(first).toContain('First.');
    expect(second).toContain('Second.');
    expect(others).toEqual([]);
  });

  it('is not told any more in a channel that is named later', async () => {
    await edit(rules.id, 'Before.');
    await eventually(async () => expect(await store.guildsWithUntold()).toEqual([]));
    await nameAuditChannel();
    await edit(rules.id, 'After.');
    await eventually(() => expect(cards(running, audit)).toHaveLength(1));
    expect(cards(running, audit).join()).toContain('After.');
  });
});
