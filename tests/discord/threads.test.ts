import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, GuildChannelKind, Person, SeenMessage } from '../../src/playground/driver/driver.ts';
import { type Playground, permission } from '../../src/playground/playground.ts';
import { text } from '../../src/text.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { joining, lateFee, openingHours } from './village-library.ts';

const often = { times: 1000, within: 1000 };
let running: RunningBot;
let playground: Playground;
let member: Person;
let moderator: Person;
let admin: Person;
let general: Channel;

beforeEach(async () => {
  const pace = { called: { member: often, channel: often }, listening: { member: often, channel: often } };
  running = await startBot({ pace });
  playground = running.playground;
  ({ member, moderator, admin } = playground);
  ({ general } = playground.channels);
});
afterEach(() => running.stop());

const called = (question: string) => `${playground.bot.mention} ${question}`;
const add = (name: string, kind: GuildChannelKind): Channel => playground.addChannel(name, [], kind);

function deny(channel: Channel, denied: bigint): void {
  const id = playground.roles.bot.id;
  playground.guild.setOverwrites(channel, [{ id, type: 'role', deny: denied }]);
}

async function listen(channel: Channel, level = 'certain'): Promise<string> {
  return (await admin.command(general, 'settings listen', { channel: channel.id, level }).message()).content;
}

async function setup(): Promise<string> {
  await playground.settled();
  return (await admin.command(general, 'setup').message()).content;
}

async function isSilentAfter(channel: Channel, said: { readonly id: string }, person = member) {
  await playground.settled();
  expect(person.sees(channel).at(-1)?.id).toBe(said.id);
}

const link = ({ channelId, id }: SeenMessage) =>
  `https://discord.com/channels/${playground.guild.id}/${channelId}/${id}`;
const lacks = (name: keyof typeof text.setup.without) =>
  text.setup.permission(name, text.setup.without[name]);
const loggedFailures = () => running.log.filter((line) => /"level":(40|50|60)/.test(line));

describe('whoever mentions the bot or replies to it', () => {
  it('is answered in every kind of channel, in a thread and in a post', async () => {
    const news = add('news', 'announcement');
    const thread = member.startThread(general, 'Opening');
    for (const place of [news, add('lounge', 'voice'), thread, member.startThread(news, 'Comments')]) {
      const reply = await member.say(place, called(openingHours.question)).reply();
      expect(reply.content, place.name).toContain(openingHours.answer);
      const next = await member.say(place, lateFee.question, { replyTo: reply }).reply();
      expect(next.content, place.name).toContain(lateFee.answer);
    }
    const { message } = member.post(add('questions', 'forum'), 'Opening', called(openingHours.question));
    expect((await message.reply()).content).toContain(openingHours.answer);
    const shown = await member.command(thread, 'ask', { question: joining.id }).message();
    expect(shown.content).toContain(joining.answer);
  });

  it('in a private thread is answered once the mention has brought the bot in', async () => {
    const thread = member.startThread(general, 'Between us', { isPrivate: true });
    const reply = await member.say(thread, called(openingHours.question)).reply();
    expect(reply.content).toContain(openingHours.answer);
  });

  it('has a conversation and a pointer above of its own in each thread', async () => {
    const one = member.startThread(general, 'One');
    const other = member.startThread(general, 'Other');
    expect((await member.say(one, called('who started the library')).reply()).content).toContain('1911');
    expect((await member.say(one, called('in which year?')).reply()).content).toContain('1911');
    expect((await member.say(other, called('in which year?')).reply()).content).not.toContain('1911');
    const answer = await member.say(one, called(lateFee.question)).reply();
    await playground.settled();
    expect((await member.say(other, called(lateFee.question)).reply()).content).toContain(lateFee.answer);
    expect((await member.say(one, called(lateFee.question)).reply()).content).toContain(link(answer));
  });

  it('in a thread that was started from an answer may lean on it', async () => {
    const answer = await member.say(general, called('how was the library marked in 2019?')).reply();
    await playground.settled();
    const thread = moderator.startThread(answer, 'Marks');
    expect((await moderator.say(thread, called('and in 2023?')).reply()).content).toContain('Silver');
  });

  it('gets silence, and the log no failure, where the thread is locked to the bot', async () => {
    const thread = member.startThread(general, 'Closed');
    moderator.changeThread(thread, { locked: true });
    await isSilentAfter(thread, moderator.say(thread, called(openingHours.question)), moderator);
    expect(loggedFailures()).toEqual([]);
  });

  it('may delete the question in a closed thread; the answer then stays, and that is no failure', async () => {
    const thread = moderator.startThread(general, 'Closed');
    const asked = moderator.say(thread, called(openingHours.question));
    const reply = await asked.reply();
    await playground.settled();
    moderator.changeThread(thread, { archived: true, locked: true });
    moderator.delete(asked);
    await playground.settled();
    expect(playground.message(reply)).toBeDefined();
    expect(loggedFailures()).toEqual([]);
  });

  it('wakes an archived thread up', async () => {
    const thread = member.startThread(general, 'Asleep');
    member.changeThread(thread, { archived: true });
    await running.restart();
    expect((await member.say(thread, called(openingHours.question)).reply()).content).toContain(
      openingHours.answer,
    );
  });
});

