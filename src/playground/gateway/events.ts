import { guildChannelPayload, threadMemberPayload, threadPayload } from '../wire/channels.ts';
import { guildCreatePayload } from '../wire/guilds.ts';
import { interactionPayload } from '../wire/interaction.ts';
import { messageEventExtras, messagePayload } from '../wire/message.ts';
import { memberPayload, rolePayload } from '../wire/people.ts';
import type { Channel, Guild, Message } from '../world/model.ts';
import { can, canFollow, permission } from '../world/permissions.ts';
import { activeThreads } from '../world/threads.ts';
import { guildOf, type World, type WorldEvent } from '../world/world.ts';
import { intent } from './intents.ts';

/** An event as the gateway dispatches it. */
export interface Dispatch {
  readonly name: string;
  readonly data: unknown;
}

export interface Listener {
  readonly intents: number;
  /** Its number and how many there are. */
  readonly shard: readonly [number, number];
}

/** What a shard is told of the event; undefined if it concerns another shard or an intent it did not ask for. */
export function dispatchFor(world: World, event: WorldEvent, listener: Listener): Dispatch | undefined {
  const asked = (bit: number) => (listener.intents & bit) !== 0;
  switch (event.kind) {
    case 'message': {
      const { channel } = event.message;
      const needed = guildOf(channel) ? intent.guildMessages : intent.directMessages;
      return asked(needed) && isHeard(world, channel, listener)
        ? messageDispatch(world, event.change, event.message, asked(intent.messageContent))
        : undefined;
    }
    case 'interaction': {
      if (event.change !== 'create' || !isOnShard(event.interaction.channel, listener)) return undefined;
      return { name: 'INTERACTION_CREATE', data: interactionPayload(world, event.interaction) };
    }
    case 'typing': {
      const { channel, user } = event;
      const needed = guildOf(channel) ? intent.guildMessageTyping : intent.directMessageTyping;
      if (!asked(needed) || !isHeard(world, channel, listener)) return undefined;
      const data = {
        channel_id: channel.id,
        user_id: user.id,
        timestamp: Math.floor(world.now() / 1000),
        ...(guildOf(channel) && { guild_id: guildOf(channel)?.id }),
      };
      return { name: 'TYPING_START', data };
    }
    case 'guild':
      return asked(intent.guilds) && isHome(world, event.guild, listener)
        ? { name: 'GUILD_CREATE', data: guildCreatePayload(world, event.guild) }
        : undefined;
    case 'channel':
      return asked(intent.guilds) && isHome(world, event.channel.guild, listener)
        ? { name: `CHANNEL_${event.change.toUpperCase()}`, data: guildChannelPayload(event.channel) }
        : undefined;
    case 'thread':
    case 'threadMember':
      return asked(intent.guilds) && isHome(world, event.thread.guild, listener)
        ? threadDispatch(world, event)
        : undefined;
    case 'access': {
      const { guild, channels } = event;
      if (!asked(intent.guilds) || !isHome(world, guild, listener)) return undefined;
      const threads = activeThreads(world, guild).filter(({ parent }) => channels.includes(parent));
      const data = {
        guild_id: guild.id,
        channel_ids: channels.map(({ id }) => id),
        threads: threads.map((thread) => threadPayload(world, thread)),
        members: threads.flatMap((thread) => threadMemberPayload(thread, world.application.bot.id) ?? []),
      };
      return { name: 'THREAD_LIST_SYNC', data };
    }
    case 'role': {
      if (!asked(intent.guilds) || !isHome(world, event.guild, listener)) return undefined;
      const data = { guild_id: event.guild.id, role: rolePayload(event.role) };
      return { name: `GUILD_ROLE_${event.change.toUpperCase()}`, data };
    }
    case 'member': {
      const isOwn = event.member.user.id === world.application.bot.id;
      if (!isHome(world, event.guild, listener)) return undefined;
      if (!asked(intent.guildMembers) && !(isOwn && asked(intent.guilds))) return undefined;
      const name = event.change === 'create' ? 'GUILD_MEMBER_ADD' : 'GUILD_MEMBER_UPDATE';
      return { name, data: { guild_id: event.guild.id, ...memberPayload(event.member) } };
    }
    default:
      return undefined;
  }
}

/**
 * What the bot is told of a thread that it sees. Of members without the Guild Members intent only that it is one itself;
 * one that it could not see before it was brought in is told whole.
 */
function threadDispatch(
  world: World,
  event: Extract<WorldEvent, { kind: 'thread' | 'threadMember' }>,
): Dispatch | undefined {
  const { thread } = event;
  const { bot } = world.application;
  if (!can(thread, bot.id, permission.viewChannel)) return undefined;
  const payload = threadPayload(world, thread);
  if (event.kind === 'thread') {
    return event.change === 'create'
      ? { name: 'THREAD_CREATE', data: { ...payload, newly_created: true } }
      : { name: 'THREAD_UPDATE', data: payload };
  }
  if (event.userId !== bot.id) return undefined;
  if (thread.isPrivate) return { name: 'THREAD_CREATE', data: payload };
  const own = thread.guild.members.get(bot.id);
  const added = {
    ...threadMemberPayload(thread, bot.id),
    member: own && memberPayload(own),
    presence: null,
  };
  const { id, guild_id, member_count } = payload;
  return { name: 'THREAD_MEMBERS_UPDATE', data: { id, guild_id, member_count, added_members: [added] } };
}

function messageDispatch(
  world: World,
  change: 'create' | 'update' | 'delete',
  message: Message,
  hasIntent: boolean,
): Dispatch {
  const name = `MESSAGE_${change.toUpperCase()}`;
  const guild = guildOf(message.channel);
  if (change !== 'delete') {
    const readsContent = hasIntent && world.application.messageContent;
    return {
      name,
      data: { ...messagePayload(world, message, readsContent), ...messageEventExtras(message) },
    };
  }
  const data = { id: message.id, channel_id: message.channel.id, ...(guild && { guild_id: guild.id }) };
  return { name, data };
}

/** The bot hears of a channel only if it may see it. */
function isHeard(world: World, channel: Channel, listener: Listener): boolean {
  return isOnShard(channel, listener) && canFollow(channel, world.application.bot.id);
}

/** Direct messages are on shard 0. */
function isOnShard(channel: Channel, listener: Listener): boolean {
  const guild = guildOf(channel);
  return guild === undefined ? listener.shard[0] === 0 : isShardOf(guild.id, listener);
}

/** A guild of this shard that the bot is in. */
export function isHome(world: World, guild: Guild, listener: Listener): boolean {
  return isShardOf(guild.id, listener) && guild.members.has(world.application.bot.id);
}

function isShardOf(guildId: string, { shard: [number, count] }: Listener): boolean {
  return Number((BigInt(guildId) >> 22n) % BigInt(count)) === number;
}
