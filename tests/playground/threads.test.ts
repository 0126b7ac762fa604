import { type Client, Events, type Message } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Channel,
  createPlayground,
  type GuildChannelKind,
  type Playground,
  permission,
} from '../../src/playground/playground.ts';
import { createClient, logIn } from './bot.ts';
import { call } from './rest.ts';
import { specValidator } from './spec-validator.ts';

let playground: Playground;
let client: Client<true>;
const heard: Message[] = [];

beforeAll(async () => {
  playground = await createPlayground({ validate: specValidator });
  playground.member.startThread(playground.channels.general, 'There before the bot');
  client = createClient(playground);
  client.on(Events.MessageCreate, (message) => heard.push(message));
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('here');
  });
  await logIn(client, playground);
  await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
});
afterAll(async () => {
  await client.destroy();
  await playground.close();
});

const add = (name: string, kind: GuildChannelKind, denied = 0n): Channel =>
  playground.addChannel(name, [{ id: playground.roles.bot.id, type: 'role', deny: denied }], kind);
const send = (channel: Channel, content = 'x') =>
  call(playground, 'POST', `/channels/${channel.id}/messages`, { content });
const fetched = (channel: Channel) => call(playground, 'GET', `/channels/${channel.id}`);

/** What the bot has heard of the person who says it there. */
async function hears(channel: Channel, content: string): Promise<boolean> {
  playground.member.say(channel, content);
  await playground.settled();
  return heard.some((message) => message.channelId === channel.id && message.content === content);
}

describe('a guild’s channels', () => {
  it('are of all the kinds that people write in, as Discord’s own document describes them', async () => {
    for (const [kind, type] of [
      ['announcement', 5],
      ['voice', 2],
      ['forum', 15],
    ] as const) {
      expect((await fetched(add(`a-${kind}`, kind))).json, kind).toMatchObject({ type });
    }
    const { status } = await call(playground, 'GET', `/guilds/${playground.guild.id}/channels`);
    expect(status).toBe(200);
  });

  it('are written in like text channels, but for a forum', async () => {
    expect(await hears(add('news', 'announcement'), 'hello')).toBe(true);
    expect(await hears(add('lounge', 'voice'), 'hello')).toBe(true);
    const forum = add('help', 'forum');
    expect(() => playground.member.say(forum, 'hello')).toThrow('not a text channel');
    expect(() => playground.member.command(forum, 'ask')).toThrow('forum');
    expect((await send(forum)).json.code).toBe(50008);
  });

  it('of voice are closed to the bot without Connect', async () => {
    const closed = add('closed lounge', 'voice', permission.connect);
    expect(await hears(closed, 'hello')).toBe(false);
    expect((await call(playground, 'GET', `/channels/${closed.id}/messages`)).json.code).toBe(50001);
  });
});

