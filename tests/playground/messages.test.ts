import { type Client, Events, type Message, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPlayground, type Playground, permission } from '../../src/playground/playground.ts';
import { createClient, logIn } from './bot.ts';
import { call } from './rest.ts';
import { specValidator } from './spec-validator.ts';

let playground: Playground;
let client: Client<true>;
let heard: Message[];

beforeAll(async () => {
  playground = await createPlayground({ validate: specValidator });
  client = createClient(playground);
  client.on(Events.MessageCreate, async (message) => {
    heard.push(message);
    if (message.author.bot || !message.content.startsWith('echo')) return;
    await message.reply({ content: message.content, allowedMentions: { repliedUser: true } });
  });
  client.on(Events.MessageUpdate, async (_, message) => {
    const reply = message.channel.messages.cache.find(({ reference }) => reference?.messageId === message.id);
    await reply?.edit(message.content);
  });
  client.on(Events.MessageDelete, async (message) => {
    const reply = message.channel.messages.cache.find(({ reference }) => reference?.messageId === message.id);
    await reply?.delete();
  });
  await logIn(client, playground);
});
beforeEach(() => {
  heard = [];
});
afterAll(async () => {
  await client.destroy();
  await playground.close();
});

describe('a message', () => {
  it('reaches the bot, whose reply the person sees', async () => {
    const { member, channels, bot } = playground;
    const asked = member.say(channels.general, 'echo who?');
    const reply = await asked.reply();
    expect(reply).toMatchObject({
      content: 'echo who?',
      author: { id: bot.id, bot: true },
      replyTo: { id: asked.id },
      pinged: [member.id],
    });
    expect(member.sees(channels.general).at(-1)?.id).toBe(reply.id);
  });

  it('reaches the bot directly, and nobody else', async () => {
    const { member, moderator } = playground;
    expect((await member.say(member.dm, 'echo hello').reply()).content).toBe('echo hello');
    expect(moderator.sees(moderator.dm)).toEqual([]);
    expect(() => moderator.say(member.dm, 'hello')).toThrow('may not write');
  });

  it('can be opened by the bot as a direct message', async () => {
    const user = await client.users.fetch(playground.moderator.id);
    await user.send('psst');
    expect(playground.moderator.sees(playground.moderator.dm).at(-1)?.content).toBe('psst');
  });

  it('edited and deleted takes its reply along', async () => {
    const { member, channels } = playground;
    const asked = member.say(channels.general, 'echo one');
    const reply = await asked.reply();
    expect(member.edit(asked, 'echo two')).toMatchObject({ content: 'echo two', edited: true });
    expect((await playground.edited(reply)).content).toBe('echo two');
    member.delete(asked);
    await playground.deleted(reply);
  });

  it('can be edited by its author alone, and deleted by a moderator too', () => {
    const { member, moderator, channels } = playground;
    const said = member.say(channels.general, 'mine');
    expect(() => moderator.edit(said, 'yours')).toThrow('only its author');
    expect(() => member.delete(moderator.say(channels.general, 'theirs'))).toThrow('only its author');
    moderator.delete(said);
    expect(playground.message(said)).toBeUndefined();
  });

  it('of a webhook says so', async () => {
    playground.addWebhook('News').say(playground.channels.general, 'breaking');
    await playground.settled();
    expect(heard.at(-1)).toMatchObject({ content: 'breaking', author: { bot: true } });
    expect(heard.at(-1)?.webhookId).not.toBeNull();
  });

  it('carries a person’s files', async () => {
    playground.member.say(playground.channels.general, '', { files: [{ name: 'a.csv', data: 'x,y' }] });
    await playground.settled();
    const attachment = heard.at(-1)?.attachments.first();
    expect(attachment).toMatchObject({ name: 'a.csv', size: 3, contentType: 'text/csv; charset=utf-8' });
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('x,y');
  });

  it('shows all there is to read in it', async () => {
    const channel = await client.channels.fetch(playground.channels.general.id);
    if (!channel?.isSendable()) throw new Error('The channel takes no messages');
    const sent = await channel.send({
      flags: MessageFlags.IsComponentsV2,
      files: [{ attachment: Buffer.from('dot'), name: 'dot.png' }],
      components: [
        {
          type: 17,
          components: [
            { type: 10, content: 'Heading' },
            { type: 12, items: [{ media: { url: 'attachment://dot.png' }, description: 'A dot' }] },
            { type: 1, components: [{ type: 2, style: 2, label: 'Press', custom_id: 'p' }] },
          ],
        },
      ],
    });
    const seen = playground.message({ id: sent.id, channelId: sent.channelId });
    expect(seen?.text).toBe('Heading\nA dot');
    expect(seen?.buttons).toEqual([{ label: 'Press', customId: 'p', style: 2, disabled: false }]);
    expect(JSON.stringify(seen?.components)).toContain(seen?.attachments[0]?.url);
  });
});

describe('pings', () => {
  const mention = () => `${playground.member.mention} @everyone <@&${playground.roles.moderator.id}>`;
  async function sent(body: object) {
    const answer = await call(
      playground,
      'POST',
      `/channels/${playground.channels.general.id}/messages`,
      body,
    );
    const message = playground.message({
      id: answer.json.id ?? '',
      channelId: playground.channels.general.id,
    });
    return { users: message?.pinged, roles: message?.pingedRoles, everyone: message?.pingedEveryone };
  }

  it('follow from the text unless allowed_mentions say otherwise', async () => {
    const { member, roles } = playground;
    const all = { users: [member.id], roles: [roles.moderator.id], everyone: true };
    expect(await sent({ content: mention() })).toEqual(all);
    const none = { users: [], roles: [], everyone: false };
    expect(await sent({ content: mention(), allowed_mentions: { parse: [] } })).toEqual(none);
    const one = { content: mention(), allowed_mentions: { users: [member.id] } };
    expect(await sent(one)).toEqual({ ...none, users: [member.id] });
  });

  it('of the author replied to need replied_user once there are allowed_mentions', async () => {
    const { member, channels } = playground;
    const { id } = member.say(channels.general, 'hello');
    const reply = { content: 'x', message_reference: { message_id: id } };
    expect((await sent(reply)).users).toEqual([member.id]);
    expect((await sent({ ...reply, allowed_mentions: { parse: [] } })).users).toEqual([]);
    const pinging = { ...reply, allowed_mentions: { parse: [], replied_user: true } };
    expect((await sent(pinging)).users).toEqual([member.id]);
  });

  it('of everyone and of roles need the permission', async () => {
    const quiet = playground.addChannel('quiet', [
      { id: playground.guild.id, type: 'role', deny: permission.mentionEveryone },
    ]);
    const said = playground.member.say(quiet, mention());
    expect(said).toMatchObject({ pingedEveryone: false, pingedRoles: [], pinged: [playground.member.id] });
  });
});