describe('a channel that is listened to', () => {
  it('takes its threads and posts along, and not those of others', async () => {
    const forum = add('questions', 'forum');
    await listen(general);
    await listen(forum);
    const thread = member.startThread(member.say(general, 'nice weather today'), 'Opening');
    expect((await member.say(thread, openingHours.question).reply()).content).toContain(openingHours.answer);
    const { message } = member.post(forum, 'Opening', openingHours.question);
    expect((await message.reply()).content).toContain(openingHours.answer);
    const elsewhere = member.startThread(playground.channels.ask, 'Opening');
    await isSilentAfter(elsewhere, member.say(elsewhere, openingHours.question));
  });

  it('leaves its private threads alone, unless a setting names one', async () => {
    await listen(general);
    const thread = member.startThread(general, 'Between us', { isPrivate: true });
    await member.say(thread, called(lateFee.question)).reply();
    await isSilentAfter(thread, member.say(thread, openingHours.question));
    await listen(thread);
    expect((await member.say(thread, openingHours.question).reply()).content).toContain(openingHours.answer);
  });

  it('tells whoever would end it in a thread alone that it is listened to with the channel', async () => {
    await listen(general);
    const thread = member.startThread(general, 'Opening');
    const above = text.settings.listensAbove(`<#${thread.id}>`, `<#${general.id}>`);
    expect(await listen(thread, 'off')).toBe(above);
    expect((await admin.command(thread, 'settings listen').message()).content).toBe(above);
    await listen(general, 'off');
    expect((await admin.command(thread, 'settings listen').message()).content).toBe(
      text.settings.listening(`<#${thread.id}>`),
    );
  });

  it('may be of voice; a forum is no place for what is told to moderators', async () => {
    const lounge = add('lounge', 'voice');
    await listen(lounge);
    expect((await member.say(lounge, openingHours.question).reply()).content).toContain(openingHours.answer);
    const forum = add('questions', 'forum');
    const set = (channel: Channel) => admin.command(general, 'settings audit', { channel: channel.id });
    expect(() => set(forum)).toThrow('does not take a forum channel');
    const thread = member.startThread(general, 'Changes');
    expect((await set(thread).message()).content).toBe(text.settings.audit(`<#${thread.id}>`));
  });
});

