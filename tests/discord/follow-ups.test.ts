import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Person } from '../../src/playground/driver/driver.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, lateFee, lateFilm } from './village-library.ts';

const MINUTE = 60_000;
/** Nothing here answers this, but something is near. */
const UNCLEAR = 'do zebras on the moon of Peru pay a late fee for overdue volcanoes';
const IN_2019 = 'Bronze';
const IN_2023 = 'Silver';
let running: RunningBot;
let playground: Playground;
let member: Person;
let other: Person;
let general: Channel;
let ask: Channel;
let mention: string;

beforeAll(async () => {
  running = await startBot();
  playground = running.playground;
  ({ member } = playground);
  other = playground.moderator;
  ({ general, ask } = playground.channels);
  mention = playground.bot.mention;
  await playground.admin.command(general, 'settings listen', { channel: ask.id, level: 'certain' }).message();
});
afterAll(() => running.stop());

const askFirst = (person: Person = member, channel: Channel = general) =>
  person.say(channel, `${mention} how was the library marked in 2019?`).reply();

// First, while the clock is right: an older question is not edited any more.
describe('editing a question', () => {
  it('that others came after leaves them the topic', async () => {
    const asked = member.say(general, `${mention} ${joining.question}`);
    const first = await asked.reply();
    await askFirst();
    member.edit(asked, `${mention} ${lateFee.question}`);
    await playground.edited(first);
    expect((await member.say(general, `${mention} and in 2023?`).reply()).content).toContain(IN_2023);
  });

  it('changes what the next one leans on', async () => {
    const asked = member.say(general, `${mention} ${joining.question}`);
    const first = await asked.reply();
    member.edit(asked, `${mention} who started the library`);
    await playground.edited(first);
    expect((await member.say(general, `${mention} in which year?`).reply()).content).toContain('1911');
  });

  it('of a follow-up reads it again in the light of what came before it', async () => {
    await askFirst();
    const asked = member.say(general, `${mention} and in 2023?`);
    const reply = await asked.reply();
    member.edit(asked, `${mention} and the shelves?`);
    const changed = await playground.edited(reply);
    expect(changed.content).toContain('Shelves');
    expect(changed.content).toContain(IN_2019);
  });

  it('and deleting one forgets it', async () => {
    const asked = other.say(general, `${mention} who started the library`);
    const reply = await asked.reply();
    other.delete(asked);
    await playground.deleted(reply);
    const next = await other.say(general, `${mention} in which year?`).reply();
    expect(next.content).not.toContain('1911');
  });
});

describe('a follow-up', () => {
  beforeEach(() => running.pass(11 * MINUTE)); // what was said before is forgotten

  it('of the same member in the same channel leans on the question before', async () => {
    await askFirst();
    expect((await member.say(general, `${mention} and in 2023?`).reply()).content).toContain(IN_2023);
    expect((await member.say(general, `${mention} sorry, I meant 2019`).reply()).content).toContain(IN_2019);
  });

  it('of somebody else does not', async () => {
    await askFirst();
    const reply = await other.say(general, `${mention} and for a late film?`).reply();
    expect(reply.content).toContain(lateFilm.answer);
    expect((await other.say(general, `${mention} why?`).reply()).content).not.toContain(IN_2019);
  });

  it('in another channel does not', async () => {
    await member.say(general, `${mention} who started the library`).reply();
    const reply = await member.say(ask, `${mention} in which year?`).reply();
    expect(reply.content).not.toContain('1911');
  });

  it('of somebody else who replies to the answer does', async () => {
    const answer = await askFirst();
    const reply = await other.say(general, 'and in 2023?', { replyTo: answer }).reply();
    expect(reply.content).toContain(IN_2023);
  });

  it('leans on the answer that it replies to, not on the newest', async () => {
    const answer = await member.say(general, `${mention} who started the library`).reply();
    await askFirst();
    const reply = await member.say(general, 'in which year?', { replyTo: answer }).reply();
    expect(reply.content).toContain('1911');
  });

  it('comes too late after ten minutes', async () => {
    await member.say(general, `${mention} who started the library`).reply();
    running.pass(10 * MINUTE);
    const reply = await member.say(general, `${mention} in which year?`).reply();
    expect(reply.content).not.toContain('1911');
  });

  it('by way of a reply is understood an hour later', async () => {
    const answer = await member.say(general, `${mention} who started the library`).reply();
    await playground.settled();
    running.pass(60 * MINUTE);
    const reply = await member.say(general, 'in which year?', { replyTo: answer }).reply();
    expect(reply.content).toContain('1911');
  });

  it('works in direct messages', async () => {
    await member.say(member.dm, 'how was the library marked in 2019?').reply();
    expect((await member.say(member.dm, 'and in 2023?').reply()).content).toContain(IN_2023);
  });

  it('works by command', async () => {
    await member.command(general, 'ask', { question: 'how was the library marked in 2019?' }).message();
    const reply = await member.command(general, 'ask', { question: 'and in 2023?' }).message();
    expect(reply.content).toContain(IN_2023);
  });

  it('is answered in a listening channel if it is sure', async () => {
    await member.say(ask, 'how was the library marked in 2019?').reply();
    expect((await member.say(ask, 'and in 2023?').reply()).content).toContain(IN_2023);
    await member.say(ask, 'nice weather there');
    await playground.settled();
    const answered = member.sees(ask).filter(({ author }) => author.id === playground.bot.id);
    expect(answered.at(-1)?.content).toContain(IN_2023);
  });

  it('leans on the suggestion that was picked', async () => {
    const offer = await member.say(general, `${mention} ${UNCLEAR}`).reply();
    member.press(offer, lateFee.question);
    await playground.edited(offer);
    const reply = await member.say(general, `${mention} sorry, I meant a film`).reply();
    expect(reply.content).toContain(lateFilm.answer);
  });

  it('does not bend a new topic', async () => {
    await askFirst();
    const reply = await member.say(general, `${mention} ${joining.question}`).reply();
    expect(reply.content).toContain(joining.answer);
  });

  it('that nothing answers gets no answer', async () => {
    await member.say(general, `${mention} ${joining.question}`).reply();
    const reply = await member.say(general, `${mention} why?`).reply();
    expect(reply.content).not.toContain(joining.answer);
  });

  it('leans on nothing after a restart', async () => {
    await member.say(general, `${mention} who started the library`).reply();
    await running.restart();
    const reply = await member.say(general, `${mention} in which year?`).reply();
    expect(reply.content).not.toContain('1911');
  });

  it('an emergency is told by the turn alone', async () => {
    await askFirst();
    const reply = await member.say(general, `${mention} my dad has stopped breathing`).reply();
    expect(reply.content).toContain('999');
    expect((await member.say(general, `${mention} and in 2023?`).reply()).content).toContain(IN_2023);
  });

  it('thanks between two turns change nothing', async () => {
    await askFirst();
    expect((await member.say(general, `${mention} thanks`).reply()).content).toBe(text.reply.welcome);
    expect((await member.say(general, `${mention} and in 2023?`).reply()).content).toContain(IN_2023);
  });
});
