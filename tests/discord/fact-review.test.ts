import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee, openingHours, villageLibrary } from './village-library.ts';

const DAY = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

let running: RunningBot;
let playground: Playground;
let moderator: Person;
let member: Person;
let general: Channel;

async function start(facts = villageLibrary.facts): Promise<void> {
  running = await startBot({ knowledge: { ...villageLibrary, facts } });
  playground = running.playground;
  ({ moderator, member } = playground);
  ({ general } = playground.channels);
}
afterEach(() => running.stop());

async function ask(question: string): Promise<SeenMessage> {
  return member.command(general, 'ask', { question }).message();
}

async function edit(fact: string, dates: string): Promise<SeenMessage> {
  const form = await moderator.command(general, 'fact edit', { fact }).modal();
  return moderator.submit(form, { dates }).message();
}

it('a fact with days can be chosen on other days, too, though more facts hold today than Discord lists', async () => {
  const shelves = Array.from({ length: 30 }, (_, at) => ({
    ...openingHours,
    id: `shelf-${at}`,
    question: `What stands on shelf ${at}?`,
    wordings: [],
  }));
  await start([...shelves, { ...openingHours, validFrom: dayFromNow(3) }]);
  const choices = await moderator.autocomplete(general, 'fact edit', { fact: '' }, 'fact');
  expect(choices).toHaveLength(25);
  expect(choices.at(-1)?.value).toBe(openingHours.id);
});

describe('a fact with days', () => {
  beforeEach(() => start());

  it('is answered from its first day to its last, and is there for moderators before', async () => {
    const preview = await edit(openingHours.id, `from ${dayFromNow(3)}\nuntil ${dayFromNow(6)}`);
    expect(preview.content).toContain(text.impact.none);
    const saved = await moderator.press(preview, text.form.save).update();
    expect(saved.content).toContain(text.fact.savedForOtherDays(1));
    expect(saved.content).toMatch(/Holds from .*\n.*Holds until /);
    expect((await ask(openingHours.question)).content).not.toContain(openingHours.answer);
    const list = await moderator.command(general, 'fact list').message();
    expect(list.content).toContain(
      `${openingHours.question} \`${openingHours.id}\` · changed here${text.list.rests}`,
    );
    const typed = { fact: 'library open' };
    const choices = await moderator.autocomplete(general, 'fact edit', typed, 'fact');
    const name = `${openingHours.question}${text.list.rests}`;
    expect(choices).toContainEqual({ name, value: openingHours.id });
    running.pass(4 * DAY);
    expect((await ask(openingHours.question)).content).toContain(openingHours.answer);
    running.pass(4 * DAY);
    expect((await ask(openingHours.question)).content).not.toContain(openingHours.answer);
  });

  it('is told from one that is asked alike on other days: what a moderator names is what holds today', async () => {
    const preview = await edit(openingHours.id, `until ${dayFromNow(-1)}`);
    await moderator.press(preview, text.form.save).update();
    const form = await moderator.command(general, 'fact add').modal();
    const { question } = openingHours;
    const dates = `from ${dayFromNow(0)}`;
    await moderator.submit(form, { question, answer: 'Always.', section: ['visits'], dates }).message();
    for (const [fact, answer] of [
      [question, 'Always.'],
      [openingHours.id, openingHours.answer],
    ] as const) {
      const shown = await moderator.command(general, 'fact show', { fact }).message();
      expect(shown.content).toContain(answer);
    }
  });

  it('shows its dates in the form, and gives back what it cannot read', async () => {
    await edit(lateFee.id, 'as of 2018-05\nFrom: 2020-01-01\nreview 2999-01-01');
    const form = await moderator.command(general, 'fact edit', { fact: lateFee.id }).modal();
    const shown = (field: string, from: typeof form) =>
      from.fields.find(({ customId }) => customId === field)?.value;
    expect(shown('dates', form)).toBe('as of 2018-05\nfrom 2020-01-01\nreview 2999-01-01');
    const refused = await moderator.submit(form, { dates: 'since May\nuntil June' }).message();
    expect(refused.content).toContain('Holds until: a day is written 2018-03-31');
    const again = await moderator.press(refused, text.form.reopen).modal();
    expect(shown('dates', again)).toBe('since May\nuntil June');
    await moderator.submit(again, { dates: '' }).message();
    expect(running.curation.fact(playground.guild.id, lateFee.id)?.fact).not.toHaveProperty('reviewBy');
  });
});

describe('a fact that is to be looked at again', () => {
  const due = villageLibrary.facts.map((fact, at) => ({ ...fact, reviewBy: `2020-01-0${6 - at}` }));

  it('says in its answer when it was last checked, until its day is moved on', async () => {
    await start(due);
    expect((await ask(lateFee.question)).content).toContain('last checked in September 2017');
    expect((await ask(openingHours.question)).content).toContain('last checked in May 2024');
    const mentioned = member.say(general, `${playground.bot.mention} ${lateFee.question}`);
    expect((await mentioned.reply()).content).toContain('last checked in September 2017');
    await edit(lateFee.id, `review ${dayFromNow(30)}`);
    expect((await ask(lateFee.question)).content).not.toContain('last checked');
    running.pass(31 * DAY);
    const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    expect((await ask(lateFee.question)).content).toContain(`last checked in ${month.format(new Date())}`);
  });

  it('is listed, that which waits longest first, over pages, with a button to its form', async () => {
    await start(due);
    const [first, second] = [due.at(-1), due.at(-2)];
    const list = await moderator.command(general, 'fact review').message();
    expect(list.ephemeral).toBe(true);
    expect(list.content).toContain('(6)');
    expect(list.content.indexOf(first?.question ?? '?')).toBeGreaterThan(0);
    expect(list.content.indexOf(second?.question ?? '?')).toBeGreaterThan(
      list.content.indexOf(first?.question ?? '?'),
    );
    expect(list.content).toContain('due since 1 January 2020 · last checked in May 2024');
    const next = await moderator.press(list, text.pages.next).update();
    expect(next.content).toContain(openingHours.question);
    const form = await moderator.press(next, text.review.edit(openingHours.question)).modal();
    await moderator.submit(form, { dates: `review ${dayFromNow(9)}` }).message();
    const after = await moderator.press(next, text.pages.previous).update();
    expect(after.content).toContain('(5)');
  });

  it('says so where there is none', async () => {
    await start();
    const list = await moderator.command(general, 'fact review').message();
    expect(list.content).toBe(text.review.none);
  });
});
