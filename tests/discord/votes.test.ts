import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, lateFee, openingHours, standards } from './village-library.ts';

const DAY = 24 * 3_600_000;

let running: RunningBot;
let playground: Playground;
let member: Person;
let moderator: Person;
let general: Channel;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member, moderator } = playground);
  ({ general } = playground.channels);
});
afterAll(() => running.stop());

const ask = (question: string) => member.say(general, `${playground.bot.mention} ${question}`).reply();
const press = (who: Person, reply: SeenMessage, button: string) => who.press(reply, button).message();

/** What is counted for the fact, over all its versions. */
async function counted(entryId: string, guild = playground.guild.id) {
  const counts = (await running.curation.votes.counts(guild)).filter((one) => one.entryId === entryId);
  return counts.map(({ version, helpful, unhelpful }) => [version, helpful, unhelpful]);
}

describe('👍 and 👎', () => {
  it('are under every public answer, and never show a score', async () => {
    const labels = [text.votes.helpful, text.votes.unhelpful, text.why.thisAnswer, text.reply.remove];
    const replies = [
      await ask(openingHours.question),
      await member.command(general, 'ask', { question: openingHours.question }).message(),
      await member
        .messageCommand(member.say(general, openingHours.question), text.commands.answerThis)
        .message(),
    ];
    for (const { buttons } of replies) expect(buttons.map(({ label }) => label)).toEqual(labels);
    const [reply] = replies;
    if (!reply) return expect.unreachable();
    await press(member, reply, text.votes.helpful);
    expect(playground.message(reply)).toEqual(reply);
  });

  it('are not where nothing was answered, nor in private, nor in an emergency', async () => {
    const replies = [
      await ask('do they sell tea and cakes?'),
      await ask('help, my dad has collapsed and is not breathing'),
      await member.say(member.dm, openingHours.question).reply(),
      await member.command(general, 'ask', { question: openingHours.question, private: true }).message(),
    ];
    for (const { buttons } of replies) {
      expect(buttons.map(({ label }) => label)).not.toContain(text.votes.helpful);
    }
  });

  it('count one vote a member, which the other button changes and the same takes back', async () => {
    const reply = await ask(lateFee.question);
    const thanks = await press(member, reply, text.votes.helpful);
    expect(thanks.ephemeral).toBe(true);
    expect(thanks.content).toBe(text.votes.thanks);
    await press(moderator, reply, text.votes.helpful);
    expect(await counted(lateFee.id)).toEqual([[0, 2, 0]]);
    expect((await press(member, reply, text.votes.unhelpful)).content).toBe(text.votes.sorry);
    expect(await counted(lateFee.id)).toEqual([[0, 1, 1]]);
    expect((await press(member, reply, text.votes.unhelpful)).content).toBe(text.votes.withdrawn);
    expect(await counted(lateFee.id)).toEqual([[0, 1, 0]]);
    await press(member, await ask(lateFee.question), text.votes.helpful);
    expect(await counted(lateFee.id)).toEqual([[0, 2, 0]]);
  });

  it('count for the version that the reply gave, also after a restart', async () => {
    const reply = await ask(joining.question);
    await running.restart();
    await press(member, reply, text.votes.unhelpful);
    const form = await moderator.command(general, 'fact edit', { fact: joining.id }).modal();
    await moderator.submit(form, { answer: 'Membership costs a pound.' }).message();
    await press(member, await ask(joining.question), text.votes.helpful);
    expect((await counted(joining.id)).toSorted()).toEqual([
      [0, 0, 1],
      [1, 1, 0],
    ]);
  });

  it('count for each answer of the reply, and for ratings', async () => {
    const reply = await ask(`${openingHours.question} ${standards.question}`);
    await press(member, reply, text.votes.unhelpful);
    expect(await counted(standards.id)).toEqual([[0, 0, 1]]);
    expect((await counted(openingHours.id)).at(0)?.at(2)).toBe(1);
  });

  it('are too late after some days, when it is no longer known who voted', async () => {
    const reply = await ask(lateFee.question);
    await press(member, reply, text.votes.helpful);
    const before = await counted(lateFee.id);
    running.pass(8 * DAY);
    await running.curation.forget();
    expect((await press(member, reply, text.votes.helpful)).content).toBe(text.votes.late);
    expect(await counted(lateFee.id)).toEqual(before);
    expect(await running.curation.forgetMember(member.id)).toEqual({ votes: 0, proposals: 0 });
  });

  it('are seen by nobody in another guild', async () => {
    expect(await running.curation.votes.counts(playground.addGuild('Elsewhere').id)).toEqual([]);
  });
});

describe('how often a fact was given', () => {
  it('is counted by guild, whichever door the question came through, and not in direct messages', async () => {
    const { id } = playground.guild;
    const usesOf = async (guild: string, entryId: string) =>
      (await running.curation.usage.counts(guild)).find((use) => use.entryId === entryId)?.given ?? 0;
    const before = await usesOf(id, openingHours.id);
    await ask(openingHours.question);
    await member.command(general, 'ask', { question: openingHours.id, private: true }).message();
    await member.say(member.dm, openingHours.question).reply();
    await playground.settled();
    await expect.poll(() => usesOf(id, openingHours.id)).toBe(before + 2);
    expect(await running.curation.usage.counts('elsewhere')).toEqual([]);
  });
});
