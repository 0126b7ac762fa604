import { afterAll, beforeAll, expect, it } from 'vitest';
import { FactSchema } from '../../src/knowledge/fact.ts';
import { SourceSchema } from '../../src/knowledge/source.ts';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee, librarySource, openingHours, villageLibrary } from './village-library.ts';

let running: RunningBot;
let member: Person;
let moderator: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  ({ member, moderator } = running.playground);
  ({ general } = running.playground.channels);
});
afterAll(() => running.stop());

const coverage = () => moderator.command(general, 'fact coverage').message();
const ask = (asked: string) => member.say(general, `${running.playground.bot.mention} ${asked}`).reply();

it('shows moderators by section what was given, how it was marked and what is missing', async () => {
  await ask(lateFee.question);
  const reply = await ask(lateFee.question);
  await member.press(reply, text.votes.unhelpful).message();
  await ask(openingHours.question);
  await ask('opening hours of the zoo in 1850');
  await running.playground.settled();
  await expect
    .poll(async () => (await coverage()).content)
    .toContain(text.coverage.gap('opening hours of the zoo in 1850', { asked: 1, answeredBy: [] }));
  const { content, ephemeral } = await coverage();
  expect(ephemeral).toBe(true);
  expect(content).toContain(
    `- ${lateFee.question} \`${lateFee.id}\` · ${text.coverage.tally({ given: 2, helpful: 0, unhelpful: 1, due: 0 })}`,
  );
  expect(content).toMatch(/\*\*Standards\*\*\nno facts, one rating table$/);
  expect(content).toContain(text.coverage.gap(lateFee.question, { asked: 1, answeredBy: [lateFee.id] }));
  expect(content).not.toContain(text.coverage.far);
});

it('is not for members', () => {
  expect(() => member.command(general, 'fact coverage')).toThrow();
});

it('is spread over pages where there are many sections, and turns them after a restart', async () => {
  const ids = Array.from({ length: 25 }, (_, at) => `section-${at}`);
  const title = 'A section with a title that is quite long, as some titles are, in other sources';
  const sections = ids.map((id) => ({ id, title: `${title} ${id}`, url: librarySource.url }));
  const source = SourceSchema.parse({ ...librarySource, sections });
  const facts = ids.map((section) =>
    FactSchema.parse({
      id: `fact-of-${section}`,
      section,
      question: `What is in ${section}?`,
      answer: 'It.',
    }),
  );
  const local = await startBot({ knowledge: { ...villageLibrary, source, facts, ratings: [] } });
  const {
    moderator: theo,
    channels,
    guild,
    roles,
  } = { ...local.playground, roles: local.playground.guild.roles };
  const first = await theo.command(channels.general, 'fact coverage').message();
  expect(first.content).toContain('section-0**\none fact');
  await local.restart();
  const second = await theo.press(first, text.pages.next).update();
  expect(second.content).toContain('25 facts');
  expect(second.content).not.toContain('section-0**');
  guild.setRoles(theo, []);
  expect((await theo.press(second, text.pages.previous).message()).content).toBe(text.fact.mayNotCurate);
  guild.setRoles(theo, [roles.moderator]);
  await local.stop();
});
