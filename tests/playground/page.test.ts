import { request } from 'node:http';
import {
  type Client,
  Events,
  LabelBuilder,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';
import { createClient, logIn } from './bot.ts';

let playground: Playground;
let client: Client<true>;

beforeAll(async () => {
  playground = await createPlayground({ acknowledgeWithin: 100 });
  client = createClient(playground);
  client.on(Events.MessageCreate, async (message) => {
    if (!message.author.bot) await message.reply('heard');
  });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: 'A choice', value: 'a' }]);
    if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('name'));
    if (!interaction.isChatInputCommand() || interaction.options.getString('what') === 'nothing') return;
    const field = new TextInputBuilder().setCustomId('name').setStyle(TextInputStyle.Short);
    const label = new LabelBuilder().setLabel('Name').setTextInputComponent(field);
    await interaction.showModal(
      new ModalBuilder().setCustomId('f').setTitle('Form').addLabelComponents(label),
    );
  });
  await logIn(client, playground);
  const option = { type: 3 as const, name: 'what', description: 'What', autocomplete: true };
  await client.application.commands.set([{ name: 'do', description: 'Do it', options: [option] }]);
});
afterAll(async () => {
  await client.destroy();
  await playground.close();
});

const result = z.object({
  problem: z.string().optional(),
  choices: z.array(z.object({ name: z.string() })).optional(),
  opened: z.string().optional(),
  modal: z.object({ interactionId: z.string(), title: z.string() }).optional(),
});

async function act(action: object, headers: Record<string, string> = {}, { id } = playground.member) {
  const response = await fetch(`${playground.url}/page/act?as=${id}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(action),
  });
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, ...(isJson ? result.parse(await response.json()) : {}) };
}

/** The status of a request with a header that fetch would not let us set. */
function statusAs(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(playground.url);
    const sent = request(
      { host: '127.0.0.1', port, path: '/page/places', headers: { Host: host } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    );
    sent.on('error', reject).end();
  });
}

describe('the page', () => {
  it('brings everything that it needs from its own server', async () => {
    const home = await fetch(playground.url);
    const html = await home.text();
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
    const linked = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(linked.length).toBeGreaterThan(2);
    for (const path of linked) expect((await fetch(new URL(path, playground.url))).status, path).toBe(200);
  });

  it('does what a visitor asks for, as the person chosen', async () => {
    const { member, channels } = playground;
    expect(await act({ do: 'say', channel: channels.general.id, content: 'hello' })).toEqual({ status: 200 });
    await playground.waitFor('the reply', () => member.sees(channels.general).at(-1)?.content === 'heard');
    expect(member.sees(channels.general).at(-2)).toMatchObject({
      content: 'hello',
      author: { id: member.id },
    });
  });

  it('shows the channel, and what changes in it', async () => {
    const { member, channels } = playground;
    const response = await fetch(`${playground.url}/page/events?as=${member.id}&channel=${channels.ask.id}`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let received = '';
    const until = async (text: string) => {
      while (!received.includes(text)) received += (await reader?.read())?.value ?? '';
    };
    await until('"commands":[{"name":"do"');
    member.say(channels.ask, 'something new');
    await until('something new');
    await until('heard');
    await reader?.cancel();
  });

  it('carries suggestions, modals and what is filled in', async () => {
    const channel = playground.channels.general.id;
    const suggested = await act({
      do: 'autocomplete',
      channel,
      path: 'do',
      options: { what: 'a' },
      focused: 'what',
    });
    expect(suggested.choices).toEqual([{ name: 'A choice' }]);
    const { modal } = await act({ do: 'command', channel, path: 'do', options: {} });
    expect(modal?.title).toBe('Form');
    const values = { name: 'filled in' };
    expect((await act({ do: 'submit', interactionId: modal?.interactionId, values })).status).toBe(200);
    expect(playground.member.sees(playground.channels.general).at(-1)?.content).toBe('filled in');
  });

  it('opens threads and posts, and closes them for those who may', async () => {
    const { member, moderator, channels } = playground;
    const said = member.say(channels.general, 'a question');
    const message = { id: said.id, channelId: said.channelId };
    const { opened } = await act({ do: 'startThread', message, name: 'About it' });
    expect(opened).toBe(said.id);
    const forum = playground.addChannel('questions', [], 'forum');
    const post = await act({ do: 'post', forum: forum.id, name: 'When?', content: 'When was it?' });
    expect(post.opened).toBeDefined();
    const untitled = await act({ do: 'post', forum: forum.id, name: '', content: 'When was it?' });
    expect(untitled).toMatchObject({ status: 422, problem: expect.stringContaining('name') });
    const lock = { do: 'changeThread', thread: opened, locked: true };
    expect((await act(lock)).status).toBe(422);
    expect((await act(lock, {}, moderator)).status).toBe(200);
    expect((await act({ do: 'say', channel: opened, content: 'more' })).problem).toContain('locked');
  });

  it('says what went wrong', async () => {
    const channel = playground.channels.general.id;
    const silent = await act({ do: 'command', channel, path: 'do', options: { what: 'nothing' } });
    expect(silent).toMatchObject({ status: 422, problem: expect.stringContaining('did not respond to /do') });
    const refused = await act({ do: 'command', channel, path: 'nope', options: {} });
    expect(refused).toMatchObject({ status: 422, problem: 'no command /nope is registered' });
    expect((await act({ do: 'fly' })).status).toBe(400);
  });

  it('knows no other people and channels', async () => {
    const { member, admin, channels, addMember } = playground;
    const stranger = addMember('Stranger');
    const statusOf = async (as: string, channel: string) =>
      (await fetch(`${playground.url}/page/events?as=${as}&channel=${channel}`)).status;
    expect(await statusOf(stranger.id, channels.ask.id)).toBe(404);
    expect(await statusOf(member.id, '1')).toBe(404);
    expect(await statusOf(member.id, admin.dm.id)).toBe(404);
  });

  it('is not for other sites', async () => {
    const action = { do: 'say', channel: playground.channels.general.id, content: 'forged' };
    expect((await act(action, { Origin: 'https://example.org' })).status).toBe(403);
    expect((await act(action, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await act(action, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect(await statusAs('example.org')).toBe(403);
    expect(await statusAs('localhost')).toBe(200);
    const seen = playground.member.sees(playground.channels.general);
    expect(seen.some(({ content }) => content === 'forged')).toBe(false);
  });
});
