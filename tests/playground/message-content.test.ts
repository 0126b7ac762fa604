import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';
import { createClient, logIn } from './bot.ts';

let playground: Playground;
let client: Client<true>;
let heard: string[];

beforeAll(async () => {
  playground = await createPlayground();
  client = createClient(playground, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  });
  client.on(Events.MessageCreate, ({ content }) => heard.push(content));
  client.on(Events.MessageUpdate, (_, { content }) => heard.push(content));
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('from a command');
    if (interaction.isMessageContextMenuCommand()) await interaction.reply(interaction.targetMessage.content);
  });
  await logIn(client, playground);
  await client.application.commands.set([
    { name: 'ask', description: 'Ask' },
    { name: 'Answer this', type: 3 },
  ]);
});
beforeEach(() => {
  heard = [];
});
afterAll(async () => {
  await client.destroy();
  await playground.close();
});

describe('without the Message Content intent the bot', () => {
  it('does not read what members say, nor their edits', async () => {
    const { member, channels } = playground;
    const said = member.say(channels.general, 'secret');
    member.edit(said, 'another secret');
    await playground.settled();
    expect(heard).toEqual(['', '']);
  });

  it('reads what mentions it, direct messages, and its own', async () => {
    const { member, channels, bot } = playground;
    member.say(channels.general, `${bot.mention} one`);
    member.say(member.dm, 'two');
    const channel = await client.channels.fetch(channels.general.id);
    if (channel?.isSendable()) await channel.send('three');
    await playground.settled();
    expect(heard).toEqual([`${bot.mention} one`, 'two', 'three']);
  });

  it('reads replies to its ordinary messages when they ping it', async () => {
    const { member, channels } = playground;
    const channel = await client.channels.fetch(channels.general.id);
    if (!channel?.isSendable()) throw new Error('The channel takes no messages');
    const own = await channel.send('own');
    member.say(channels.general, 'pinging', { replyTo: own });
    member.say(channels.general, 'silent', { replyTo: own, ping: false });
    await playground.settled();
    expect(heard).toEqual(['own', 'pinging', '']);
  });

  it('does not read replies to its answers to commands', async () => {
    const { member, channels } = playground;
    const answer = await member.command(channels.general, 'ask').message();
    member.say(channels.general, 'and?', { replyTo: answer });
    await playground.settled();
    expect(heard.at(-1)).toBe('');
  });

  it('reads the target of a message command', async () => {
    const { member, channels } = playground;
    const said = member.say(channels.general, 'what is it?');
    const answer = await member.messageCommand(said, 'Answer this').message();
    expect(answer.content).toBe('what is it?');
  });
});
