import type { Channel, GuildChannel, Thread } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { userPayload } from './people.ts';

/** Discord's JSON for channels and threads. */

const types = { text: 0, dm: 1, voice: 2, group: 3, announcement: 5, forum: 15 } as const;

/** Discord's number of the kind of channel. */
export function channelType(channel: Channel): number {
  if (channel.kind !== 'thread') return types[channel.kind];
  if (channel.isPrivate) return 12;
  return channel.parent.kind === 'announcement' ? 10 : 11;
}

export function channelPayload(world: World, channel: Channel) {
  switch (channel.kind) {
    case 'dm':
    case 'group': {
      const recipients = channel.recipientIds
        .filter((id) => id !== world.application.bot.id)
        .flatMap((id) => world.users.get(id) ?? [])
        .map(userPayload);
      const common = { ...basics(channel), recipients };
      return channel.kind === 'dm'
        ? common
        : { ...common, name: channel.name, icon: null, owner_id: channel.recipientIds[0] };
    }
    case 'thread':
      return threadPayload(world, channel);
    default:
      return guildChannelPayload(channel);
  }
}

function basics(channel: Channel) {
  const last_message_id = [...channel.messages.keys()].at(-1) ?? null;
  return { id: channel.id, type: channelType(channel), flags: 0, last_message_id };
}

export function guildChannelPayload(channel: GuildChannel) {
  const { guild, kind } = channel;
  // A forum's newest "message" is its newest post.
  const newestPost = [...guild.threads.values()].findLast(({ parent }) => parent === channel)?.id ?? null;
  return {
    ...basics(channel),
    ...(kind === 'forum' && { last_message_id: newestPost }),
    guild_id: guild.id,
    name: channel.name,
    position: channel.position,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
      id,
      type: type === 'role' ? 0 : 1,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    ...(kind === 'voice' ? { bitrate: 64_000, user_limit: 0, rtc_region: null } : { topic: null }),
    ...(kind === 'forum' && {
      available_tags: [],
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: 0,
    }),
  };
}

/** With the bot's own membership, if it is a member. */
export function threadPayload(world: World, thread: Thread) {
  const own = threadMemberPayload(thread, world.application.bot.id);
  return {
    ...basics(thread),
    guild_id: thread.guild.id,
    parent_id: thread.parent.id,
    owner_id: thread.ownerId,
    name: thread.name,
    rate_limit_per_user: 0,
    message_count: thread.messages.size,
    total_message_sent: thread.totalSent,
    member_count: Math.min(50, thread.joinedAt.size),
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: new Date(thread.archiveChangedAt).toISOString(),
      auto_archive_duration: 4320,
      locked: thread.locked,
      create_timestamp: new Date(thread.createdAt).toISOString(),
      ...(thread.isPrivate && { invitable: true }),
    },
    ...(own && { member: own }),
  };
}

export function threadMemberPayload({ id, joinedAt }: Thread, userId: string) {
  const at = joinedAt.get(userId);
  if (at === undefined) return undefined;
  return { id, user_id: userId, join_timestamp: new Date(at).toISOString(), flags: 0 };
}
