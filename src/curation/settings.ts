import type { Boldness } from '../answering/confidence.ts';
import { text } from '../text.ts';
import { UserError } from '../user-error.ts';
import { type GuildSettings, GuildSettingsSchema, type SavedSettings, type Store } from './store.ts';

export const DEFAULT_SETTINGS: GuildSettings = GuildSettingsSchema.parse({});

/** What a change makes of a guild's settings. */
export type SettingsChange = (before: GuildSettings) => GuildSettings;

/** Most roles that may change facts: enough for any guild, and they fit a message. */
const CURATORS_LIMIT = 20;

/** What the bot does about ordinary messages in a channel: nothing, answer where it is certain, or offer as well. */
export const LISTENING_LEVELS = ['off', 'certain', 'nearly'] as const;
export type ListeningLevel = (typeof LISTENING_LEVELS)[number];

export function setListening(channel: string, level: ListeningLevel): SettingsChange {
  return (before) => ({
    ...before,
    listening: withOrWithout(before.listening, channel, level !== 'off'),
    offering: withOrWithout(before.offering, channel, level === 'nearly'),
  });
}

export function listeningLevel({ listening, offering }: GuildSettings, channel: string): ListeningLevel {
  if (!listening.includes(channel)) return 'off';
  return offering.includes(channel) ? 'nearly' : 'certain';
}

/** Names the channel in which changes are told, or moderators shown what members bring to them; undefined for none. */
export function setChannel(purpose: 'audit' | 'moderators', channel: string | undefined): SettingsChange {
  return (before) => ({ ...before, [purpose]: channel });
}

/** Lets the members of the role change facts, or no longer. */
export function setCurator(role: string, on: boolean): SettingsChange {
  return (before) => {
    const curators = withOrWithout(before.curators, role, on);
    if (curators.length > CURATORS_LIMIT) throw new UserError(text.settings.tooManyRoles(CURATORS_LIMIT));
    return { ...before, curators };
  };
}

export function setBoldness(boldness: Boldness): SettingsChange {
  return (before) => ({ ...before, boldness });
}

/** For how many days what members asked is kept; undefined for as long as whoever runs the bot has set. */
export function setKeepDays(keepDays: number | undefined): SettingsChange {
  return (before) => ({ ...before, keepDays });
}

function withOrWithout(all: readonly string[], one: string, on: boolean): readonly string[] {
  const others = all.filter((other) => other !== one);
  return on ? [...others, one] : others;
}

/** Every guild's settings in memory. */
export interface Settings {
  of(guild: string): GuildSettings;
  /** Takes over what was saved, unless it is older than what is known. */
  learn(saved: SavedSettings): void;
  /** Saves what `change` makes of the guild's settings; it is called again when another process saved in between. */
  change(guild: string, change: SettingsChange): Promise<GuildSettings>;
}

export function createSettings(store: Store): Settings {
  const newest = new Map<string, SavedSettings>();

  function standing(guild: string): SavedSettings {
    return newest.get(guild) ?? { guild, version: 0, settings: DEFAULT_SETTINGS };
  }

  function learn(saved: SavedSettings): void {
    if (saved.version > standing(saved.guild).version) newest.set(saved.guild, saved);
  }

  return {
    of: (guild) => standing(guild).settings,

    learn,

    async change(guild, change) {
      for (;;) {
        const before = standing(guild);
        const mine = { guild, version: before.version + 1, settings: change(before.settings) };
        const newer = await store.saveSettings(mine);
        learn(newer ?? mine);
        if (newer === null) return mine.settings;
      }
    },
  };
}
