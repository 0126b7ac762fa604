import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { eventually } from '../eventually.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, openingHours } from './village-library.ts';

const question = 'do they sell tea and cakes?';

let running: RunningBot;
let playground: Playground;
let member: Person;
let moderator: Person;
let general: Channel;

beforeEach(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member, moderator } = playground);
  ({ general } = playground.channels);
});
afterEach(() => running.stop());

const list = () => moderator.command(general, 'gaps').message();

/** What is listed once the bot has stored all that it was asked. */
async function listed(...lines: readonly string[]): Promise<SeenMessage> {
  await playground.settled();
  await eventually(async () => {
    const { content } = await list();
    const found = [...content.matchAll(/^\d+\. (.*) · asked (\w+)/gm)].map(
      ([, asked, times]) => `${asked} ${times}`,
    );
    expect(found).toEqual(lines);
  });
  return list();
}

const mention = (asked: string) => member.say(general, `${playground.bot.mention} ${asked}`);

/** The only gap, chosen from the list. */
async function open(message: SeenMessage): Promise<SeenMessage> {
  const [option] = message.selects[0]?.options ?? [];
  return moderator.choose(message, text.gaps.choose, [option?.value ?? '']).update();
}

async function answerTo(asked: string): Promise<string> {
  return (await mention(asked).reply()).content;
}

describe('a question without an answer', () => {
  it('is listed, from whichever door of the server, most asked first', async () => {
    await mention('is Priya selling bicycles?').reply();
    const reply = await mention(question).reply();
    await member.say(general, 'Do they sell tea and cakes', { replyTo: reply }).reply();
    await member.command(general, 'ask', { question, private: true }).message();
    await moderator
      .messageCommand(member.say(general, 'who sells llamas'), text.commands.answerThis)
      .message();
    const message = await listed(`${question} 3`, 'who sells llamas once', 'is … selling bicycles? once');
    expect(message.ephemeral).toBe(true);
    expect(message.content).not.toContain(member.id);
  });

  it('is kept in one line, over however many it was written', async () => {
    await mention('do they sell\ntea and cakes?').reply();
    await listed(`${question} once`);
    const reply = await mention(openingHours.question).reply();
    await member.say(general, 'and the prices\nof tea?', { replyTo: reply }).reply();
    await listed('and the prices of tea? once', `${question} once`);
  });

  it('is not kept where it was asked in private, of nobody, or has an answer', async () => {
    await playground.admin
      .command(general, 'settings listen', { channel: general.id, level: 'certain' })
      .message();
    await member.say(member.dm, question).reply();
    member.say(general, question);
    await mention(openingHours.question).reply();
    await mention('hello there').reply();
    await mention('help, my dad has collapsed and is not breathing').reply();
    const message = await listed();
    expect(message.content).toBe(text.gaps.none);
  });

  it('is spread over pages where there are many, and never pings', async () => {
    for (let number = 1; number <= 12; number += 1) {
      await mention(`which llama is number ${number} in the @everyone zoo?`).reply();
    }
    await playground.settled();
    const first = await list();
    expect(first.content).toContain(text.pages.page(1, 2));
    expect(first.pingedEveryone).toBe(false);
    const second = await moderator.press(first, text.pages.next).update();
    expect(second.content).toMatch(/^11\. /m);
    expect(second.selects[0]?.options).toHaveLength(2);
  });
});

