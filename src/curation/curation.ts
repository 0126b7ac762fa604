import { isDeepStrictEqual } from 'node:util';
import type { Engine } from '../answering/engine.ts';
import type { Fact } from '../knowledge/fact.ts';
import {
  type Actor,
  type AddFact,
  type Change,
  type EditFact,
  type FactChange,
  type RestoreFact,
  requireConfigurer,
  requireCurator,
  type SetListening,
} from './changes.ts';
import { checkDraft, type Draft } from './draft.ts';
import { createEditions } from './editions.ts';
import { ConflictError, UnchangedError, UnknownFactError, UnknownVersionError } from './errors.ts';
import { newFactId } from './fact-id.ts';
import { factAt } from './history.ts';
import { createSettings } from './settings.ts';
import type { GuildSettings, Revision, Store } from './store.ts';
import { createTurns } from './turns.ts';

export type { Actor };

/** A fact and how many times this guild has changed it: 0 for a shipped fact as it came. */
export interface VersionedFact {
  readonly fact: Fact;
  readonly version: number;
}

/**
 * What moderators do. Every change is one revision; a promise that resolved is a change that is saved and that the
 * guild's edition answers from. Changes throw UserErrors: ForbiddenError, DraftError, ConflictError, UnchangedError…
 */
export interface Curation {
  /**
   * What the guild sees; null stands for a direct message. A guild without changes shares the shipped engine, so ask
   * for the edition each time and do not keep it.
   */
  edition(guild: string | null): Engine;
  /** The fact as the guild sees it, with the version that an edit or a retirement of it must name. */
  fact(guild: string, factId: string): VersionedFact | undefined;
  /** What the guild has retired and may put back: the text that it had, and the version that stands, its retirement. */
  retired(guild: string): VersionedFact[];
  addFact(change: AddFact): Promise<Revision>;
  editFact(change: EditFact): Promise<Revision>;
  retireFact(change: FactChange): Promise<Revision>;
  /** Puts the text of an earlier version back; a retired fact stands again by it. */
  restoreFact(change: RestoreFact): Promise<Revision>;
  /** Takes the change that made this version back by a change of its own, unless a newer one has been made since. */
  undoChange(change: FactChange): Promise<Revision>;
  /** The newest change to any fact of the guild. */
  lastChange(guild: string): Promise<Revision | null>;
  /** Every change to the fact in this guild, newest first. */
  history(guild: string, factId: string): Promise<Revision[]>;
  settings(guild: string): GuildSettings;
  /** Starts or stops answering ordinary messages in the channel. */
  setListening(change: SetListening): Promise<GuildSettings>;
}

/** Loads what guilds have changed and set, and lays it over the shipped engine. */
export async function createCuration(parts: {
  readonly engine: Engine;
  readonly store: Store;
  readonly clock: () => Date;
}): Promise<Curation> {
  const { store, clock } = parts;
  const editions = createEditions(parts.engine);
  const settings = createSettings(store);
  await store.follow((news) => {
    for (const head of news.heads) editions.lay(head);
    for (const saved of news.settings) settings.learn(saved);
  });
  const inTurn = createTurns();

  /** The one door: stores the revision, and only then lets the edition answer from it. False when it came too late. */
  async function publish(revision: Revision): Promise<boolean> {
    const newer = await store.append(revision);
    editions.lay(newer ?? revision);
    return newer === null;
  }

  /** Puts `after` in the place of the version that the moderator saw. */
  async function replace(
    change: FactChange,
    mine: Draft | null,
    after: (before: Fact | null) => Fact | null,
  ): Promise<Revision> {
    const { guild, factId } = change;
    const version = editions.version(guild, factId);
    const before = editions.edition(guild).fact(factId) ?? null;
    const conflict = () =>
      new ConflictError({
        factId,
        version: editions.version(guild, factId),
        theirs: editions.edition(guild).fact(factId) ?? null,
        mine,
      });
    if (!before && version === 0) throw new UnknownFactError(factId);
    if (change.version !== version) throw conflict();
    const revision = { ...signed(change), factId, version: version + 1, before, after: after(before) };
    if (!(await publish(revision))) throw conflict();
    return revision;
  }

  /** Puts an earlier text back, or, where it is null, the fact away. */
  async function putBack(change: FactChange, earlier: Fact | null): Promise<Revision> {
    const { guild, factId } = change;
    const edition = editions.edition(guild);
    if (isDeepStrictEqual(edition.fact(factId) ?? null, earlier)) throw new UnchangedError();
    if (!earlier) return replace(change, null, () => null);
    const { id: _, ...draft } = earlier;
    return replace(change, draft, () => ({ ...checkDraft(draft, edition, factId), id: factId }));
  }

  function signed({ guild, actor, reason }: Change) {
    return { guild, actor: actor.id, at: clock().toISOString(), reason: reason ?? null };
  }

  return {
    edition: editions.edition,

    fact(guild, factId) {
      const fact = editions.edition(guild).fact(factId);
      return fact && { fact, version: editions.version(guild, factId) };
    },

    retired: (guild) =>
      editions.retired(guild).map((fact) => ({ fact, version: editions.version(guild, fact.id) })),

    async addFact(change) {
      const { guild, actor, draft } = change;
      requireCurator(actor);
      return inTurn(guild, async () => {
        for (;;) {
          const checked = checkDraft(draft, editions.edition(guild));
          const factId = newFactId(checked.question, (id) => editions.knows(guild, id));
          const after = { ...checked, id: factId };
          const revision = { ...signed(change), factId, version: 1, before: null, after };
          if (await publish(revision)) return revision;
          // Another process has just given this id away, and the edition knows of it now: check again.
        }
      });
    },

    async editFact(change) {
      const { guild, actor, factId, draft } = change;
      requireCurator(actor);
      return inTurn(guild, () =>
        replace(change, draft, (before) => {
          if (!before) throw new UnknownFactError(factId);
          return { ...checkDraft(draft, editions.edition(guild), factId), id: factId };
        }),
      );
    },

    async retireFact(change) {
      requireCurator(change.actor);
      return inTurn(change.guild, () =>
        replace(change, null, (before) => {
          if (!before) throw new UnknownFactError(change.factId);
          return null;
        }),
      );
    },

    async restoreFact(change) {
      const { guild, actor, factId, to } = change;
      requireCurator(actor);
      return inTurn(guild, async () => {
        const earlier = factAt(await store.history(guild, factId), to);
        if (!earlier) throw new UnknownVersionError(to);
        return putBack(change, earlier);
      });
    },

    async undoChange(change) {
      const { guild, actor, factId, version } = change;
      requireCurator(actor);
      return inTurn(guild, async () => {
        const earlier = factAt(await store.history(guild, factId), version - 1);
        if (earlier === undefined) throw new UnknownVersionError(version);
        return putBack(change, earlier);
      });
    },

    lastChange: (guild) => store.lastRevision(guild),

    history: (guild, factId) => store.history(guild, factId),

    settings: settings.of,

    async setListening({ guild, actor, channel, on }) {
      requireConfigurer(actor);
      return inTurn(guild, () =>
        settings.change(guild, (before) => {
          const others = before.listening.filter((id) => id !== channel);
          return { ...before, listening: on ? [...others, channel] : others };
        }),
      );
    },
  };
}
