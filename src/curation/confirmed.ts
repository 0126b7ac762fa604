import { detectEmergency } from '../answering/emergency/detect-emergency.ts';
import { entryOf } from './catalogue.ts';
import type { Editions } from './editions.ts';
import { keepFrom } from './keep-days.ts';
import type { KeepQuestion } from './kept-question.ts';
import type { ConfirmedQuestion, Store } from './store.ts';

/** Most confirmed questions of a guild; of more, those go that were not confirmed for longest. */
const CONFIRMED_LIMIT = 300;

/** Questions that a person has said a fact, or a rating table, to answer: what must not change unnoticed. */
export interface Confirmed {
  /**
   * Counts the question for the fact or table with this id, without anything that tells of a person. Keeps nothing of
   * an emergency, of what asks for nothing, or for a fact that the guild has not.
   */
  note(guild: string, question: string, entryId: string): Promise<void>;
  /** Most often confirmed first. */
  list(guild: string): Promise<ConfirmedQuestion[]>;
  /** Deletes what was last confirmed too long ago. */
  forget(guild: string): Promise<void>;
}

export function createConfirmed(parts: {
  readonly store: Store;
  readonly editions: Editions;
  readonly keep: KeepQuestion;
  readonly clock: () => Date;
  /** For how many days the guild keeps a question after it was last confirmed: 0 for none. */
  days(guild: string): number;
}): Confirmed {
  const { store, editions, keep, clock, days } = parts;

  const forget = (guild: string) => store.forgetConfirmed(guild, keepFrom(clock(), days(guild)));

  return {
    async note(guild, asked, entryId) {
      if (days(guild) === 0 || !entryOf(editions.catalogue(guild), entryId) || detectEmergency(asked)) return;
      const kept = keep(guild, asked);
      if (!kept) return;
      await store.noteConfirmed({ guild, ...kept, entryId, at: clock().toISOString() }, CONFIRMED_LIMIT);
    },

    async list(guild) {
      await forget(guild);
      return store.confirmed(guild);
    },

    forget,
  };
}
