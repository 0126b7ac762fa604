import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { nearlyKnown } from '../../src/answering/reply.ts';
import { offerMessage } from '../../src/discord/messages/offers.ts';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { call } from '../playground/rest.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee, openingHours, villageLibrary } from './village-library.ts';

/** Near enough to a fact to be offered, and not near enough to be answered uncalled; the first that is so. */
const { question: NEARLY, id: nearId } = nearQuestion();
const near = villageLibrary.facts.find(({ id }) => id === nearId) ?? lateFee;

function nearQuestion(): { question: string; id: string } {
  const engine = createEngine(villageLibrary);
  const candidates = [
    'is membership dear',
    'who founded this place',
    'when does the library open these days',
    'what does it cost when books are overdue',
    'what time is it open on sunday',
  ];
  for (const question of candidates) {
    const id = nearlyKnown(question, engine.reply({ text: question }))?.id;
    if (id !== undefined) return { question, id };
  }
  throw new Error('Nothing is nearly known');
}

const MINUTE = 60_000;
let running: RunningBot;
let playground: Playground;
let member: Person;
let ask: Channel;

afterEach(() => running.stop());

async function listenIn(level: 'certain' | 'nearly', offerFor = 10 * MINUTE, times = 1000) {
  const rate = { times, within: MINUTE };
  running = await startBot({
    pace: {
      called: { member: rate, channel: rate },
      listening: { member: rate, channel: rate },
      repeatAfter: 0,
      offerFor,
    },
  });
  playground = running.playground;
  ({ member } = playground);
  ({ ask } = playground.channels);
  return playground.admin.command(ask, 'settings listen', { level }).message();
}

async function isSilentAfter(said: { readonly id: string }, channel = ask, person = member) {
  await playground.settled();
  const after = person.sees(channel).filter(({ id }) => BigInt(id) > BigInt(said.id));
  expect(after.filter(({ author }) => author.bot)).toEqual([]);
}

describe('a channel in which the bot offers what it nearly knows', () => {
  it('gets one small line with a button, which pings nobody; who asked sees the answer in its place', async () => {
    expect((await listenIn('nearly')).content).toBe(text.settings.offering(`<#${ask.id}>`));
    const offer = await member.say(ask, NEARLY).reply();
    expect(offer.content).toBe(text.brief.offer(near.question));
    expect(offer.pinged).toEqual([]);
    expect(offer.buttons.map(({ label }) => label)).toEqual([text.brief.show]);
    const note = await playground.addMember('Olu').press(offer, text.brief.show).message();
    expect(note.content).toBe(text.reply.notYours);
    const shown = await member.press(offer, text.brief.show).update();
    expect(shown.content).toContain(near.answer);
  });

  it('gets rid of a line that nobody wanted by itself, and keeps one that somebody did', async () => {
    await listenIn('nearly', 300);
    const wanted = await member.say(ask, NEARLY).reply();
    await member.press(wanted, text.brief.show).update();
    const unwanted = await member.say(ask, NEARLY).reply();
    await playground.deleted(unwanted);
    expect(playground.message(wanted)?.content).toContain(near.answer);
  });

  it('keeps no line when the bot stops', async () => {
    await listenIn('nearly');
    const offer = await member.say(ask, NEARLY).reply();
    await playground.settled();
    await running.stopBot();
    expect(playground.message(offer)).toBeUndefined();
  });

  it('gets rid of a line that a killed process has left standing, and of nothing else', async () => {
    await listenIn('nearly', 300);
    const answer = await member.say(ask, `${playground.bot.mention} ${openingHours.question}`).reply();
    await running.stopBot();
    const line = offerMessage(near, member.id);
    const { json } = await call(playground, 'POST', `/channels/${ask.id}/messages`, line);
    const left = { id: json.id ?? '', channelId: ask.id };
    expect(playground.message(left)?.content).toBe(line.content);
    await running.start();
    await playground.deleted(left);
    expect(playground.message(answer)).toEqual(answer);
  });

  it('still gets answers to what is certain, and silence to talk', async () => {
    await listenIn('nearly');
    expect((await member.say(ask, openingHours.question).reply()).content).toContain(openingHours.answer);
    await isSilentAfter(member.say(ask, 'what a nice day'));
    await isSilentAfter(member.say(ask, `${playground.moderator.mention} ${NEARLY}`));
  });

  it('that only wants what is certain gets no such line', async () => {
    await listenIn('certain');
    await isSilentAfter(member.say(ask, NEARLY));
    await playground.admin.command(ask, 'settings listen', { level: 'off' }).message();
    await isSilentAfter(member.say(ask, openingHours.question));
  });
});

describe('flooding', () => {
  it('gets silence, not errors, until it stops; the others are still answered', async () => {
    await listenIn('certain', undefined, 2);
    const { general } = playground.channels;
    const mention = `${playground.bot.mention} ${openingHours.question}`;
    for (const _ of ['once', 'twice']) await member.say(general, mention).reply();
    await isSilentAfter(member.say(general, mention), general);
    await isSilentAfter(playground.addMember('Olu').say(general, mention), general);
    expect(await playground.addMember('Ines').say(ask, openingHours.question).reply()).toBeDefined();
    running.pass(MINUTE + 1);
    expect((await member.say(general, mention).reply()).content).toContain(openingHours.answer);
    expect(running.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('never silences an emergency', async () => {
    await listenIn('certain', undefined, 1);
    const { general } = playground.channels;
    const mention = playground.bot.mention;
    await member.say(general, `${mention} ${openingHours.question}`).reply();
    const help = await member
      .say(general, `${mention} help, my dad has collapsed and is not breathing`)
      .reply();
    expect(help.content).toBe(text.emergency.medical);
  });
});
