import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';
import { createClient, logIn } from './bot.ts';
import { call } from './rest.ts';

let playground: Playground;
const clients: Client[] = [];

beforeEach(async () => {
  playground = await createPlayground();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
  await playground.close();
});

function newClient(options: Parameters<typeof createClient>[1] = {}): Client<true> {
  const client = createClient(playground, options);
  clients.push(client);
  return client;
}

const frame = z.object({ op: z.number(), t: z.string().nullish(), d: z.unknown() });

/** A bare connection to the gateway; `next` gives the first frame that is wanted, also if it has come already. */
async function connect(parameters = 'v=10&encoding=json') {
  const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/gateway?${parameters}`);
  const frames: z.output<typeof frame>[] = [];
  socket.on('message', (data) => frames.push(frame.parse(JSON.parse(data.toString()))));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.on('open', resolve));
  return {
    closed,
    send: (body: object) => socket.send(JSON.stringify(body)),
    next: async (isWanted: (one: z.output<typeof frame>) => boolean) => {
      for (;;) {
        const found = frames.find(isWanted);
        if (found) return found;
        await new Promise((resolve) => socket.once('message', resolve));
      }
    },
  };
}

/** The code with which the gateway turns an identify away. */
async function closeCode(identify: object, parameters?: string): Promise<number> {
  const { closed, send } = await connect(parameters);
  send({ op: 2, d: identify });
  return closed;
}
const identity = (over: object = {}) => ({ token: playground.token, intents: 513, properties: {}, ...over });

describe('connecting', () => {
  it('gives the bot its user and its guilds', async () => {
    const client = newClient();
    await logIn(client, playground);
    expect(client.user.id).toBe(playground.bot.id);
    const guild = client.guilds.cache.get(playground.guild.id);
    expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['general', 'ask']);
    expect(guild?.roles.botRoleFor(client.user)?.id).toBe(playground.roles.bot.id);
    expect(guild?.ownerId).toBe(playground.admin.id);
  });

  it('with a wrong token is refused by REST and closed with 4004 by the gateway', async () => {
    await expect(newClient().login('wrong')).rejects.toThrow('invalid token');
    expect(await closeCode(identity({ token: 'wrong' }))).toBe(4004);
  });

  it('without the Message Content intent is closed with 4014 if it asks for it', async () => {
    playground.messageContent = false;
    const client = newClient();
    const code = new Promise((resolve) => client.on(Events.ShardDisconnect, (event) => resolve(event.code)));
    client.login(playground.token).catch(() => undefined);
    expect(await code).toBe(4014);
    await logIn(newClient({ intents: [GatewayIntentBits.Guilds] }), playground);
  });

  it.each([
    ['unknown intents', () => identity({ intents: 1 << 30 }), 'v=10&encoding=json', 4013],
    ['privileged intents that nobody granted', () => identity({ intents: 2 }), 'v=10&encoding=json', 4014],
    ['a shard that cannot be', () => identity({ shard: [1, 1] }), 'v=10&encoding=json', 4010],
    ['another version', () => identity(), 'v=9&encoding=json', 4012],
    ['a body that is no identify', () => ({}), 'v=10&encoding=json', 4002],
    [
      'an overlong frame',
      () => identity({ properties: { os: 'x'.repeat(5000) } }),
      'v=10&encoding=json',
      4002,
    ],
  ])('with %s is refused', async (_, identify, parameters, code) => {
    expect(await closeCode(identify(), parameters)).toBe(code);
  });

  it('as one of two shards brings only the guilds of that shard', async () => {
    const client = newClient({ shards: [0], shardCount: 2 });
    const shardOf = (id: string) => Number((BigInt(id) >> 22n) % 2n);
    const ids = [playground.guild.id];
    while (new Set(ids.map(shardOf)).size < 2) {
      playground.advanceClock(1);
      ids.push(playground.addGuild('Another').id);
    }
    await logIn(client, playground);
    expect(client.guilds.cache.map(({ id }) => id)).toEqual(ids.filter((id) => shardOf(id) === 0));
  });
});

describe('a connection that breaks', () => {
  it('is resumed, and brings what was said in the meantime, once', async () => {
    const client = newClient();
    const heard: string[] = [];
    client.on(Events.MessageCreate, ({ content }) => heard.push(content));
    await logIn(client, playground);
    playground.member.say(playground.channels.general, 'before');
    await playground.settled();
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    playground.cutConnection();
    playground.member.say(playground.channels.general, 'meanwhile');
    await resumed;
    playground.member.say(playground.channels.general, 'after');
    await playground.settled();
    expect(heard).toEqual(['before', 'meanwhile', 'after']);
  });

  it('is resumed when Discord asks for it', async () => {
    const client = newClient();
    await logIn(client, playground);
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    playground.askToReconnect();
    await resumed;
  });

  it('cannot be resumed once its session is ended', async () => {
    const first = await connect();
    first.send({ op: 2, d: identity() });
    const ready = await first.next(({ t }) => t === 'READY');
    playground.invalidateSessions();
    expect(await first.next(({ op }) => op === 9)).toMatchObject({ d: false });
    const second = await connect();
    const { session_id } = z.object({ session_id: z.string() }).parse(ready.d);
    second.send({ op: 6, d: { token: playground.token, session_id, seq: 1 } });
    expect(await second.next(({ op }) => op === 9)).toMatchObject({ d: false });
  });
});

describe('the REST API', () => {
  it('refuses a request without the token', async () => {
    const response = await fetch(`${playground.apiUrl}/v10/users/@me`);
    expect(response.status).toBe(401);
  });

  it('sends rate-limit headers with every answer', async () => {
    for (const path of ['/users/@me', '/channels/123456789012345678', '/nowhere']) {
      const { headers } = await call(playground, 'GET', path);
      expect(headers.get('x-ratelimit-limit')).toBe('50');
      expect(Number(headers.get('x-ratelimit-remaining'))).toBeLessThan(50);
      expect(headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  it('answers 429 to what is too much', async () => {
    const path = `/channels/${playground.channels.general.id}`;
    const answers = await Promise.all(Array.from({ length: 55 }, () => call(playground, 'GET', path)));
    const limited = answers.find(({ status }) => status === 429);
    expect(limited?.headers.get('retry-after')).not.toBeNull();
    expect(limited?.json).toMatchObject({ global: false, retry_after: expect.any(Number) });
  });

  it('fails on demand, and discord.js tries again', async () => {
    const client = newClient();
    await logIn(client, playground);
    const channel = await client.channels.fetch(playground.channels.general.id);
    const route = '/channels/:channel/messages';
    playground.failNext({ method: 'POST', route, status: 429, retryAfter: 0.01 });
    playground.failNext({ method: 'POST', route, status: 502 });
    if (channel?.isSendable()) await channel.send('third time lucky');
    const statuses = playground.requests
      .filter((request) => request.route === route)
      .map(({ status }) => status);
    expect(statuses).toEqual([429, 502, 200]);
    playground.failNext({ method: 'POST', route, status: 403, code: 50001 });
    if (channel?.isSendable()) await expect(channel.send('no')).rejects.toMatchObject({ code: 50001 });
  });
});

describe('the playground', () => {
  it('says which port is taken', async () => {
    const port = Number(new URL(playground.url).port);
    await expect(createPlayground({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('waits until the bot is done before it calls it silent', async () => {
    const client = newClient();
    client.on(Events.MessageCreate, async (message) => {
      if (message.author.bot) return;
      await message.channel.fetch();
      await message.fetch();
      await message.reply('late');
    });
    await logIn(client, playground);
    const said = playground.member.say(playground.channels.general, 'hello');
    await playground.settled();
    const replies = playground.member.sees(playground.channels.general);
    expect(replies.at(-1)).toMatchObject({ content: 'late', replyTo: { id: said.id } });
  });

  it('says plainly what did not come', async () => {
    const said = playground.member.say(playground.channels.general, 'hello?');
    await expect(said.reply(20)).rejects.toThrow("Waited 20 ms for the bot's reply to “hello?”");
  });

  it('fails its test when a body breaks the rules', async () => {
    const strict = await createPlayground({ validate: ({ route }) => [`objection to ${route}`] });
    await call(strict, 'GET', '/users/@me');
    await expect(strict.close()).rejects.toThrow('objection to /users/@me');
  });
});