describe('a thread', () => {
  it('is known to a bot that comes later, as long as it is active', () => {
    const names = client.guilds.cache.first()?.channels.cache.map(({ name }) => name);
    expect(names).toContain('There before the bot');
  });

  it('is started from a message, whose id it shares, and begins with it', async () => {
    const { member, channels } = playground;
    const said = member.say(channels.general, 'a question');
    const thread = member.startThread(said, 'About it');
    expect(thread).toEqual({ id: said.id, name: 'About it', kind: 'thread' });
    expect((await fetched(thread)).json).toMatchObject({ type: 11, parent_id: channels.general.id });
    const [first] = member.sees(thread);
    expect(first?.replyTo).toEqual({ id: said.id, channelId: channels.general.id });
    for (const place of [channels.general, thread]) {
      const listed = await call(playground, 'GET', `/channels/${place.id}/messages`);
      expect(listed.status).toBe(200);
    }
    expect(() => member.startThread(said, 'Again')).toThrow('already');
    expect(await hears(thread, 'in it')).toBe(true);
  });

  it('in a forum is a post, whose first message shares its id', async () => {
    const { channel, message } = playground.member.post(add('questions', 'forum'), 'When?', 'When was it?');
    expect(message.id).toBe(channel.id);
    await playground.settled();
    expect(heard.some(({ id, content }) => id === channel.id && content === 'When was it?')).toBe(true);
  });

  it('in an announcement channel is of its own type, and open to those who may not write in the channel', async () => {
    const news = add('more-news', 'announcement');
    const said = playground.admin.say(news, 'News!');
    playground.setOverwrites(news, [
      { id: playground.roles.everyone.id, type: 'role', deny: permission.sendMessages },
      { id: playground.roles.bot.id, type: 'role', deny: permission.sendMessages },
    ]);
    const thread = playground.member.startThread(said, 'Comments');
    expect((await fetched(thread)).json).toMatchObject({ type: 10 });
    expect(() => playground.member.say(news, 'x')).toThrow('may not write');
    expect((await send(news)).json.code).toBe(50013);
    expect(await hears(thread, 'x')).toBe(true);
    expect((await send(thread)).status).toBe(200);
  });

  it('is written in only with Send Messages in Threads, which its channel grants or denies', async () => {
    const quiet = add('quiet', 'text', permission.sendMessagesInThreads);
    const thread = playground.member.startThread(quiet, 'Talk');
    expect((await send(quiet)).status).toBe(200);
    expect((await send(thread)).json.code).toBe(50013);
  });

  it('is seen by whoever sees its channel, and told to the bot once it does', async () => {
    const hidden = add('hidden', 'text', permission.viewChannel);
    const thread = playground.member.startThread(hidden, 'Behind your back');
    await playground.settled();
    expect(client.channels.cache.has(thread.id)).toBe(false);
    expect((await fetched(thread)).json.code).toBe(50001);
    playground.setOverwrites(hidden, []);
    await playground.settled();
    expect(client.channels.cache.has(thread.id)).toBe(true);
  });

  it('that is private is for its members, whom a mention brings in', async () => {
    const { member, moderator, bot, channels } = playground;
    const other = playground.addMember('Olu');
    const thread = member.startThread(channels.general, 'Between us', { isPrivate: true });
    expect(await hears(thread, 'a secret')).toBe(false);
    expect(() => other.say(thread, 'hello?')).toThrow('may not write');
    moderator.say(thread, 'I manage threads');
    expect(await hears(thread, `${bot.mention} come in`)).toBe(true);
    expect(client.channels.cache.get(thread.id)?.isThread()).toBe(true);
    expect(await hears(thread, 'and stay')).toBe(true);
    member.say(thread, other.mention);
    other.say(thread, 'hello!');
  });

  it('that is archived wakes up when somebody writes, and until then nothing in it is edited', async () => {
    const { member, moderator, channels } = playground;
    const thread = member.startThread(channels.general, 'Asleep');
    const id = String((await send(thread)).json.id);
    member.changeThread(thread, { archived: true });
    const own = `/channels/${thread.id}/messages/${id}`;
    expect((await call(playground, 'PATCH', own, { content: 'y' })).json.code).toBe(50083);
    expect(() => member.command(thread, 'ask')).toThrow('archived');
    expect((await call(playground, 'GET', `/guilds/${playground.guild.id}/threads/active`)).status).toBe(200);
    moderator.say(thread, 'awake?');
    await playground.settled();
    expect((await call(playground, 'PATCH', own, { content: 'y' })).status).toBe(200);
    expect((await member.command(thread, 'ask').message()).content).toBe('here');
  });

  it('that is locked is for those who manage threads', async () => {
    const { member, moderator, channels } = playground;
    const thread = member.startThread(channels.general, 'Closed');
    const id = String((await send(thread)).json.id);
    expect(() => member.changeThread(thread, { locked: true })).toThrow('may not');
    moderator.changeThread(thread, { locked: true });
    expect(() => member.say(thread, 'x')).toThrow('locked');
    expect((await send(thread)).json.code).toBe(160005);
    const own = `/channels/${thread.id}/messages/${id}`;
    expect((await call(playground, 'PATCH', own, { content: 'y' })).json.code).toBe(160005);
    moderator.say(thread, 'The end.');
    expect((await call(playground, 'DELETE', own)).status).toBe(204);
    moderator.changeThread(thread, { archived: true });
    expect(() => member.changeThread(thread, { archived: false })).toThrow('may not');
  });

  it('is not started where it cannot be', () => {
    const { member, channels } = playground;
    expect(() => member.startThread(add('hall', 'voice'), 'x')).toThrow('no thread starts');
    expect(() => member.startThread(add('board', 'forum'), 'x')).toThrow('no thread starts');
    const said = member.say(channels.general, 'x');
    expect(() => member.startThread(said, 'x', { isPrivate: true })).toThrow('private');
    expect(() => member.startThread(channels.general, ' ')).toThrow('name');
    expect(() => member.post(channels.general, 'x', 'x')).toThrow('no forum');
    const silent = playground.addChannel('silent', [
      { id: playground.roles.everyone.id, type: 'role', deny: permission.createPublicThreads },
    ]);
    expect(() => member.startThread(silent, 'x')).toThrow('may not start');
  });
});
