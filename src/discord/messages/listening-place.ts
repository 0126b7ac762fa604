import { type Channel, ChannelType } from 'discord.js';

/**
 * The channel with which a thread or post is listened to. A private thread is a talk among those who were asked in: it is
 * listened to only where a setting names it.
 */
export function inheritsFrom(channel: Channel): string | undefined {
  if (!channel.isThread() || channel.type === ChannelType.PrivateThread) return undefined;
  return channel.parentId ?? undefined;
}
