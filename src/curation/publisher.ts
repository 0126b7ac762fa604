import { isDeepStrictEqual } from 'node:util';
import type { Fact } from '../knowledge/fact.ts';
import type { Change, FactChange } from './changes.ts';
import { type CheckedDraft, checkDraft, type Draft } from './draft.ts';
import { type Editions, inKnownSection } from './editions.ts';
import { ConflictError, UnchangedError, UnknownFactError } from './errors.ts';
import { newFactId } from './fact-id.ts';
import type { Revision, Store } from './store.ts';

/** The one door for changes: stores the revision, and only then lets the edition answer from it. */
export interface Publisher {
  /** Gives the draft an id that nothing has or had in the guild; `check` is called against what then stands. */
  add(change: Change, check: () => CheckedDraft): Promise<Revision>;
  /** Puts `after` in the place of the version that the moderator saw. `mine` is what a conflict is to give back. */
  replace(
    change: FactChange,
    mine: Draft | null,
    after: (before: Fact | null) => Fact | null,
  ): Promise<Revision>;
  /** Puts an earlier text back, or, where it is null, the fact away. */
  putBack(change: FactChange, earlier: Fact | null): Promise<Revision>;
  /** Calls `listener` after each change of this process, until the function that it returns is called. */
  onChange(listener: (revision: Revision) => void): () => void;
}

export function createPublisher(parts: {
  readonly store: Store;
  readonly editions: Editions;
  readonly clock: () => Date;
}): Publisher {
  const { store, editions, clock } = parts;
  const listeners = new Set<(revision: Revision) => void>();

  /** False when another process came first; the edition then knows what that one saved. */
  async function publish(revision: Revision): Promise<boolean> {
    const newer = await store.append(revision);
    editions.lay(newer ?? revision);
    if (newer === null) for (const listener of listeners) listener(revision);
    return newer === null;
  }

  function signed({ guild, actor, reason }: Change) {
    return { guild, actor: actor.id, at: clock().toISOString(), reason: reason ?? null };
  }

  async function replace(
    change: FactChange,
    mine: Draft | null,
    after: (before: Fact | null) => Fact | null,
  ): Promise<Revision> {
    const { guild, factId } = change;
    const version = editions.version(guild, factId);
    const before = editions.catalogue(guild).fact(factId) ?? null;
    const conflict = () =>
      new ConflictError({
        factId,
        version: editions.version(guild, factId),
        theirs: editions.catalogue(guild).fact(factId) ?? null,
        mine,
      });
    if (!before && version === 0) throw new UnknownFactError(factId);
    if (change.version !== version) throw conflict();
    const revision = { ...signed(change), factId, version: version + 1, before, after: after(before) };
    if (!(await publish(revision))) throw conflict();
    return revision;
  }

  return {
    async add(change, check) {
      const { guild } = change;
      for (;;) {
        const checked = check();
        const factId = newFactId(checked.question, (id) => editions.knows(guild, id));
        const after = { ...checked, id: factId };
        const revision = { ...signed(change), factId, version: 1, before: null, after };
        if (await publish(revision)) return revision;
        // Another process has just given this id away, and the edition knows of it now: check again.
      }
    },

    replace,

    async putBack(change, earlier) {
      const { guild, factId } = change;
      const catalogue = editions.catalogue(guild);
      const after = earlier && inKnownSection(earlier, catalogue);
      if (isDeepStrictEqual(catalogue.fact(factId) ?? null, after)) throw new UnchangedError();
      if (!after) return replace(change, null, () => null);
      const { id: _, ...draft } = after;
      return replace(change, draft, () => ({ ...checkDraft(draft, catalogue, factId), id: factId }));
    },

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
