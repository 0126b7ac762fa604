import { type GuildSettings, GuildSettingsSchema, type SavedSettings, type Store } from './store.ts';

/** Every guild's settings in memory. */
export interface Settings {
  of(guild: string): GuildSettings;
  /** Takes over what was saved, unless it is older than what is known. */
  learn(saved: SavedSettings): void;
  /** Saves what `change` makes of the guild's settings; it is called again when another process saved in between. */
  change(guild: string, change: (before: GuildSettings) => GuildSettings): Promise<GuildSettings>;
}

export function createSettings(store: Store): Settings {
  const newest = new Map<string, SavedSettings>();

  function standing(guild: string): SavedSettings {
    return newest.get(guild) ?? { guild, version: 0, settings: GuildSettingsSchema.parse({}) };
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
