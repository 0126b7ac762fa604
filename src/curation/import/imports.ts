import { isDeepStrictEqual } from 'node:util';
import { text } from '../../text.ts';
import { checkBatch } from '../batch-check.ts';
import type { Change } from '../changes.ts';
import { type Editions, inKnownSection } from '../editions.ts';
import { DraftError, ImportError, OutdatedError, UnknownImportError } from '../errors.ts';
import type { Publisher } from '../publisher.ts';
import { requireCurator } from '../rights.ts';
import type { Revision, Store } from '../store.ts';
import type { InTurn } from '../turns.ts';
import { type ImportPlan, planImport, willChange } from './plan-import.ts';
import type { ImportFile } from './rows.ts';

export interface ApplyImport extends Change {
  readonly file: ImportFile;
  /** What the moderator was shown; nothing is imported when the file would do something else by now. */
  readonly seen: ImportPlan;
}
export interface UndoImport extends Change {
  /** As its revisions have it. */
  readonly batch: string;
}

/** Many facts at once from a file: looked at as a whole, saved as one and undone as one. */
export interface Imports {
  /** What the file would do in the guild. Throws ImportError for one that is too large or of another type. */
  plan(guild: string, file: ImportFile): ImportPlan;
  /** Leaves conflicts as they stand. */
  apply(change: ApplyImport): Promise<Revision[]>;
  /** What an import changed, or its undoing. */
  revisions(guild: string, batch: string): Promise<Revision[]>;
  /** Undoes an import, or the undoing of one, unless one of its facts has been changed since. */
  undo(change: UndoImport): Promise<Revision[]>;
}

export function createImports(parts: {
  readonly store: Store;
  readonly editions: Editions;
  readonly publisher: Publisher;
  readonly inTurn: InTurn;
}): Imports {
  const { store, editions, publisher, inTurn } = parts;

  const plan = (guild: string, file: ImportFile) =>
    planImport(file, {
      catalogue: editions.catalogue(guild),
      version: (entryId) => editions.version(guild, entryId),
      knows: (id) => editions.knows(guild, id),
    });

  return {
    plan,

    async apply(change) {
      const { guild, actor, file, seen } = change;
      requireCurator(actor);
      return inTurn(guild, async () => {
        const now = plan(guild, file);
        if (!isDeepStrictEqual(now, seen)) throw new OutdatedError(changedIds(seen, now));
        if (now.problems.length > 0) throw new ImportError(text.import.refused);
        const coming = now.entries.filter(willChange);
        if (coming.length === 0) throw new ImportError(text.import.nothing);
        return publisher.publishAll(
          change,
          coming.map(({ version, entry }) => ({ entryId: entry.id, version, after: entry })),
        );
      });
    },

    revisions: (guild, batch) => store.batch(guild, batch),

    async undo(change) {
      const { guild, actor, batch } = change;
      requireCurator(actor);
      return inTurn(guild, async () => {
        const revisions = await store.batch(guild, batch);
        if (revisions.length === 0) throw new UnknownImportError();
        const catalogue = editions.catalogue(guild);
        const entries = revisions.map(({ entryId, version, before }) => ({
          entryId,
          version,
          after: before && inKnownSection(before, catalogue),
        }));
        const problemsOf = checkBatch(
          new Map(entries.map(({ entryId, after }) => [entryId, after])),
          catalogue,
        );
        const problems = entries.flatMap(({ after }) => (after ? problemsOf(after) : []));
        if (problems.length > 0) throw new DraftError(problems);
        return publisher.publishAll(change, entries);
      });
    },
  };
}

function changedIds(seen: ImportPlan, now: ImportPlan): string[] {
  const before = new Map(seen.entries.map((planned) => [planned.entry.id, planned]));
  return now.entries
    .filter((planned) => !isDeepStrictEqual(planned, before.get(planned.entry.id)))
    .map(({ entry }) => entry.id);
}
