import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, lateFee, openingHours } from './village-library.ts';

const MINUTE = 60_000;
let running: RunningBot;
let playground: Playground;
let member: Person;
let general: Channel;
let ask: Channel;
let mention: string;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member } = playground);
  ({ general, ask } = playground.channels);
  mention = playground.bot.mention;
  await playground.admin.command(general, 'settings listen', { channel: ask.id, level: 'certain' }).message();
});
afterAll(() => running.stop());

describe('editing a question', () => {
  it('changes the reply', async () => {
    const asked = member.say(general, `${mention} ${openingHours.question}`);
    const reply = await asked.reply();
    member.edit(asked, `${mention} ${lateFee.question}`);
    const changed = await playground.edited(reply);
    expect(changed.content).toContain(lateFee.answer);
    expect(changed.content).not.toContain(openingHours.answer);
  });

  it('changes it again and again', async () => {
    const asked = member.say(general, `${mention} ${openingHours.question}`);
    const reply = await asked.reply();
    member.edit(asked, `${mention} ${lateFee.question}`);
    member.edit(asked, `${mention} ${joining.question}`);
    await playground.settled();
    expect(playground.message(reply)?.content).toContain(joining.answer);
  });

  it('works in direct messages', async () => {
    const asked = member.say(member.dm, openingHours.question);
    const reply = await asked.reply();
    member.edit(asked, lateFee.question);
    expect((await playground.edited(reply)).content).toContain(lateFee.answer);
  });

  it('that now calls the bot gets an answer', async () => {
    const asked = member.say(general, openingHours.question);
    await playground.settled();
    member.edit(asked, `${mention} ${openingHours.question}`);
    await playground.waitFor('the answer', () =>
      member.sees(general).find(({ replyTo }) => replyTo?.id === asked.id),
    );
  });

  it('that no longer asks anything, in a listening channel, takes the reply away', async () => {
    const asked = member.say(ask, openingHours.question);
    const reply = await asked.reply();
    member.edit(asked, 'nice weather today');
    await playground.deleted(reply);
  });

  it('brings no reply back that the asker has removed', async () => {
    const asked = member.say(general, `${mention} ${openingHours.question}`);
    const reply = await asked.reply();
    member.press(reply, text.reply.remove);
    await playground.deleted(reply);
    member.edit(asked, `${mention} ${lateFee.question}`);
    await playground.settled();
    expect(member.sees(general).some(({ replyTo }) => replyTo?.id === asked.id)).toBe(false);
  });

  it('is too late after five minutes', async () => {
    const asked = member.say(general, `${mention} ${openingHours.question}`);
    const reply = await asked.reply();
    running.pass(5 * MINUTE + 1);
    member.edit(asked, `${mention} ${lateFee.question}`);
    await playground.settled();
    expect(playground.message(reply)).toEqual(reply);
  });
});

describe('deleting a question', () => {
  it('takes the reply away', async () => {
    const asked = member.say(general, `${mention} ${openingHours.question}`);
    const reply = await asked.reply();
    member.delete(asked);
    await playground.deleted(reply);
  });

  it('while the bot is answering leaves no reply behind', async () => {
    const asked = member.say(general, `${mention} ${openingHours.question}`);
    member.delete(asked);
    await playground.settled();
    expect(member.sees(general).some(({ replyTo }) => replyTo?.id === asked.id)).toBe(false);
  });

  it('of which the reply is gone already does no harm', async () => {
    const asked = member.say(general, `${mention} ${openingHours.question}`);
    const reply = await asked.reply();
    playground.moderator.delete(reply);
    member.delete(asked);
    await playground.settled();
    const again = await member.say(general, `${mention} ${openingHours.question}`).reply();
    expect(again.content).toContain(openingHours.answer);
  });
});

describe('the button that removes a reply', () => {
  it('works for the asker, after a restart too', async () => {
    const reply = await member.say(general, `${mention} ${openingHours.question}`).reply();
    await running.restart();
    member.press(reply, text.reply.remove);
    await playground.deleted(reply);
  });

  it('works for a moderator', async () => {
    const reply = await member.say(general, `${mention} ${openingHours.question}`).reply();
    playground.moderator.press(reply, text.reply.remove);
    await playground.deleted(reply);
  });

  it('tells others in private that it is not for them', async () => {
    const reply = await member.say(general, `${mention} ${openingHours.question}`).reply();
    const other = playground.addMember('Olu');
    const note = await other.press(reply, text.reply.remove).message();
    expect(note.ephemeral).toBe(true);
    expect(note.content).toBe(text.reply.notYours);
    expect(playground.message(reply)).toBeDefined();
  });

  it('works under the answers of commands and in direct messages', async () => {
    const shown = await member.command(general, 'ask', { question: openingHours.question }).message();
    member.press(shown, text.reply.remove);
    await playground.deleted(shown);
    const reply = await member.say(member.dm, openingHours.question).reply();
    member.press(reply, text.reply.remove);
    await playground.deleted(reply);
  });
});
