import type { Inspection } from '../knowledge/rating-table.ts';
import type { Actor } from './actor.ts';
import type { Draft } from './draft.ts';
import type { Closes } from './store.ts';

export interface Change {
  readonly guild: string;
  readonly actor: Actor;
  /** Why, in the moderator's words. */
  readonly reason?: string;
  /** The gap or the proposal that the change closes. */
  readonly closes?: Closes | undefined;
}
export interface AddFact extends Change {
  readonly draft: Draft;
}
/** A change to a fact or a rating table that is or was there. */
export interface EntryChange extends Change {
  /** The fact's id, or the table's. */
  readonly entryId: string;
  /** The version that the moderator saw: when the edit began, or when asked to confirm. */
  readonly version: number;
}
export interface EditFact extends EntryChange {
  readonly draft: Draft;
}
export interface RestoreFact extends EntryChange {
  /** The version whose text is to stand again; 0 for the shipped one. */
  readonly to: number;
}

export interface RecordInspection extends EntryChange {
  /** With a rating for each area that was rated; the others keep the rating that they had. */
  readonly inspection: Inspection;
}
