import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, lateFee, librarySource } from './village-library.ts';

const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));

let running: RunningBot;
let playground: Playground;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
});
afterAll(() => running.stop());

async function about(channel = playground.channels.general) {
  return playground.member.command(channel, 'about').message();
}

describe('/about', () => {
  it('names the source with its licence, how current it is, and the software, to the member alone', async () => {
    const { ephemeral, content } = await about();
    expect(ephemeral).toBe(true);
    expect(content).toContain(text.about.source(librarySource));
    expect(content).toContain(text.about.covers('May 2024'));
    expect(content).toContain(text.about.newest('November 2023'));
    expect(content).toContain(text.about.facts(6, 1));
    expect(content).toContain(text.about.software({ version, licence: 'MIT' }));
    expect(content).toContain('no language model');
  });

  it('counts what the moderators of the server have changed', async () => {
    expect((await about()).content).toContain(text.about.here({ changed: 0, added: 0, retired: 0 }));
    const actor = { id: playground.moderator.id, mayCurate: true, mayConfigure: false };
    const here = { guild: playground.guild.id, actor };
    await running.curation.retireFact({ ...here, entryId: joining.id, version: 0 });
    const { id: _, ...draft } = { ...lateFee, asOf: '2024-08' };
    await running.curation.editFact({ ...here, entryId: lateFee.id, version: 0, draft });
    const added = {
      section: 'visits',
      question: 'Is there a lift?',
      answer: 'There is a lift.',
      wordings: [],
    };
    await running.curation.addFact({ ...here, draft: added });
    const { content } = await about();
    expect(content).toContain(text.about.here({ changed: 1, added: 1, retired: 1 }));
    expect(content).toContain(text.about.newest('August 2024'));
  });

  it('tells of no server in direct messages', async () => {
    const { content } = await about(playground.member.dm);
    expect(content).not.toContain('In this server');
    expect(content).toContain(librarySource.title);
  });

  it('spells like an American to an American', async () => {
    const american = playground.addMember('Amy', { locale: 'en-US' });
    const { content } = await american.command(playground.channels.general, 'about').message();
    expect(content).toContain('MIT license');
  });
});
