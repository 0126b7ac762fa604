import type { Channel, Guild, GuildChannel, Overwrite, Thread } from './model.ts';

/** The bits of Discord's permission set that the stand-in looks at, and those that people know by name. */
export const permission = {
  kickMembers: 1n << 1n,
  banMembers: 1n << 2n,
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageGuild: 1n << 5n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useExternalEmojis: 1n << 18n,
  connect: 1n << 20n,
  manageRoles: 1n << 28n,
  manageWebhooks: 1n << 29n,
  useApplicationCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendMessagesInThreads: 1n << 38n,
  moderateMembers: 1n << 40n,
  useExternalApps: 1n << 50n,
  pinMessages: 1n << 51n,
} as const;

/** What an administrator has. */
export const allPermissions = (1n << 53n) - 1n;

export const usualPermissions =
  permission.viewChannel |
  permission.sendMessages |
  permission.sendMessagesInThreads |
  permission.embedLinks |
  permission.attachFiles |
  permission.addReactions |
  permission.readMessageHistory |
  permission.mentionEveryone |
  permission.useExternalEmojis |
  permission.connect |
  permission.createPublicThreads |
  permission.createPrivateThreads |
  permission.useApplicationCommands |
  permission.useExternalApps;

/** In a DM everybody may do what a DM knows. */
export const dmPermissions = usualPermissions;

/** What the member's roles grant in the whole guild. Nothing for somebody who is not in it. */
function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  if (guild.ownerId === userId) return allPermissions;
  let granted = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const id of member.roles) granted |= guild.roles.get(id)?.permissions ?? 0n;
  return (granted & permission.administrator) === 0n ? granted : allPermissions;
}

/** What the user may do in the channel. A thread takes it over from its channel. */
export function channelPermissions(channel: Channel, userId: string): bigint {
  switch (channel.kind) {
    case 'dm':
    case 'group':
      return channel.recipientIds.includes(userId) ? dmPermissions : 0n;
    case 'thread':
      return threadPermissions(channel, userId);
    default:
      return guildChannelPermissions(channel, userId);
  }
}

function threadPermissions({ parent, isPrivate, joinedAt }: Thread, userId: string): bigint {
  const inherited = guildChannelPermissions(parent, userId);
  const mayEnter = !isPrivate || joinedAt.has(userId) || (inherited & permission.manageThreads) !== 0n;
  return mayEnter ? inherited : 0n;
}

/** Overwrites apply in Discord's order: everyone, then the member's roles together, then the member. */
function guildChannelPermissions(channel: GuildChannel, userId: string): bigint {
  const { guild } = channel;
  const granted = guildPermissions(guild, userId);
  if (granted === allPermissions) return allPermissions;
  const roles = guild.members.get(userId)?.roles ?? new Set<string>();
  const ofEveryone = channel.overwrites.filter(({ id }) => id === guild.id);
  const ofRoles = channel.overwrites.filter(({ id, type }) => type === 'role' && roles.has(id));
  const ofMember = channel.overwrites.filter(({ id, type }) => type === 'member' && id === userId);
  const allowed = [ofEveryone, ofRoles, ofMember].reduce(overwrite, granted);
  if ((allowed & permission.viewChannel) === 0n) return 0n;
  // Who may not join a voice channel sees that it is there, and nothing in it.
  const isOutside = channel.kind === 'voice' && (allowed & permission.connect) === 0n;
  return isOutside ? permission.viewChannel : allowed;
}

function overwrite(granted: bigint, overwrites: readonly Overwrite[]): bigint {
  const denied = overwrites.reduce((bits, { deny }) => bits | deny, 0n);
  const allowed = overwrites.reduce((bits, { allow }) => bits | allow, 0n);
  return (granted & ~denied) | allowed;
}

export function can(channel: Channel, userId: string, needed: bigint): boolean {
  return (channelPermissions(channel, userId) & needed) === needed;
}

/** May the user read what is said there as it is said? Of a voice channel that takes Connect too. */
export function canFollow(channel: Channel, userId: string): boolean {
  return can(channel, userId, permission.viewChannel | (channel.kind === 'voice' ? permission.connect : 0n));
}

export type WritingProblem = 'forbidden' | 'not a text channel' | 'locked';

/** Why the user cannot write there; undefined if they can. An archived thread wakes up when somebody writes. */
export function writingProblem(channel: Channel, userId: string): WritingProblem | undefined {
  if (channel.kind === 'forum') return 'not a text channel';
  const needed = channel.kind === 'thread' ? permission.sendMessagesInThreads : permission.sendMessages;
  if (!canFollow(channel, userId) || !can(channel, userId, needed)) return 'forbidden';
  return isLockedTo(channel, userId) ? 'locked' : undefined;
}

export function isLockedTo(channel: Channel, userId: string): boolean {
  return channel.kind === 'thread' && channel.locked && !can(channel, userId, permission.manageThreads);
}
