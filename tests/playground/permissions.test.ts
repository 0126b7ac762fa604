import { type Client, Events, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Channel,
  createPlayground,
  type Playground,
  permission,
} from '../../src/playground/playground.ts';
import { createClient, logIn } from './bot.ts';
import { call } from './rest.ts';

let playground: Playground;
let client: Client<true>;

beforeAll(async () => {
  playground = await createPlayground();
  client = createClient(playground);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { memberPermissions, appPermissions } = interaction;
    const moderates = memberPermissions?.has(PermissionFlagsBits.ManageMessages);
    const sends = appPermissions.has(PermissionFlagsBits.SendMessages);
    await interaction.reply(`moderates ${moderates}, bot sends ${sends}`);
  });
  await logIn(client, playground);
  await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
});
afterAll(async () => {
  await client.destroy();
  await playground.close();
});

const denied = (name: string, deny: bigint): Channel =>
  playground.addChannel(name, [{ id: playground.roles.bot.id, type: 'role', deny }]);

describe('the bot', () => {
  it('gets nothing of a channel that it may not see', async () => {
    const heard: string[] = [];
    const listener = ({ content }: { content: string }) => heard.push(content);
    client.on(Events.MessageCreate, listener);
    const hidden = denied('hidden', permission.viewChannel);
    playground.member.say(hidden, 'behind your back');
    await playground.settled();
    client.off(Events.MessageCreate, listener);
    expect(heard).toEqual([]);
    expect((await call(playground, 'GET', `/channels/${hidden.id}`)).json.code).toBe(50001);
    const sent = await call(playground, 'POST', `/channels/${hidden.id}/messages`, { content: 'x' });
    expect([sent.status, sent.json.code]).toEqual([403, 50001]);
  });

  it('needs the permission for what it does', async () => {
    const mute = denied('mute', permission.sendMessages);
    const plain = denied('plain', permission.embedLinks);
    const forgetful = denied('forgetful', permission.readMessageHistory);
    const { id } = playground.member.say(forgetful, 'hello');
    const post = (channel: Channel, body: object) =>
      call(playground, 'POST', `/channels/${channel.id}/messages`, body);
    expect((await post(mute, { content: 'x' })).json.code).toBe(50013);
    expect((await post(plain, { embeds: [{ title: 'x' }] })).json.code).toBe(50013);
    expect((await post(forgetful, { content: 'x', message_reference: { message_id: id } })).json.code).toBe(
      160002,
    );
    expect((await call(playground, 'GET', `/channels/${forgetful.id}/messages/${id}`)).json.code).toBe(50013);
    expect((await call(playground, 'DELETE', `/channels/${forgetful.id}/messages/${id}`)).json.code).toBe(
      50013,
    );
  });

  it('answers a command even where it may not write', async () => {
    const mute = denied('mute-too', permission.sendMessages);
    const shown = await playground.member.command(mute, 'ask').message();
    expect(shown.content).toBe('moderates false, bot sends false');
  });
});

describe('a member', () => {
  it('has what the roles give, in interactions too', async () => {
    const { moderator, channels, roles } = playground;
    const before = await moderator.command(channels.general, 'ask').message();
    expect(before.content).toBe('moderates true, bot sends true');
    playground.setRoles(moderator, []);
    const after = await moderator.command(channels.general, 'ask').message();
    expect(after.content).toBe('moderates false, bot sends true');
    playground.setRoles(moderator, [roles.moderator]);
  });

  it('is bound by overwrites in Discord’s order: everyone, roles, member', () => {
    const { member, moderator, guild, roles } = playground;
    const silent = playground.addChannel('silent', [
      { id: guild.id, type: 'role', deny: permission.sendMessages },
      { id: roles.moderator.id, type: 'role', allow: permission.sendMessages },
    ]);
    expect(() => member.say(silent, 'x')).toThrow('may not write');
    moderator.say(silent, 'x');
    playground.setOverwrites(silent, [
      { id: guild.id, type: 'role', deny: permission.sendMessages },
      { id: member.id, type: 'member', allow: permission.sendMessages },
    ]);
    member.say(silent, 'x');
    playground.admin.say(silent, 'x');
    expect(() => moderator.say(silent, 'x')).toThrow('may not write');
  });

  it('of another guild is a stranger', () => {
    const other = playground.addGuild('Elsewhere');
    expect(() => other.member.say(playground.channels.general, 'x')).toThrow('may not write');
  });
});
