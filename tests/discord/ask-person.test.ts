import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee, openingHours } from './village-library.ts';

const DAY = 24 * 3_600_000;
/** Nothing here answers this, but something is near. */
const UNCLEAR = 'do zebras on the moon of Peru pay a late fee for overdue volcanoes';
let running: RunningBot;
let playground: Playground;
let member: Person;
let general: Channel;
let office: Channel;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member } = playground);
  ({ general } = playground.channels);
  office = playground.addChannel('office');
  await setChannel(office);
});
afterAll(() => running.stop());

const setChannel = (channel: Channel | undefined) =>
  playground.admin.command(general, 'settings moderators', channel && { channel: channel.id }).message();

function ask(question = UNCLEAR): Promise<SeenMessage> {
  return member.say(general, `${playground.bot.mention} ${question}`).reply();
}

async function cards(): Promise<SeenMessage[]> {
  await playground.settled();
  return playground.moderator.sees(office);
}

/** Presses the button; gives what the person is told. */
async function press(person: Person, message: SeenMessage): Promise<SeenMessage> {
  person.press(message, text.person.ask);
  await playground.settled();
  const told = person.sees(general).at(-1);
  if (!told?.ephemeral) throw new Error(`Nothing was told in private: ${told?.content}`);
  return told;
}

const labels = ({ buttons }: SeenMessage) => buttons.map(({ label }) => label);

describe('“Ask a person”', () => {
  it('hands the question and the nearest facts to the moderators, and tells who will see it', async () => {
    const before = (await cards()).length;
    const reply = await ask();
    const note = await press(member, reply);
    expect(note.ephemeral).toBe(true);
    expect(note.content).toBe(text.person.done(`<#${office.id}>`));
    const [card, ...others] = (await cards()).slice(before);
    expect(others).toEqual([]);
    expect(card?.content).toContain(`/${reply.channelId}/${reply.id}`);
    expect(card?.content).toContain(`> ${UNCLEAR}`);
    expect(card?.content).toContain(`- ${lateFee.question} · late-fee · original`);
    expect(card?.pinged).toEqual([]);
  });

  it('does so once, however often it is pressed, also after a restart', async () => {
    const before = (await cards()).length;
    const reply = await ask();
    for (const _ of ['once', 'twice']) member.press(reply, text.person.ask);
    await playground.settled();
    const handedOn = playground.message(reply);
    expect(handedOn && labels(handedOn)).toContain(text.person.handedOn);
    expect(handedOn?.buttons.find(({ label }) => label === text.person.handedOn)?.disabled).toBe(true);
    await running.restart();
    expect(await cards()).toHaveLength(before + 1);
  });

  it('is for the asker and for moderators', async () => {
    const before = (await cards()).length;
    const reply = await ask();
    const note = await press(playground.addMember('Olu'), reply);
    expect(note.content).toBe(text.reply.notYours);
    expect(await cards()).toHaveLength(before);
  });

  it('works under a private reply, and after a restart where the question can still be read', async () => {
    const shown = await member.command(general, 'ask', { question: UNCLEAR, private: true }).message();
    await press(member, shown);
    expect((await cards()).at(-1)?.content).toContain(UNCLEAR);
    const reply = await ask();
    await running.restart();
    expect((await press(member, reply)).content).toContain('Handed on');
  });

  it('says so where the question is gone', async () => {
    const before = (await cards()).length;
    const shown = await member.command(general, 'ask', { question: UNCLEAR }).message();
    await playground.settled();
    running.pass(DAY + 1);
    expect((await press(member, shown)).content).toBe(text.person.forgotten);
    expect(await cards()).toHaveLength(before);
  });

  it('is offered to whoever marks an answer as not helpful, once for the answer', async () => {
    const before = (await cards()).length;
    const reply = await ask(openingHours.question);
    expect(labels(reply)).not.toContain(text.person.ask);
    const other = playground.addMember('Ines');
    const sorry = await other.press(reply, text.votes.unhelpful).message();
    expect(labels(sorry)).toEqual([text.votes.correct, text.person.ask]);
    await press(other, sorry);
    const [card] = (await cards()).slice(before);
    expect(card?.content).toContain(`${text.person.given}\n- ${openingHours.question}`);
    const answer = playground.message(reply);
    expect(answer && labels(answer)).toContain(text.person.handedOn);
    await running.restart();
    const again = await member.press(reply, text.votes.unhelpful).message();
    expect(labels(again)).not.toContain(text.person.ask);
  });

  it('shows questions of any length and markup', async () => {
    const reply = await ask(`${'*zebras* @everyone volcanoes '.repeat(60)}?`);
    await press(member, reply);
    const card = (await cards()).at(-1);
    expect(card?.content.length).toBeLessThanOrEqual(2000);
    expect(card?.pingedEveryone).toBe(false);
  });

  it('is not there in direct messages, nor where moderators have named no channel', async () => {
    expect(labels(await member.say(member.dm, UNCLEAR).reply())).not.toContain(text.person.ask);
    const reply = await ask();
    await setChannel(undefined);
    expect(labels(await ask())).not.toContain(text.person.ask);
    expect((await press(member, reply)).content).toBe(text.person.noChannel);
  });

  it('says so where the bot may not write to the channel', async () => {
    const closed = playground.addChannel('closed', [
      { id: playground.bot.id, type: 'member', deny: 1n << 11n }, // Send Messages
    ]);
    await setChannel(closed);
    const reply = await ask();
    expect((await press(member, reply)).content).toBe(text.person.noChannel);
    expect(labels(playground.message(reply) ?? reply)).toContain(text.person.ask);
  });
});
