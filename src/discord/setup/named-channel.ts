import { ChannelType, type Guild, type GuildBasedChannel, type ThreadChannel } from 'discord.js';
import { isGone, isRefused } from '../failures.ts';
import { type ChannelUse, missingPermissions, type PermissionName } from './channel-permissions.ts';

/**
 * Whether what the bot does in a channel can happen there. `quiet`: nobody writes in the thread now, so that there is
 * nothing to answer. `locked`: the bot cannot write in it either. `outside`: the thread is private, and the bot is not in
 * it. `gone`: deleted, or hidden from the bot.
 */
export type ChannelState = 'open' | 'quiet' | 'locked' | 'outside' | 'gone';

/** A channel or thread of a guild, and what the bot lacks in it. */
export interface NamedChannel {
  readonly id: string;
  readonly state: ChannelState;
  readonly missing: readonly PermissionName[];
  /** Of a thread: the channel whose permissions hold in it. */
  readonly parent: string | undefined;
}

export function isBad({ state, missing }: NamedChannel): boolean {
  return !['open', 'quiet'].includes(state) || missing.length > 0;
}

/** The channel with this id. An archived thread may have to be asked for. */
export async function findNamed(guild: Guild, id: string, use: ChannelUse): Promise<NamedChannel> {
  const channel = guild.channels.cache.get(id) ?? (await fetchChannel(guild, id));
  return channel ? namedChannel(channel, use) : { id, state: 'gone', missing: [], parent: undefined };
}

export function namedChannel(channel: GuildBasedChannel, use: ChannelUse): NamedChannel {
  return {
    id: channel.id,
    state: channel.isThread() ? stateOf(channel, use) : 'open',
    missing: missingPermissions(channel, use),
    parent: channel.isThread() ? (channel.parentId ?? undefined) : undefined,
  };
}

function stateOf(thread: ThreadChannel, use: ChannelUse): ChannelState {
  if (thread.type === ChannelType.PrivateThread && !thread.joined && !thread.manageable) return 'outside';
  if (thread.locked && !thread.manageable) return use === 'tell' ? 'locked' : 'quiet';
  // A card wakes an archived thread up.
  return thread.archived && use === 'answer' ? 'quiet' : 'open';
}

async function fetchChannel(guild: Guild, id: string): Promise<GuildBasedChannel | null> {
  try {
    return await guild.channels.fetch(id);
  } catch (error) {
    if (isGone(error) || isRefused(error)) return null;
    throw error;
  }
}
