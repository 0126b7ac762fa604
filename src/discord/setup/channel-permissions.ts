import { type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';

/** What the bot may need in a channel, by Discord's names. */
const PERMISSIONS = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  Connect: PermissionFlagsBits.Connect,
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

function needed(channel: GuildBasedChannel, use: ChannelUse): PermissionName[] {
  // Who may not join a voice channel does not see its text chat either.
  const see: PermissionName[] = channel.isVoiceBased() ? ['View Channel', 'Connect'] : ['View Channel'];
  if (use === 'answer') return [...see, ...speak(channel), 'Read Message History', 'Attach Files'];
  return [...see, channel.isThread() ? 'Send Messages in Threads' : 'Send Messages'];
}

/** To answer in the channel and in the threads below it. */
function speak(channel: GuildBasedChannel): PermissionName[] {
  if (channel.isThread() || channel.isThreadOnly()) return ['Send Messages in Threads'];
  return channel.isVoiceBased() ? ['Send Messages'] : ['Send Messages', 'Send Messages in Threads'];
}
