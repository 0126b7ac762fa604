import { type Client, Events } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';
import { createClient, logIn } from './bot.ts';
import { specValidator } from './spec-validator.ts';

let playground: Playground;
let client: Client<true>;

beforeAll(async () => {
  playground = await createPlayground({ validate: specValidator });
  client = createClient(playground);
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot) return;
    if (message.mentions.has(client.user) || !message.inGuild()) {
      await message.reply({ content: `heard: ${message.content}`, allowedMentions: { repliedUser: true } });
    }
  });
  await logIn(client, playground);
});

afterAll(async () => {
  await client.destroy();
  await playground.close();
});

describe('a message', () => {
  it('reaches the bot, whose reply the person sees', async () => {
    const { member, channels, bot } = playground;
    const asked = member.say(channels.general, `${bot.mention} who?`);
    const reply = await asked.reply();
    expect(reply).toMatchObject({
      content: `heard: ${bot.mention} who?`,
      author: { id: bot.id, bot: true },
      replyTo: { id: asked.id },
      pinged: [member.id],
    });
    expect(member.sees(channels.general).at(-1)?.id).toBe(reply.id);
  });

  it('reaches the bot directly', async () => {
    const { member } = playground;
    const reply = await member.say(member.dm, 'hello').reply();
    expect(reply.content).toBe('heard: hello');
  });

  it('can go unanswered', async () => {
    const { member, channels } = playground;
    const said = member.say(channels.general, 'nice weather');
    await playground.settled();
    expect(member.sees(channels.general).at(-1)?.id).toBe(said.id);
  });
});
