import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { OPERATOR } from '../../src/curation/actor.ts';
import { createCuration } from '../../src/curation/curation.ts';
import type { Store } from '../../src/curation/store.ts';
import type { Channel, SeenModal } from '../../src/playground/driver/driver.ts';
import { openPostgres } from '../../src/storage/postgres.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { text } from '../../src/text.ts';
import { eventually } from '../eventually.ts';
import { describeWithPostgres, startPostgres } from '../storage/postgres-server.ts';
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

  async function edit(entryId: string, answer: string): Promise<void> {
    const own = await openSqlite(path);
    const curation = await createCuration({
      engine: createEngine(villageLibrary),
      store: own,
      clock: () => new Date(),
    });
    const { fact, version } = curation.fact(guild, entryId) ?? expect.unreachable();
    const { id: _, ...before } = fact;
    const draft = { ...before, answer };
    await curation.editFact({ guild, actor: OPERATOR, entryId, version, draft });
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

const postgres = await startPostgres();

describeWithPostgres('two bots on one PostgreSQL database', postgres, (server) => {
  let stores: Store[];
  let one: RunningBot;
  let other: RunningBot;
  let guild: string;

  beforeEach(async () => {
    const url = await server.createDatabase();
    const madeAt = Date.now();
    stores = [await openPostgres(url), await openPostgres(url)];
    [one = expect.unreachable(), other = expect.unreachable()] = await Promise.all(
      stores.map((store) => startBot({ store, playground: { madeAt } })),
    );
    guild = one.playground.guild.id;
    expect(other.playground.guild.id).toBe(guild);
  });
  afterEach(async () => {
    await Promise.all([one.stop(), other.stop()]);
    await Promise.all(stores.map((store) => store.close()));
  });
  afterAll(() => server.remove());

  function openForm({ playground }: RunningBot, fact: string): Promise<SeenModal> {
    const { moderator, channels } = playground;
    return moderator.command(channels.general, 'fact edit', { fact }).modal();
  }
  async function edit(running: RunningBot, fact: string, answer: string): Promise<void> {
    await running.playground.moderator.submit(await openForm(running, fact), { answer }).message();
  }
  async function answer({ playground }: RunningBot, question: string): Promise<string> {
    const { member, channels, bot } = playground;
    return (await member.say(channels.general, `${bot.mention} ${question}`).reply()).content;
  }

  it('answer each from what a moderator has saved with the other, within a second or so', async () => {
    await edit(one, lateFee.id, 'It costs 30p.');
    await eventually(async () => expect(await answer(other, lateFee.question)).toContain('30p'));
    await edit(other, lateFee.id, 'It costs 40p.');
    await eventually(async () => expect(await answer(one, lateFee.question)).toContain('40p'));
    expect(one.curation.fact(guild, lateFee.id)?.version).toBe(2);
  });

  it('show the newer text to whoever would save over it, and keep both', async () => {
    const [mine, theirs] = [await openForm(one, lateFilm.id), await openForm(other, lateFilm.id)];
    await other.playground.moderator.submit(theirs, { answer: 'Theirs.' }).message();
    await eventually(() => expect(one.curation.fact(guild, lateFilm.id)?.version).toBe(1));
    const sent = one.playground.moderator.submit(mine, { answer: 'Mine.' });
    expect((await sent.message()).content).toContain('Theirs.');
    expect((await sent.followUp()).content).toContain('Mine.');
  });

  it('let one of two moderators win who save at the same moment, and lose no text', async () => {
    const bots = [one, other];
    const forms = await Promise.all(bots.map((running) => openForm(running, joining.id)));
    const sent = bots.map(({ playground }, index) =>
      playground.moderator.submit(forms[index] ?? expect.unreachable(), { answer: `By ${index}.` }),
    );
    const shown = await Promise.all(sent.map(async (one) => (await one.message()).content));
    const won = shown.findIndex((content) => content.includes(text.fact.saved(1)));
    const lost = 1 - won;
    expect(shown[lost]).toContain(`By ${won}.`);
    expect((await sent[lost]?.followUp())?.content).toContain(`By ${lost}.`);
    const history = await one.curation.history(guild, joining.id);
    expect(history).toMatchObject([{ after: { answer: `By ${won}.` } }]);
  });

  it('follow each other’s settings, and tell each change in the audit channel once between them', async () => {
    const { admin, channels } = one.playground;
    await admin.command(channels.general, 'settings listen', { channel: channels.general.id }).message();
    await admin.command(channels.general, 'settings audit', { channel: channels.ask.id }).message();
    await eventually(() => {
      const { listening, audit } = other.curation.settings(guild);
      expect([listening, audit]).toEqual([[channels.general.id], channels.ask.id]);
    });
    const said = other.playground.member.say(other.playground.channels.general, rules.question);
    expect((await said.reply()).content).toContain(rules.answer.slice(0, 40));

    for (const [running, fact] of [
      [one, lateFee],
      [other, lateFilm],
      [one, joining],
    ] as const) {
      await edit(running, fact.id, `New: ${fact.id}`);
    }
    const told = () => [one, other].flatMap((running) => cards(running, channels.ask));
    await eventually(() => expect(told()).toHaveLength(3));
    await Promise.all([one.playground.settled(), other.playground.settled()]);
    for (const { id } of [lateFee, lateFilm, joining]) {
      expect(told().filter((card) => card.includes(`New: ${id}`))).toHaveLength(1);
    }
  });
});