describe('/setup', () => {
  it('asks of each kind of channel what the bot needs there', async () => {
    const forum = add('questions', 'forum');
    const lounge = add('lounge', 'voice');
    const news = add('news', 'announcement');
    for (const channel of [forum, lounge, news]) await listen(channel);
    deny(forum, permission.sendMessages);
    deny(lounge, permission.sendMessagesInThreads);
    deny(news, 0n);
    const well = await setup();
    expect(well).toContain(text.setup.well);
    for (const { id } of [forum, lounge, news]) {
      expect(well).toContain(text.setup.fine(`<#${id}>`, '', text.setup.states.open));
    }
    deny(forum, permission.sendMessagesInThreads);
    deny(lounge, permission.connect);
    deny(news, permission.sendMessagesInThreads);
    const shown = await setup();
    expect(shown).toContain(text.setup.problems(3));
    const inThreads = [lacks('Send Messages in Threads')];
    expect(shown).toContain(text.setup.missing(`<#${forum.id}>`, '', inThreads));
    expect(shown).toContain(text.setup.missing(`<#${lounge.id}>`, '', [lacks('Connect')]));
    expect(shown).toContain(text.setup.missing(`<#${news.id}>`, '', inThreads));
  });

  it('counts voice channels and forums that no setting names among those where somebody may ask', async () => {
    add('questions', 'forum');
    const lounge = add('lounge', 'voice');
    expect(await setup()).toContain(text.setup.open(4));
    deny(lounge, permission.connect);
    const shown = await setup();
    expect(shown).toContain(text.setup.well);
    expect(shown).toContain(text.setup.hidden(1, `<#${lounge.id}>`, 0));
  });

  it('sends whoever is to put a thread right to its channel', async () => {
    const thread = member.startThread(general, 'Opening');
    await listen(thread);
    deny(general, permission.sendMessagesInThreads);
    const missing = [lacks('Send Messages in Threads')];
    const line = text.setup.missing(`<#${thread.id}>`, '', missing, `<#${general.id}>`);
    expect(await setup()).toContain(line);
  });

  it('takes an archived thread for no problem, also after a restart; a locked one only where the bot is to write', async () => {
    const asked = member.startThread(general, 'Opening');
    const audit = member.startThread(general, 'Changes');
    await listen(asked);
    await admin.command(general, 'settings audit', { channel: audit.id }).message();
    for (const thread of [asked, audit]) member.changeThread(thread, { archived: true });
    await running.restart();
    const asleep = await setup();
    expect(asleep).toContain(text.setup.well);
    expect(asleep).toContain(text.setup.fine(`<#${asked.id}>`, '', text.setup.states.quiet));
    expect(asleep).toContain(text.setup.fine(`<#${audit.id}>`, text.setup.audit, text.setup.states.open));
    for (const thread of [asked, audit]) moderator.changeThread(thread, { locked: true });
    const locked = await setup();
    expect(locked).toContain(text.setup.problems(1));
    expect(locked).toContain(text.setup.bad(`<#${audit.id}>`, text.setup.audit, text.setup.states.locked));
  });

  it('says how the bot comes into a private thread that a setting names', async () => {
    const thread = admin.startThread(general, 'Keepers', { isPrivate: true });
    const named = await admin.command(general, 'settings audit', { channel: thread.id }).message();
    expect(named.content).toBe(
      `${text.settings.audit(`<#${thread.id}>`)}\n${text.settings.but(text.setup.states.outside)}`,
    );
    expect(await setup()).toContain(
      text.setup.bad(`<#${thread.id}>`, text.setup.audit, text.setup.states.outside),
    );
    admin.say(thread, called('hello'));
    expect(await setup()).toContain(text.setup.well);
  });
});

describe('a correction', () => {
  it('of a reply in an archived thread waits until the thread is open again', async () => {
    const thread = member.startThread(general, 'Fees');
    const reply = await member.say(thread, called(lateFee.question)).reply();
    await playground.settled();
    member.changeThread(thread, { archived: true });
    const form = await moderator.command(general, 'fact edit', { fact: lateFee.id }).modal();
    await moderator.submit(form, { answer: 'A late book costs 30p a day.' }).message();
    await playground.settled();
    expect(playground.message(reply)?.content).toContain(lateFee.answer);
    expect(loggedFailures()).toEqual([]);
    member.changeThread(thread, { archived: false });
    expect((await playground.edited(reply)).content).toContain('30p');
  });
});
