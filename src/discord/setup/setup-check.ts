import type { Guild, GuildBasedChannel } from 'discord.js';
import type { GuildSettings } from '../../curation/store.ts';
import type { ChannelUse, PermissionName } from './channel-permissions.ts';
import { WITH_MESSAGES, WITH_POSTS } from './channel-types.ts';
import { findNamed, isBad, type NamedChannel, namedChannel } from './named-channel.ts';

/** Without these the bot does not see what is written in a channel. */
const HIDING: readonly PermissionName[] = ['View Channel', 'Connect'];

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

export async function checkSetup(
  guild: Guild,
  settings: GuildSettings,
  readsMessages: boolean,
): Promise<SetupCheck> {
  const check = (id: string | undefined, use: ChannelUse) =>
    id === undefined ? undefined : findNamed(guild, id, use);
  const named = [...settings.listening, settings.audit, settings.moderators];
  const others = [...guild.channels.cache.values()]
    .filter((channel) => isForTalk(channel) && !named.includes(channel.id))
    .sort((a, b) => positionOf(a) - positionOf(b))
    .map((channel) => namedChannel(channel, 'answer'));
  const hidden = others.filter(({ missing }) => missing.some((name) => HIDING.includes(name)));
  const hindered = others.filter((channel) => channel.missing.length > 0 && !hidden.includes(channel));
  return {
    listening: await Promise.all(settings.listening.map((id) => findNamed(guild, id, 'answer'))),
    audit: await check(settings.audit, 'tell'),
    moderators: await check(settings.moderators, 'tell'),
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

/** Threads follow their channel. */
function isForTalk({ type }: GuildBasedChannel): boolean {
  return [...WITH_MESSAGES, ...WITH_POSTS].some((one) => one === type);
}

function positionOf(channel: GuildBasedChannel): number {
  return 'rawPosition' in channel ? channel.rawPosition : 0;
}
