import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANSWER_LIMIT, QUESTION_LIMIT } from '../../src/knowledge/fact.ts';
import type { Channel, Person, SeenModal } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee } from './village-library.ts';

let running: RunningBot;
let playground: Playground;
let moderator: Person;
let member: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  ({ moderator, member } = playground);
  ({ general } = playground.channels);
});
afterAll(() => running.stop());

const save = (message: { id: string; channelId: string }) =>
  moderator.messageCommand(message, text.commands.saveAsFact);

function fieldOf(form: SeenModal, field: string): string | undefined {
  return form.fields.find(({ customId }) => customId === field)?.value;
}

it('opens the form with the message as answer and the question that it replied to as title', async () => {
  const asked = member.say(general, `${moderator.mention} is there a **piano**\nin the hall?`);
  const answered = moderator.say(general, 'Yes, in the *small* hall.', { replyTo: asked });
  const form = await save(answered).modal();
  expect(fieldOf(form, 'question')).toBe('is there a piano in the hall?');
  expect(fieldOf(form, 'answer')).toBe('Yes, in the *small* hall.');
  const saved = await moderator.submit(form, { section: ['visits'] }).message();
  expect(saved.ephemeral).toBe(true);
  expect(saved.content).toContain(text.fact.saved(1));
  const reply = await member.command(general, 'ask', { question: 'is there a piano in the hall' }).message();
  expect(reply.content).toContain('Yes, in the *small* hall.');
});

it('keeps a link to the message in the history, also after a detour and a restart', async () => {
  const said = member.say(general, 'Late books cost nothing at Christmas.');
  const form = await save(said).modal();
  expect(fieldOf(form, 'question')).toBe('');
  await running.restart();
  const question = 'What is the fee for late books?';
  const preview = await moderator.submit(form, { question, section: ['prices'] }).message();
  expect(preview.content).toContain(`asks almost the same as “${lateFee.question}”`);
  const again = await moderator.press(preview, text.form.reopen).modal();
  const doubted = await moderator.submit(again, {}).message();
  const saved = await moderator.press(doubted, text.form.save).update();
  expect(saved.content).toContain(text.fact.saved(1));
  const history = await moderator.command(general, 'fact history', { fact: question }).message();
  expect(history.content).toContain(
    `https://discord.com/channels/${playground.guild.id}/${general.id}/${said.id}`,
  );
});

it('cuts a message that is too long for an answer, and says so', async () => {
  const form = await save(member.say(general, 'a very long story '.repeat(100))).modal();
  expect(fieldOf(form, 'answer')).toHaveLength(ANSWER_LIMIT);
  expect(JSON.stringify(form.components)).toContain(text.form.answerCut);
  const short = await save(member.say(general, 'a short story')).modal();
  expect(JSON.stringify(short.components)).not.toContain(text.form.answerCut);
});

it('keeps a long question whole among the wordings', async () => {
  const question = `so ${'I was wondering and wondering '.repeat(5)}is there a garden?`;
  const asked = member.say(general, question);
  const form = await save(moderator.say(general, 'Yes.', { replyTo: asked })).modal();
  expect(fieldOf(form, 'question')).toHaveLength(QUESTION_LIMIT);
  expect(fieldOf(form, 'wordings')).toBe(question);
});

it('does without the question where that is gone', async () => {
  const asked = member.say(general, 'is there a well?');
  const answered = moderator.say(general, 'There is.', { replyTo: asked });
  member.delete(asked);
  expect(fieldOf(await save(answered).modal(), 'question')).toBe('');
});

it('pings nobody whom the message names', async () => {
  const said = member.say(general, `Ask ${moderator.mention} or @everyone.`);
  const form = await save(said).modal();
  const filled = { question: 'Whom do I ask about the attic?', section: ['visits'] };
  const saved = await moderator.submit(form, filled).message();
  expect(saved.pinged).toEqual([]);
  expect(saved.pingedEveryone).toBe(false);
});

it('says so where the message has no words', async () => {
  const photo = { name: 'photo.png', data: 'x' };
  const said = member.say(general, '', { files: [photo] });
  expect((await save(said).message()).content).toBe(text.form.nothingToSave);
});

it('is for moderators only', () => {
  expect(member.messageCommands(general)).not.toContain(text.commands.saveAsFact);
  expect(moderator.messageCommands(general)).toContain(text.commands.saveAsFact);
});
