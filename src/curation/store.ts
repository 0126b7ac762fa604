import { z } from 'zod';
import { BOLDNESS } from '../answering/confidence.ts';
import type { Entry } from '../knowledge/entry.ts';
import type { FeedbackStore } from './feedback/store.ts';
import type { Lease } from './lease.ts';
import type { ProposalStore } from './proposals/store.ts';
import type { UnsavedDraftStore } from './unsaved-drafts.ts';

/** One moderator's change to one fact or rating table in one guild. Appended once, never edited, never deleted. */
export interface Revision {
  readonly guild: string;
  /** The fact's id, or the table's. */
  readonly entryId: string;
  /** 1 for the first change to this fact in this guild, then up by one; a shipped fact without changes is at 0. */
  readonly version: number;
  /** The fact or table that this change replaced; null where there was none. */
  readonly before: Entry | null;
  /** The fact or table from now on; null when it was retired. */
  readonly after: Entry | null;
  /** User id of the moderator. */
  readonly actor: string;
  /** ISO 8601 in UTC: `2025-10-31T09:00:00.000Z`. */
  readonly at: string;
  /** Why, in the moderator's words; null where none were given. */
  readonly reason: string | null;
  /** The same for all revisions of one import, or of its undoing; left out where a change stands alone. */
  readonly batch?: string;
}

export const BoldnessSchema = z.enum(BOLDNESS);
/** The longest, in days, that a guild may let be kept what members asked. */
export const KEEP_DAYS_LIMIT = 365;

/** What a guild has set for itself. */
export const GuildSettingsSchema = z.strictObject({
  /** Ids of the channels in which the bot answers ordinary messages. */
  listening: z.array(z.string()).readonly().default([]),
  /** Those of them in which it also offers, in one small line, what it is nearly sure of. */
  offering: z.array(z.string()).readonly().default([]),
  /** Id of the channel in which every change to a fact is told; left out where none is. */
  audit: z.string().optional(),
  /** Id of the channel in which moderators are shown what members bring to them; left out where none is. */
  moderators: z.string().optional(),
  /** Ids of the roles whose members may change facts as if they had Manage Messages. */
  curators: z.array(z.string()).readonly().default([]),
  /** How sure the bot has to be before it answers. */
  boldness: BoldnessSchema.default('usual'),
  /** For how many days what members asked is kept; 0 keeps nothing. Left out: as whoever runs the bot has set it. */
  keepDays: z.int().min(0).max(KEEP_DAYS_LIMIT).optional(),
});
export type GuildSettings = z.infer<typeof GuildSettingsSchema>;

/** A guild's settings and how many times they were saved. */
export interface SavedSettings {
  readonly guild: string;
  /** 1 for the first save, then up by one. */
  readonly version: number;
  readonly settings: GuildSettings;
}

/**
 * The newest change to a fact in a guild: all that is needed to lay a guild's edition over the shipped one. What was
 * there before is told only of what was retired.
 */
export type Head = Pick<Revision, 'guild' | 'entryId' | 'version' | 'before' | 'after' | 'at'>;

/** What was saved since the last time. May hold what is known already, even older than it. */
export interface News {
  /** The newest revision of each fact that has a new one. */
  readonly heads: readonly Head[];
  /** The newest settings of each guild that has saved some. */
  readonly settings: readonly SavedSettings[];
}

/** A question without a helpful answer, with nothing in it that tells of a person, and how often it was asked. */
export interface Gap {
  readonly id: number;
  readonly question: string;
  readonly asked: number;
  /** ISO 8601 in UTC. */
  readonly lastAsked: string;
  /** Ids of the facts that were given the last time and marked unhelpful; empty where nothing was given. */
  readonly answeredBy: readonly string[];
}
/** A question that was asked just now. */
export interface Asked {
  readonly guild: string;
  /** The same for questions that are counted as one. */
  readonly key: string;
  readonly question: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Ids of the facts that were given and marked unhelpful, at least one; left out where nothing was given. */
  readonly answeredBy?: readonly string[] | undefined;
}

/** A question that a person has confirmed to be answered by a fact, with nothing in it that tells of a person. */
export interface ConfirmedQuestion {
  readonly question: string;
  /** Of the fact or the rating table. */
  readonly entryId: string;
  readonly confirmed: number;
  /** ISO 8601 in UTC. */
  readonly lastConfirmed: string;
}
/** A question that was confirmed just now. */
export interface NewlyConfirmed extends Asked {
  readonly entryId: string;
}

/** What a change to a fact brings to an end. */
export interface Closes {
  readonly kind: 'gap' | 'proposal';
  readonly id: number;
}

