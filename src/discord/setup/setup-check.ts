import { ChannelType, type Guild, type GuildBasedChannel } from 'discord.js';
import type { GuildSettings } from '../../curation/store.ts';
import { type ChannelUse, missingPermissions, type PermissionName } from './channel-permissions.ts';

/** A channel that a setting names, and what the bot lacks in it. */
export interface NamedChannel {
  readonly id: string;
  readonly missing: readonly PermissionName[];
  /** Deleted, archived, or never seen by the bot. */
  readonly isGone: boolean;
}

/** Whether the bot can do in a guild what is wanted of it. */
export interface SetupCheck {
  /** Where it answers without being mentioned. */
  readonly listening: readonly NamedChannel[];
  readonly audit: NamedChannel | undefined;
  readonly moderators: NamedChannel | undefined;
  /** Channels are listened to, but Discord does not let the bot read what is written there. */
  readonly lacksIntent: boolean;
  /** The channels that no setting names, in the order of the guild. */
  readonly others: {
    /** How many there are in which the bot can answer whoever mentions it. */
    readonly open: number;
    /** Those that it sees, but in which something is missing. */
    readonly hindered: readonly NamedChannel[];
    /** Ids of those that are hidden from it. */
    readonly hidden: readonly string[];
  };
}

export function checkSetup(guild: Guild, settings: GuildSettings, readsMessages: boolean): SetupCheck {
  const check = (id: string | undefined, use: ChannelUse) =>
    id === undefined ? undefined : namedChannel(guild, id, use);
  const named = [...settings.listening, settings.audit, settings.moderators];
  const others = [...guild.channels.cache.values()]
    .filter((channel) => isForTalk(channel) && !named.includes(channel.id))
    .sort((a, b) => positionOf(a) - positionOf(b))
    .map(({ id }) => namedChannel(guild, id, 'answer'));
  const hidden = others.filter(({ missing }) => missing.includes('View Channel'));
  const hindered = others.filter((channel) => channel.missing.length > 0 && !hidden.includes(channel));
  return {
    listening: settings.listening.map((id) => namedChannel(guild, id, 'answer')),
    audit: check(settings.audit, 'tell'),
    moderators: check(settings.moderators, 'tell'),
    lacksIntent: settings.listening.length > 0 && !readsMessages,
    others: {
      open: others.length - hidden.length - hindered.length,
      hindered,
      hidden: hidden.map(({ id }) => id),
    },
  };
}

/** How much has to be put right before all is well. */
export function countProblems({ listening, audit, moderators, lacksIntent, others }: SetupCheck): number {
  const named = [...listening, audit, moderators].filter((one) => one && isBad(one));
  const isMute = others.open + listening.filter((one) => !isBad(one)).length === 0;
  return named.length + Number(lacksIntent) + Number(isMute);
}

export function isBad({ isGone, missing }: NamedChannel): boolean {
  return isGone || missing.length > 0;
}

function namedChannel(guild: Guild, id: string, use: ChannelUse): NamedChannel {
  const channel = guild.channels.cache.get(id);
  return { id, missing: channel ? missingPermissions(channel, use) : [], isGone: channel === undefined };
}

/** Threads follow their channel; a voice channel is no place to ask unless a setting names it. */
function isForTalk({ type }: GuildBasedChannel): boolean {
  return [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum].some(
    (one) => one === type,
  );
}

function positionOf(channel: GuildBasedChannel): number {
  return 'rawPosition' in channel ? channel.rawPosition : 0;
}
