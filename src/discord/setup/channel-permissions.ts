import { type BaseInteraction, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';

/** What the bot may need in a channel, by Discord's names. */
const PERMISSIONS = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
  'Attach Files': PermissionFlagsBits.AttachFiles,
};
export type PermissionName = keyof typeof PERMISSIONS;

/** What the bot does in a channel: answer questions, or tell moderators something of its own accord. */
export type ChannelUse = 'answer' | 'tell';

/** Those of the permissions for this use that the bot does not have in the channel. */
export function missingPermissions(channel: GuildBasedChannel, use: ChannelUse): PermissionName[] {
  const granted = channel.permissionsFor(channel.client.user);
  return needed(channel, use).filter((name) => !granted?.has(PERMISSIONS[name]));
}

/** The same for a channel of the guild in which somebody acts; none where the bot knows nothing of the channel. */
export function missingIn({ guild }: BaseInteraction, channel: string, use: ChannelUse): PermissionName[] {
  const found = guild?.channels.cache.get(channel);
  return found ? missingPermissions(found, use) : [];
}

function needed(channel: GuildBasedChannel, use: ChannelUse): PermissionName[] {
  const write: PermissionName[] = channel.isThread() ? ['Send Messages in Threads'] : ['Send Messages'];
  if (use === 'tell') return ['View Channel', ...write];
  // A forum has nothing but threads.
  const inThreads: PermissionName[] = ['Send Messages in Threads'];
  const speak = channel.isThreadOnly() ? inThreads : channel.isThread() ? write : [...write, ...inThreads];
  return ['View Channel', ...speak, 'Read Message History', 'Attach Files'];
}
