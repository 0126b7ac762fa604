import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee, openingHours, standards } from './village-library.ts';

const DAY = 24 * 3_600_000;
let running: RunningBot;
let playground: Playground;
let member: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member } = playground);
  ({ general } = playground.channels);
});
afterAll(() => running.stop());

function ask(question: string): Promise<SeenMessage> {
  return member.say(general, `${playground.bot.mention} ${question}`).reply();
}

async function why(message: SeenMessage, person = member): Promise<string> {
  const label = message.buttons.find(({ label }) => label.startsWith('Why'))?.label ?? '';
  const shown = await person.press(message, label).message();
  expect(shown.ephemeral).toBe(true);
  return shown.content;
}

describe('“Why this answer?”', () => {
  it('shows the words that fit, typos, the wording, how sure, the runner-up, the source and the version', async () => {
    const content = await why(await ask('what does a late bok cost please'));
    expect(content).toContain(`**${text.why.thisAnswer}**`);
    expect(content).toMatch(/^> .*\*\*late\*\* \*\*bok\*\* \*\*cost\*\*/m);
    expect(content).toContain(text.why.wording('what does a late book cost'));
    expect(content).toContain(text.why.corrected('bok', 'book'));
    expect(content).toMatch(/How sure I am: \S.*\(\d+ %\)/);
    expect(content).toMatch(/Also near: /);
    expect(content).toMatch(/-# \[Visits › Prices\]\(\S+\) · as of September 2017 · late-fee · original$/);
  });

  it('explains each of two answers', async () => {
    const content = await why(await ask(`${openingHours.question} ${lateFee.question}`));
    expect(content.match(/^> /gm)).toHaveLength(2);
    expect(content).toContain(text.why.wording(openingHours.question));
    expect(content).toContain(text.why.wording(lateFee.question));
  });

  it('explains each of two questions on two lines, after a restart too', async () => {
    const reply = await ask('opening hours\nmembership cost');
    expect(reply.content.match(/^\*\*/gm)).toHaveLength(2);
    await running.restart();
    const content = await why(reply);
    expect(content).toContain(text.why.wording('opening hours'));
    expect(content).toContain(text.why.wording('membership cost'));
  });

  it('quotes a question over two lines in one', async () => {
    expect(await why(await ask('membership\ncost'))).toContain('> **membership** **cost**');
  });

  it('tells of the table that an answer was read off, and how the question was understood', async () => {
    const content = await why(await ask('how were the shelvs marked in 2019, please?'));
    expect(content).toContain(text.why.reading(standards.question));
    expect(content).toContain('**shelvs** **marked** in **2019,** please?');
    expect(content).toContain(text.why.corrected('shelvs', 'shelves'));
    expect(content).not.toContain('Closest wording');
  });

  it('tells what the asker wrote from what was added of what was said before', async () => {
    await ask('how were the shelves marked in 2019?');
    const next = await why(await ask('and in 2023?'));
    expect(next).toContain('> and in **2023?**');
    expect(next).toContain(text.why.carried('“how were the shelves marked”'));
    const lost = await why(await ask('says who?'));
    expect(lost).toContain(`**${text.why.noAnswer}**`);
    expect(lost).toContain('> **says** **who?**');
    expect(lost).toMatch(/Added from what was said before: “.*shelves.*”/);
  });

  it('tells of typos in a follow-up, which are not taken for what was said before', async () => {
    await ask('who started the library');
    const content = await why(await ask('and the membreship cost?'));
    expect(content).toContain('> and the **membreship** **cost?**');
    expect(content).toContain(text.why.corrected('membreship', 'membership'));
    expect(content).not.toContain('“membership”, ');
  });

  it('tells what each part of a message had from another', async () => {
    const content = await why(await ask('how were the shelves marked in 2019? and in 2023?'));
    expect(content).toContain('> and in **2023**');
    expect(content).toContain(text.why.carried('“how were the shelves marked”'));
  });

  it('says that an answer was picked from what was offered', async () => {
    const offered = await ask('do zebras on the moon of Peru pay a late fee for overdue volcanoes');
    const content = await why(await ask('the first one'));
    expect(content).toMatch(/^> the first one$/m);
    expect(content).toContain(text.why.picked(offered.buttons[0]?.label ?? ''));
  });

  it('says under a reply without an answer which words do not fit', async () => {
    const content = await why(
      await ask('do zebras on the moon of Peru pay a late fee for overdue volcanoes'),
    );
    expect(content).toContain(`**${text.why.noAnswer}**`);
    expect(content).toMatch(/Does not fit: .*“zebras?”/);
  });

  it('says so where there was no word to look for', async () => {
    expect(await why(await ask('?! 2 + 2'))).toContain(text.why.nothingToSearch);
  });

  it('is there for everybody, under answers of commands and in private', async () => {
    const shown = await member.command(general, 'ask', { question: 'opening hours' }).message();
    expect(await why(shown, playground.addMember('Olu'))).toContain(text.why.wording('opening hours'));
    const own = await member.command(general, 'ask', { question: 'opening hours', private: true }).message();
    expect(await why(own)).toContain(text.why.wording('opening hours'));
  });

  it('reads the question from the message that was answered, after a restart', async () => {
    const reply = await ask('what time does it open');
    await running.restart();
    expect(await why(reply)).toContain(text.why.wording('what time does it open'));
  });

  it('says plainly that it can no longer tell, where the question is gone', async () => {
    const shown = await member.command(general, 'ask', { question: 'opening hours' }).message();
    await playground.settled();
    running.pass(DAY + 1);
    expect(await why(shown)).toBe(text.why.forgotten);
  });

  it('holds texts of any length', async () => {
    const long = `${'late book fee '.repeat(120)}?`;
    expect((await why(await ask(long))).length).toBeLessThanOrEqual(2000);
  });
});
