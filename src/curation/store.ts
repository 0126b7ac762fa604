import { z } from 'zod';
import type { Fact } from '../knowledge/fact.ts';

/** One moderator's change to one fact in one guild. Appended once, never edited, never deleted. */
export interface Revision {
  readonly guild: string;
  readonly factId: string;
  /** 1 for the first change to this fact in this guild, then up by one; a shipped fact without changes is at 0. */
  readonly version: number;
  /** The fact that this change replaced; null where there was none. */
  readonly before: Fact | null;
  /** The fact from now on; null when it was retired. */
  readonly after: Fact | null;
  /** User id of the moderator. */
  readonly actor: string;
  /** ISO 8601 in UTC: `2025-10-31T09:00:00.000Z`. */
  readonly at: string;
  /** Why, in the moderator's words; null where none were given. */
  readonly reason: string | null;
}

/** What a guild has set for itself. */
export const GuildSettingsSchema = z.strictObject({
  /** Ids of the channels in which the bot answers ordinary messages. */
  listening: z.array(z.string()).readonly().default([]),
  /** Id of the channel in which every change to a fact is told; left out where none is. */
  audit: z.string().optional(),
});
export type GuildSettings = z.infer<typeof GuildSettingsSchema>;

/** A guild's settings and how many times they were saved. */
export interface SavedSettings {
  readonly guild: string;
  /** 1 for the first save, then up by one. */
  readonly version: number;
  readonly settings: GuildSettings;
}

/** The newest change to a fact in a guild: all that is needed to lay a guild's edition over the shipped one. */
export type Head = Pick<Revision, 'guild' | 'factId' | 'version' | 'before' | 'after' | 'at'>;

/** What was saved since the last time. May hold what is known already, even older than it. */
export interface News {
  /** The newest revision of each fact that has a new one. */
  readonly heads: readonly Head[];
  /** The newest settings of each guild that has saved some. */
  readonly settings: readonly SavedSettings[];
}

/** Where revisions and settings are kept. A promise that resolved is a save that survives a power cut. */
export interface Store {
  /**
   * Applies everything that stands, then resolves, and from then on applies within a second what any process saves.
   * Misses nothing, also when the database was away for a while.
   */
  follow(apply: (news: News) => void): Promise<void>;
  /**
   * Stores the revision whole or not at all. Resolves to null when it is stored; when this version of the fact is
   * already taken, stores nothing and resolves to the newest revision.
   */
  append(revision: Revision): Promise<Revision | null>;
  /** Every revision of the fact in this guild, newest first. */
  history(guild: string, factId: string): Promise<Revision[]>;
  /** The newest change to any fact in this guild; null where there is none. */
  lastRevision(guild: string): Promise<Revision | null>;
  /** As `append`: null, or the newest settings when this version of them is already taken. */
  saveSettings(saved: SavedSettings): Promise<SavedSettings | null>;
  close(): Promise<void>;
}
