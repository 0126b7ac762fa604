import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACE } from '../../src/discord/messages/pace.ts';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, lateFee, lateFilm, openingHours, villageLibrary } from './village-library.ts';

const often = { times: 1000, within: 1000 };
let running: RunningBot;
let playground: Playground;
let member: Person;
let other: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot({ pace: { called: { member: often, channel: often } } });
  playground = running.playground;
  ({ member } = playground);
  ({ general } = playground.channels);
  other = playground.addMember('Olu');
});
afterAll(() => running.stop());

async function ask(question: string, person = member, channel = general): Promise<SeenMessage> {
  const reply = await person.say(channel, `${playground.bot.mention} ${question}`).reply();
  await playground.settled();
  return reply;
}

const link = ({ channelId, id }: SeenMessage) =>
  `https://discord.com/channels/${playground.guild.id}/${channelId}/${id}`;

describe('the same fact asked again in the same channel', () => {
  it('gets a pointer to the answer above, from which its asker can see it again', async () => {
    const answer = await ask(openingHours.question);
    const pointer = await ask('what time does it open', other);
    expect(pointer.content).toBe(text.brief.above(`**${openingHours.question}**`, link(answer)));
    expect(pointer.buttons.map(({ label }) => label)).toEqual([text.brief.showAgain, text.reply.remove]);
    const note = await member.press(pointer, text.brief.showAgain).message();
    expect(note.content).toBe(text.reply.notYours);
    const again = await other.press(pointer, text.brief.showAgain).update();
    expect(again.content).toContain(openingHours.answer);
  });

  it('gets the answer where the one above was removed, or says something else by now', async () => {
    const answer = await ask(joining.question);
    playground.moderator.delete(answer);
    await playground.settled();
    const asked = member.say(general, `${playground.bot.mention} ${joining.question}`);
    expect((await asked.reply()).content).toContain(joining.answer);
    await playground.settled();
    member.edit(asked, `${playground.bot.mention} ${lateFilm.question}`);
    await playground.settled();
    expect((await ask(joining.question)).content).toContain(joining.answer);
  });

  it('gets the answer where it was changed in between', async () => {
    const { curation } = running;
    const actor = { id: playground.moderator.id, mayCurate: true, mayConfigure: false };
    const { id: entryId, ...draft } = lateFilm;
    await ask('late film fee', member, playground.channels.ask);
    const change = { guild: playground.guild.id, actor, entryId, version: 0 };
    await curation.editFact({ ...change, draft: { ...draft, answer: 'A late film costs a pound.' } });
    expect((await ask('late film fee', member, playground.channels.ask)).content).toContain('a pound');
  });

  it('gets the answer in another channel, in direct messages, in private, and after some minutes', async () => {
    await ask(lateFee.question);
    const elsewhere = await ask(lateFee.question, member, playground.channels.ask);
    const direct = [await member.say(member.dm, lateFee.question).reply()];
    direct.push(await member.say(member.dm, lateFee.question).reply());
    const own = await member.command(general, 'ask', { question: lateFee.question, private: true }).message();
    running.pass(PACE.repeatAfter + 1);
    const later = await ask(lateFee.question);
    for (const { content } of [elsewhere, ...direct, own, later]) expect(content).toContain(lateFee.answer);
  });

  it('gets the answer where it is in doubt, with what else may have been meant', async () => {
    const facts = [openingHours, lateFee, lateFilm, joining];
    const knowledge = { ...villageLibrary, facts, ratings: [] };
    const local = await startBot({ knowledge, pace: { called: { member: often, channel: often } } });
    const { member, bot, channels, settled } = local.playground;
    const question = `${bot.mention} late fee`;
    const first = await member.say(channels.general, question).reply();
    await settled();
    const again = await member.say(channels.general, question).reply();
    expect(first.content).toContain(text.reply.otherwise);
    expect(again.content).toBe(first.content);
    await local.stop();
  });

  it('gets the answer where more was asked', async () => {
    running.pass(PACE.repeatAfter + 1);
    await ask(openingHours.question);
    const both = await ask(`${openingHours.question} ${lateFee.question}`);
    expect(both.content).toContain(openingHours.answer);
    expect(both.content).toContain(lateFee.answer);
  });

  it('is pointed to by /ask too', async () => {
    running.pass(PACE.repeatAfter + 1);
    const answer = await ask(openingHours.question);
    const shown = await other.command(general, 'ask', { question: openingHours.id }).message();
    expect(shown.content).toContain(link(answer));
  });
});