/** A message of the bot and what it gave. Who asked for what is no part of it. */
export interface GivenReply {
  readonly guild: string;
  readonly channel: string;
  readonly message: string;
  /** Ids of the facts and rating tables, with the version that was given of each. */
  readonly answers: readonly { readonly entryId: string; readonly version: number }[];
  /** When it was given, in ISO 8601 in UTC. */
  readonly at: string;
}

/** A change that is to be told. */
export interface Untold {
  /** One revision, or all that were stored as one; at least one. */
  readonly revisions: readonly Revision[];
  /** Of the newest of them, over all guilds. */
  readonly sequence: number;
}

/** Where all that a guild adds is kept. A promise that resolved is a save that survives a power cut. */
export interface Store extends FeedbackStore, ProposalStore, UnsavedDraftStore {
  /**
   * Applies everything that stands, then resolves, and from then on applies within a second what any process saves.
   * Misses nothing, also when the database was away for a while.
   */
  follow(apply: (news: News) => void): Promise<void>;
  /**
   * Stores the revision whole or not at all. Resolves to null when it is stored; when this version of the fact is
   * already taken, stores nothing and resolves to the newest revision.
   * @param closes what goes in the same transaction: a gap, whose question becomes one that is confirmed for the fact, or
   * a proposal, which has to be there: GoneProposalError
   */
  append(revision: Revision, closes?: Closes): Promise<Revision | null>;
  /**
   * Stores all revisions, each of another fact of the same guild, or none. Resolves to none when they are stored; when
   * a version is already taken, stores nothing and resolves to the newest revisions of the facts concerned.
   */
  appendAll(revisions: readonly Revision[]): Promise<Revision[]>;
  /** All revisions of this guild that share the batch, in the order in which they were stored. */
  batch(guild: string, batch: string): Promise<Revision[]>;
  /** Every revision of the fact in this guild, newest first. */
  history(guild: string, entryId: string): Promise<Revision[]>;
  /** The newest change to any fact in this guild; null where there is none. */
  lastRevision(guild: string): Promise<Revision | null>;
  /** The guilds in which changes wait to be told. */
  guildsWithUntold(): Promise<string[]>;
  /**
   * Gives the guild's oldest change that has not been told, to be told during the lease. Null where all have been, or
   * where a process has a lease that is not over. Until the change is settled it is given again after each lease.
   */
  claimUntold(guild: string, lease: Lease): Promise<Untold | null>;
  /** The change has been told, and all before it. */
  settleUntold(guild: string, sequence: number): Promise<void>;
  /** As `append`: null, or the newest settings when this version of them is already taken. */
  saveSettings(saved: SavedSettings): Promise<SavedSettings | null>;
  /**
   * Makes a gap of the question, or counts it with the one of the same guild and key. Of more than `limit` in the guild,
   * those go that were asked least, of these those that were not asked for longest.
   */
  noteGap(asked: Asked, limit: number): Promise<void>;
  /** The guild's gaps that nobody has turned down, most asked first; at most `limit`. */
  gaps(guild: string, limit: number): Promise<Gap[]>;
  /** The gap, unless it is closed or turned down. */
  gap(guild: string, id: number): Promise<Gap | null>;
  /** Lists the gap no more, however often it is asked again. False where there is no such gap. */
  dismissGap(guild: string, id: number): Promise<boolean>;
  /** Deletes the guild's gaps that were last asked before this moment, also those turned down. */
  forgetGaps(guild: string, before: string): Promise<void>;
  /**
   * Keeps the question as one that the fact answers, or counts it with the one of the same guild, key and fact. Of more
   * than `limit` in the guild, those go that were not confirmed for longest.
   */
  noteConfirmed(question: NewlyConfirmed, limit: number): Promise<void>;
  /** The guild's confirmed questions, most often confirmed first. */
  confirmed(guild: string): Promise<ConfirmedQuestion[]>;
  /** Deletes the guild's confirmed questions that were last confirmed before this moment. */
  forgetConfirmed(guild: string, before: string): Promise<void>;
  /** The guilds of which anything that members asked is kept: gaps, also those turned down, and confirmed questions. */
  guildsWithQuestions(): Promise<string[]>;
  /** Keeps what the message gives, in place of what was known of it; nothing where it gives nothing. */
  putGivenReply(reply: GivenReply): Promise<void>;
  /** The guild's replies that gave something of which there is a newer revision, oldest first. */
  outdatedReplies(guild: string): Promise<GivenReply[]>;
  /** The guilds that have such replies. */
  guildsWithOutdatedReplies(): Promise<string[]>;
  /** Deletes what is known of replies that were given before this moment. */
  forgetGivenReplies(before: string): Promise<void>;
  close(): Promise<void>;
}
