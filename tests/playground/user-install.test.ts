import { type Client, DiscordAPIError, Events, type Interaction, RESTJSONErrorCodes } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';
import { createClient, logIn } from './bot.ts';
import { specValidator } from './spec-validator.ts';

let playground: Playground;
let client: Client<true>;
/** The interaction that the bot got last. */
let last: Interaction;

beforeAll(async () => {
  playground = await createPlayground({ validate: specValidator });
  client = createClient(playground);
  client.on(Events.InteractionCreate, (interaction) => {
    last = interaction;
    if (interaction.isChatInputCommand()) return interaction.reply('Done.');
  });
  await logIn(client, playground);
  await client.application.commands.set([
    { name: 'both', description: 'Both', contexts: [0, 1, 2], integrationTypes: [0, 1] },
    { name: 'guilds', description: 'Guilds', contexts: [0], integrationTypes: [0] },
  ]);
  playground.member.installApp();
});
afterAll(async () => {
  await client.destroy();
  await playground.close();
});

it('tells the bot who has installed it', async () => {
  const { member, moderator, channels, guild } = playground;
  await member.command(channels.general, 'both').message();
  expect(last.authorizingIntegrationOwners).toMatchObject({ guildId: guild.id, userId: member.id });
  await member.command(channels.general, 'guilds').message();
  expect(last.authorizingIntegrationOwners).toMatchObject({ guildId: guild.id, userId: null });
  await moderator.command(channels.general, 'both').message();
  expect(last.authorizingIntegrationOwners).toMatchObject({ guildId: guild.id, userId: null });
  await member.command(member.dm, 'both').message();
  expect(last.authorizingIntegrationOwners).toMatchObject({ guildId: '0', userId: member.id });
  expect(last.context).toBe(1);
  await member.command(playground.addGroup('Friends', [member, moderator]), 'both').message();
  expect(last.authorizingIntegrationOwners).toMatchObject({ guildId: null, userId: member.id });
  expect(last.context).toBe(2);
});

it('tells the bot nothing of a guild that it is not in, and gives it no way in', async () => {
  const other = playground.addGuild('Other', { bot: false });
  await playground.settled();
  expect(client.guilds.cache.has(other.id)).toBe(false);
  await expect(client.guilds.fetch(other.id)).rejects.toBeInstanceOf(DiscordAPIError);
  await expect(client.channels.fetch(other.channels.general.id)).rejects.toBeInstanceOf(DiscordAPIError);
});

it('takes five follow-ups where only the user has installed the bot', async () => {
  const { member, moderator } = playground;
  await member.command(playground.addGroup('Friends', [member, moderator]), 'both').message();
  await playground.settled();
  if (!last.isChatInputCommand()) throw new Error('No command');
  for (let sent = 0; sent < 5; sent += 1) await last.followUp('More.');
  await expect(last.followUp('Too much.')).rejects.toMatchObject({
    code: RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
  });
});

it('lets a visitor of the page install the bot, and use it in a group where it is not', async () => {
  const visitor = playground.moderator;
  const as = `?as=${visitor.id}`;
  const act = (action: object) =>
    fetch(`${playground.url}/page/act${as}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(action),
    });
  const places = await (await fetch(`${playground.url}/page/places`)).json();
  const { group } = z.object({ group: z.object({ id: z.string() }) }).parse(places);
  const command = { do: 'command', channel: group.id, path: 'both', options: {} };
  expect((await act(command)).status).toBe(422);
  expect((await act({ do: 'installApp' })).status).toBe(200);
  expect((await act(command)).status).toBe(200);
});
