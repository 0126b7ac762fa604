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

/** The newest change to a fact in a guild: all that is needed to lay a guild's edition over the shipped one. */
export type Head = Pick<Revision, 'guild' | 'factId' | 'version' | 'before' | 'after'>;

/** Where revisions and settings are kept. A promise that resolved is a save that survives a power cut. */
export interface Store {
  /** The newest revision of every fact that any guild has changed, in no particular order. */
  heads(): Promise<Head[]>;
  /**
   * Stores the revision whole or not at all. Resolves to null when it is stored; when this version of the fact is
   * already taken, stores nothing and resolves to the newest revision.
   */
  append(revision: Revision): Promise<Revision | null>;
  /** Every revision of the fact in this guild, newest first. */
  history(guild: string, factId: string): Promise<Revision[]>;
  /** The newest change to any fact in this guild; null where there is none. */
  lastRevision(guild: string): Promise<Revision | null>;
  /** The settings of every guild that has set something. */
  settings(): Promise<Map<string, GuildSettings>>;
  saveSettings(guild: string, settings: GuildSettings): Promise<void>;
  close(): Promise<void>;
}
