import type { Engine } from '../answering/engine.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Draft } from './draft.ts';
import type { GuildSettings, Revision } from './store.ts';

/** Who asks for a change, and what that person may do in the guild at this moment. */
export interface Actor {
  /** User id. */
  readonly id: string;
  readonly mayCurate: boolean;
  readonly mayConfigure: boolean;
}

interface Change {
  readonly guild: string;
  readonly actor: Actor;
  /** Why, in the moderator's words. */
  readonly reason?: string;
}
export interface AddFact extends Change {
  readonly draft: Draft;
}
export interface EditFact extends Change {
  readonly factId: string;
  /** The version that the moderator saw when the edit began. */
  readonly version: number;
  readonly draft: Draft;
}
export interface RetireFact extends Change {
  readonly factId: string;
  /** The version that the moderator saw when asked to confirm. */
  readonly version: number;
}

/** A fact and how many times this guild has changed it: 0 for a shipped fact as it came. */
export interface VersionedFact {
  readonly fact: Fact;
  readonly version: number;
}

/**
 * What moderators do. Every change is one revision; a promise that resolved is a change that is saved and that the
 * guild's edition answers from. Changes throw ForbiddenError, DraftError, ConflictError or UnknownFactError.
 */
export interface Curation {
  /** What the guild sees; null stands for a direct message. A guild without changes shares the shipped engine. */
  edition(guild: string | null): Engine;
  /** The fact as the guild sees it, with the version that an edit or a retirement of it must name. */
  fact(guild: string, factId: string): VersionedFact | undefined;
  addFact(change: AddFact): Promise<Revision>;
  editFact(change: EditFact): Promise<Revision>;
  retireFact(change: RetireFact): Promise<Revision>;
  /** Every change to the fact in this guild, newest first. */
  history(guild: string, factId: string): Promise<Revision[]>;
  settings(guild: string): GuildSettings;
  /** Starts or stops answering ordinary messages in the channel. */
  setListening(change: SetListening): Promise<GuildSettings>;
}
export interface SetListening {
  readonly guild: string;
  readonly actor: Actor;
  readonly channel: string;
  readonly on: boolean;
}
