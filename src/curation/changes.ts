import type { Inspection } from '../knowledge/rating-table.ts';
import { text } from '../text.ts';
import type { Draft } from './draft.ts';
import { ForbiddenError } from './errors.ts';
import type { Closes } from './store.ts';

/** Who asks for a change, and what that person may do in the guild at this moment. */
export interface Actor {
  /** User id. */
  readonly id: string;
  readonly mayCurate: boolean;
  readonly mayConfigure: boolean;
}

/** Whoever runs the bot, at its command line: there is no user id, and nobody to ask for rights. */
export const OPERATOR: Actor = { id: 'operator', mayCurate: true, mayConfigure: true };

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

export function requireCurator({ mayCurate }: Actor): void {
  if (mayCurate) return;
  throw new ForbiddenError(text.fact.mayNotCurate);
}

export function requireConfigurer({ mayConfigure }: Actor): void {
  if (mayConfigure) return;
  throw new ForbiddenError(text.settings.mayNotConfigure);
}
