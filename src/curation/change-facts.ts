import { isDeepStrictEqual } from 'node:util';
import { type Entry, isTable } from '../knowledge/entry.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { AddFact, EditFact, EntryChange, RecordInspection, RestoreFact } from './changes.ts';
import { checkDraft } from './check-draft.ts';
import { checkEntry } from './check-entry.ts';
import { type Editions, knownTable } from './editions.ts';
import { RatingTableError, UnchangedError, UnknownFactError, UnknownVersionError } from './errors.ts';
import { entryAt } from './history.ts';
import { recordInspection } from './inspection.ts';
import type { Publisher } from './publisher.ts';
import { requireCurator } from './rights.ts';
import type { Revision, Store } from './store.ts';
import type { InTurn } from './turns.ts';

/**
 * Every change is one revision; a promise that resolved is a change that is saved and that the guild's edition answers
 * from. Changes throw UserErrors: ForbiddenError, DraftError, ConflictError, UnchangedError…
 */
export interface ChangeFacts {
  addFact(change: AddFact): Promise<Revision>;
  editFact(change: EditFact): Promise<Revision>;
  retireFact(change: EntryChange): Promise<Revision>;
  /** Adds the inspection to a rating table, or corrects the one of its date. */
  recordInspection(change: RecordInspection): Promise<Revision>;
  /** Puts an earlier version of a fact or table back; a retired fact stands again by it. */
  restoreFact(change: RestoreFact): Promise<Revision>;
  /** Takes the change that made this version back by a change of its own, unless a newer one has been made since. */
  undoChange(change: EntryChange): Promise<Revision>;
}

export function createChangeFacts(parts: {
  readonly store: Pick<Store, 'history'>;
  readonly editions: Editions;
  readonly publisher: Publisher;
  readonly inTurn: InTurn;
  /** `2026-03-31` */
  today(): string;
}): ChangeFacts {
  const { store, editions, publisher, inTurn, today } = parts;

  return {
    async addFact(change) {
      const { guild, actor, draft } = change;
      requireCurator(actor);
      return inTurn(guild, () => publisher.add(change, () => checkDraft(draft, editions.catalogue(guild))));
    },

    async editFact(change) {
      const { guild, actor, entryId, draft, closes } = change;
      requireCurator(actor);
      return inTurn(guild, () =>
        publisher.replace(change, draft, (before) => {
          requireFact(before, entryId);
          const after = { ...checkDraft(draft, editions.catalogue(guild), entryId), id: entryId };
          if (!closes && isDeepStrictEqual(before, after)) throw new UnchangedError();
          return after;
        }),
      );
    },

    async retireFact(change) {
      requireCurator(change.actor);
      return inTurn(change.guild, () =>
        publisher.replace(change, null, (before) => {
          requireFact(before, change.entryId);
          return null;
        }),
      );
    },

    async recordInspection(change) {
      const { guild, actor, entryId, inspection } = change;
      requireCurator(actor);
      return inTurn(guild, async () => {
        const table = knownTable(editions, guild, entryId);
        const after = recordInspection(table, inspection, today());
        if (isDeepStrictEqual(table, after)) throw new UnchangedError();
        return publisher.replace(change, after, () => checkEntry(after, editions.catalogue(guild)));
      });
    },

    async restoreFact(change) {
      const { guild, actor, entryId, to } = change;
      requireCurator(actor);
      return inTurn(guild, async () => {
        const earlier = entryAt(await store.history(guild, entryId), to);
        if (!earlier) throw new UnknownVersionError(to);
        return publisher.putBack(change, earlier);
      });
    },

    async undoChange(change) {
      const { guild, actor, entryId, version } = change;
      requireCurator(actor);
      return inTurn(guild, async () => {
        const earlier = entryAt(await store.history(guild, entryId), version - 1);
        if (earlier === undefined) throw new UnknownVersionError(version);
        return publisher.putBack(change, earlier);
      });
    },
  };
}

function requireFact(entry: Entry | null, entryId: string): asserts entry is Fact {
  if (!entry) throw new UnknownFactError(entryId);
  if (isTable(entry)) throw new RatingTableError(entry);
}