describe('/gaps', () => {
  beforeEach(async () => {
    await mention(question).reply();
  });

  it('is not for members', async () => {
    expect(() => member.command(general, 'gaps')).toThrow();
  });

  it('adds the question to one of the nearest facts, which answers it at once', async () => {
    await mention('membership for llamas and goats').reply();
    await playground.settled();
    const message = await list();
    const option = message.selects[0]?.options.find(({ label }) => label.startsWith('membership'));
    const gap = await moderator.choose(message, text.gaps.choose, [option?.value ?? '']).update();
    const saved = await moderator.choose(gap, text.gaps.addWording, [joining.id]).update();
    expect(saved.content).toContain(text.fact.saved(1));
    expect(saved.content).toContain('membership for llamas and goats');
    expect(await answerTo('membership for llamas and goats')).toContain(joining.answer);
    await moderator.press(saved, text.gaps.back).update();
    await listed(`${question} once`);
  });

  it('adds the question to a fact that is named by its question, and says where there is none', async () => {
    const gap = await open(await listed(`${question} once`));
    const form = await moderator.press(gap, text.gaps.byId).modal();
    const refused = await moderator.submit(form, { fact: 'nothing-such' }).message();
    expect(refused.content).toContain('There is no fact “nothing-such”');
    const again = await moderator.press(gap, text.gaps.byId).modal();
    const saved = await moderator
      .submit(again, { fact: ` ${openingHours.question.toUpperCase()} ` })
      .message();
    expect(saved.content).toContain(text.fact.saved(1));
    expect(await answerTo(question)).toContain(openingHours.answer);
  });

  it('opens the form of a new fact with the question in it, and closes the gap when it is saved', async () => {
    const gap = await open(await listed(`${question} once`));
    const form = await moderator.press(gap, text.gaps.newFact).modal();
    expect(form.fields.find(({ customId }) => customId === 'question')?.value).toBe(question);
    const wrong = { question: joining.question, answer: 'Yes, on Sundays.', section: ['visits'] };
    const refused = await moderator.submit(form, wrong).message();
    await listed(`${question} once`);
    const again = await moderator.press(refused, text.form.reopen).modal();
    await moderator.submit(again, { question }).message();
    expect(await answerTo(question)).toContain('Yes, on Sundays.');
    await listed();
  });

  it('turns a question down for good', async () => {
    const gap = await open(await listed(`${question} once`));
    const rest = await moderator.press(gap, text.gaps.dismiss).update();
    expect(rest.content).toBe(text.gaps.none);
    await mention(question).reply();
    await listed();
  });

  it('goes on after a restart, and says so where another moderator was faster', async () => {
    const message = await listed(`${question} once`);
    await running.restart();
    const gap = await open(message);
    const same = await open(await list());
    await moderator.press(gap, text.gaps.dismiss).update();
    const note = await moderator.press(same, text.gaps.newFact).message();
    expect(note.content).toContain('no longer on the list');
  });

  it('changes nothing for somebody who has lost the right meanwhile', async () => {
    const gap = await open(await listed(`${question} once`));
    playground.guild.setRoles(moderator, []);
    for (const label of [text.gaps.dismiss, text.gaps.newFact, text.gaps.byId]) {
      const invocation = moderator.press(gap, label);
      const note = label === text.gaps.dismiss ? await invocation.followUp() : await invocation.message();
      expect(note.content).toContain('Manage Messages');
    }
    playground.guild.setRoles(moderator, [playground.guild.roles.moderator]);
    await listed(`${question} once`);
  });
});

describe('a question whose answer is marked as not helpful', () => {
  const asked = 'opening hours at the weekend?';
  const unhelpful = (reply: SeenMessage) => member.press(reply, text.votes.unhelpful).message();

  it('is listed with the fact that answered it, once a reply, whoever presses', async () => {
    const reply = await mention(asked).reply();
    expect(reply.content).toContain(openingHours.answer);
    await unhelpful(reply);
    await unhelpful(reply);
    await unhelpful(reply);
    await moderator.press(reply, text.votes.unhelpful).message();
    const message = await listed(`${asked} once`);
    expect(message.content).toContain(text.gaps.marked);
    const gap = await open(message);
    expect(gap.content).toContain(text.gaps.answeredBy([openingHours.question]));
  });

  it('is found again after a restart, in the message that the reply replies to', async () => {
    const reply = await mention(asked).reply();
    await running.restart();
    await unhelpful(reply);
    await listed(`${asked} once`);
  });

  it('is not kept where it is gone, or where it means nothing by itself', async () => {
    const sent = mention(asked);
    const reply = await sent.reply();
    const command = await member.command(general, 'ask', { question: asked }).message();
    await running.restart();
    member.delete(sent);
    await playground.settled();
    const thanks = await unhelpful(command);
    expect(thanks.content).toBe(text.votes.sorry);
    await unhelpful(reply);
    await listed();
  });

  it('goes when the fact is corrected from there', async () => {
    await unhelpful(await member.command(general, 'ask', { question: asked }).message());
    const gap = await open(await listed(`${asked} once`));
    const form = await moderator.press(gap, text.review.edit(openingHours.question)).modal();
    await moderator.submit(form, { answer: 'Monday to Saturday from 9 to 6; never on Sundays.' }).message();
    await listed();
    expect(await answerTo(asked)).toContain('never on Sundays');
  });

  it('is confirmed by 👍 instead, where the answer is one', async () => {
    const reply = await mention(asked).reply();
    await member.press(reply, text.votes.helpful).message();
    await listed();
    const confirmed = await running.curation.confirmed.list(playground.guild.id);
    expect(confirmed).toMatchObject([{ question: asked, entryId: openingHours.id, confirmed: 1 }]);
  });
});
