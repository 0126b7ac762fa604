import { afterAll, beforeAll, expect, it } from 'vitest';
import { FactsFileSchema } from '../../src/knowledge/facts-file.ts';
import { parseKnowledgeFile } from '../../src/knowledge/knowledge-file.ts';
import type { Channel, Person, SeenAttachment } from '../../src/playground/driver/driver.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee, openingHours, villageLibrary } from './village-library.ts';

let running: RunningBot;
let moderator: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  ({ moderator } = running.playground);
  ({ general } = running.playground.channels);
});
afterAll(() => running.stop());

async function read({ filename, url }: SeenAttachment) {
  const result = parseKnowledgeFile(filename, await (await fetch(url)).text(), FactsFileSchema);
  return 'parsed' in result ? result.parsed.value : expect.unreachable(JSON.stringify(result.problems));
}

it('attaches all facts, a file a section, for the moderator alone', async () => {
  const sent = await moderator.command(general, 'fact export').message();
  expect(sent.ephemeral).toBe(true);
  expect(sent.content).toContain('`facts/visits.yaml`, `facts/prices.yaml`, `ratings/inspector-marks.yaml`');
  expect(sent.attachments.map(({ filename }) => filename)).toEqual([
    'visits.yaml',
    'prices.yaml',
    'inspector-marks.yaml',
  ]);
  const files = await Promise.all(sent.attachments.slice(0, 2).map(read));
  expect(files.flatMap(({ facts }) => facts)).toHaveLength(villageLibrary.facts.length);
});

it('attaches only the sections in which something is changed', async () => {
  const nothing = await moderator.command(general, 'fact export', { what: 'changes' }).message();
  expect(nothing.content).toBe(text.export.nothing);
  const form = await moderator.command(general, 'fact edit', { fact: lateFee.id }).modal();
  await moderator.submit(form, { answer: 'It costs 30p.' }).message();
  const sent = await moderator.command(general, 'fact export', { what: 'changes' }).message();
  const [file, ...others] = await Promise.all(sent.attachments.map(read));
  expect(others).toEqual([]);
  expect(file?.facts.find(({ id }) => id === lateFee.id)?.answer).toBe('It costs 30p.');
});

it('sends more sections than a message holds files in several messages', async () => {
  const rooms = Array.from({ length: 12 }, (_, at) => `room-${at}`);
  const other = await startBot({
    knowledge: {
      ...villageLibrary,
      source: {
        ...villageLibrary.source,
        sections: [
          ...villageLibrary.source.sections,
          ...rooms.map((id) => ({ id, title: id, url: `https://library.example/${id}` })),
        ],
      },
      ratings: [],
      facts: rooms.map((id) => ({
        ...openingHours,
        id,
        section: id,
        question: `What is in ${id}?`,
        wordings: [],
      })),
    },
  });
  const { moderator, channels } = other.playground;
  const sent = moderator.command(channels.general, 'fact export');
  const [first, second] = [await sent.message(), await sent.followUp()];
  expect(first.content).toBe(text.export.files(rooms.map((room) => `facts/${room}.yaml`)));
  expect(second.ephemeral).toBe(true);
  const names = [first, second].flatMap(({ attachments }) => attachments.map(({ filename }) => filename));
  expect(names).toEqual(rooms.map((room) => `${room}.yaml`));
  await other.stop();
});
