import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../knowledge/entry.ts';
import { entryOf } from './catalogue.ts';
import type { Change, EntryChange } from './changes.ts';
import { checkEntry } from './check-entry.ts';
import type { CheckedDraft, Draft } from './draft.ts';
import { type Editions, inKnownSection } from './editions.ts';
import { ConflictError, OutdatedError, UnchangedError, UnknownFactError } from './errors.ts';
import { newFactId } from './fact-id.ts';
import type { Closes, Revision, Store } from './store.ts';

/** One change of several that are stored as one. */
export interface BatchEntry {
  readonly entryId: string;
  /** The version that it was made over. */
  readonly version: number;
  readonly after: Entry | null;
}

/** The one door for changes: stores the revision, and only then lets the edition answer from it. */
export interface Publisher {
  /** Gives the draft an id that nothing has or had in the guild; `check` is called against what then stands. */
  add(change: Change, check: () => CheckedDraft): Promise<Revision>;
  /** Puts `after` in the place of the version that the moderator saw. `mine` is what a conflict is to give back. */
  replace(
    change: EntryChange,
    mine: Draft | Entry | null,
    after: (before: Entry | null) => Entry | null,
  ): Promise<Revision>;
  /** Puts an earlier text back, or, where it is null, the fact away. */
  putBack(change: EntryChange, earlier: Entry | null): Promise<Revision>;
  /** Stores what each entry makes of its fact or table as one batch: all of it, or nothing where one has changed since. */
  publishAll(change: Change, entries: readonly BatchEntry[]): Promise<Revision[]>;
}

export function createPublisher(parts: {
  readonly store: Store;
  readonly editions: Editions;
  readonly clock: () => Date;
  /** Called after each change of this process with its guild. */
  onPublished(guild: string): void;
}): Publisher {
  const { store, editions, clock, onPublished } = parts;

  /** False when another process came first; the edition then knows what that one saved. */
  async function publish(revision: Revision, closes: Closes | undefined): Promise<boolean> {
    const newer = await store.append(revision, closes);
    editions.lay(newer ?? revision);
    if (newer === null) onPublished(revision.guild);
    return newer === null;
  }

  function signed({ guild, actor, reason }: Change) {
    return { guild, actor: actor.id, at: clock().toISOString(), reason: reason ?? null };
  }

  async function replace(
    change: EntryChange,
    mine: Draft | Entry | null,
    after: (before: Entry | null) => Entry | null,
  ): Promise<Revision> {
    const { guild, entryId } = change;
    const version = editions.version(guild, entryId);
    const before = entryOf(editions.catalogue(guild), entryId) ?? null;
    const conflict = () =>
      new ConflictError({
        entryId,
        version: editions.version(guild, entryId),
        theirs: entryOf(editions.catalogue(guild), entryId) ?? null,
        mine,
      });
    if (!before && version === 0) throw new UnknownFactError(entryId);
    if (change.version !== version) throw conflict();
    const revision = { ...signed(change), entryId, version: version + 1, before, after: after(before) };
    if (!(await publish(revision, change.closes))) throw conflict();
    return revision;
  }

  return {
    async add(change, check) {
      const { guild } = change;
      for (;;) {
        const checked = check();
        const entryId = newFactId(checked.question, (id) => editions.knows(guild, id));
        const after = { ...checked, id: entryId };
        const revision = { ...signed(change), entryId, version: 1, before: null, after };
        if (await publish(revision, change.closes)) return revision;
        // Another process has just given this id away, and the edition knows of it now: check again.
      }
    },

    replace,

    async putBack(change, earlier) {
      const { guild, entryId } = change;
      const catalogue = editions.catalogue(guild);
      const after = earlier && inKnownSection(earlier, catalogue);
      if (isDeepStrictEqual(entryOf(catalogue, entryId) ?? null, after)) throw new UnchangedError();
      if (!after) return replace(change, null, () => null);
      return replace(change, after, () => checkEntry(after, catalogue));
    },

    async publishAll(change, entries) {
      const { guild } = change;
      const catalogue = editions.catalogue(guild);
      const changed = entries.filter(({ entryId, version }) => editions.version(guild, entryId) !== version);
      if (changed.length > 0) throw new OutdatedError(changed.map(({ entryId }) => entryId));
      const signature = { ...signed(change), batch: randomUUID() };
      const revisions = entries.map(({ entryId, version, after }) => {
        const before = entryOf(catalogue, entryId) ?? null;
        return { ...signature, entryId, version: version + 1, before, after };
      });
      const newer = await store.appendAll(revisions);
      for (const revision of newer.length > 0 ? newer : revisions) editions.lay(revision);
      if (newer.length > 0) throw new OutdatedError(newer.map(({ entryId }) => entryId));
      onPublished(guild);
      return revisions;
    },
  };
}
