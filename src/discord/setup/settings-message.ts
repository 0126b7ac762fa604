import { channelMention, roleMention } from 'discord.js';
import type { Boldness } from '../../answering/confidence.ts';
import { DEFAULT_SETTINGS, type ListeningLevel, listeningLevel } from '../../curation/settings.ts';
import type { GuildSettings } from '../../curation/store.ts';
import { listInWords, text } from '../../text.ts';

/** So many channels or roles are named, so that all settings fit a message. */
const NAMED_LIMIT = 10;

/** What a level of boldness means. */
export function boldnessInWords(boldness: Boldness): string {
  const { settingsCareful: careful, settingsUsual: usual, settingsEager: eager } = text.commands;
  return { careful, usual, eager }[boldness];
}

/** What a level of listening means. */
export function levelInWords(level: ListeningLevel): string {
  const { settingsOff: off, settingsCertain: certain, settingsNearly: nearly } = text.commands;
  return { off, certain, nearly }[level];
}

/** All that a guild can set, one setting after the other: by which command, how it stands, and what it does. */
export function settingsMessage(
  settings: GuildSettings,
  { keepDays, readsMessages }: { readonly keepDays: number; readonly readsMessages: boolean },
): string {
  const { listening, audit, moderators, curators, boldness } = settings;
  const { show } = text.settings;
  return [
    show.heading,
    line('listen', mentions(listening.map((id) => listened(id, settings))), listening.length === 0),
    ...(listening.length > 0 && !readsMessages ? [text.settings.noMessageContent] : []),
    channelLine('audit', audit),
    channelLine('moderators', moderators),
    line('roles', mentions(curators.map(roleMention)), curators.length === 0),
    line('confidence', boldnessInWords(boldness), boldness === DEFAULT_SETTINGS.boldness),
    line('gaps', keepDays === 0 ? show.notKept : show.days(keepDays), settings.keepDays === undefined),
  ].join('\n');
}

type Command = 'listen' | 'audit' | 'moderators' | 'roles' | 'confidence' | 'gaps';

function line(command: Command, value: string, isDefault: boolean): string {
  const { show } = text.settings;
  const standing = isDefault ? `**${value}** (${show.standard})` : `**${value}**`;
  return `\`/settings ${command}\` ${standing}\n-# ${show[command]}`;
}

function channelLine(command: 'audit' | 'moderators', channel: string | undefined): string {
  return line(
    command,
    channel === undefined ? text.settings.show.none : channelMention(channel),
    channel === undefined,
  );
}

function mentions(all: readonly string[]): string {
  const { show } = text.settings;
  if (all.length === 0) return show.none;
  const named = all.slice(0, NAMED_LIMIT);
  return listInWords(all.length > named.length ? [...named, show.more(all.length - named.length)] : named);
}

function listened(channel: string, settings: GuildSettings): string {
  const level = listeningLevel(settings, channel);
  return level === 'nearly' ? text.settings.offersIn(channelMention(channel)) : channelMention(channel);
}
