import type { Engine } from '../answering/engine.ts';
import type { Fact } from '../knowledge/fact.ts';
import { checkDraft, type Draft } from './draft.ts';
import { createEditions } from './editions.ts';
import { ConflictError, ForbiddenError, UnknownFactError } from './errors.ts';
import { newFactId } from './fact-id.ts';
import { type GuildSettings, GuildSettingsSchema, type Revision, type Store } from './store.ts';
import { createTurns } from './turns.ts';

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

export interface SetListening {
  readonly guild: string;
  readonly actor: Actor;
  readonly channel: string;
  readonly on: boolean;
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
  retireFact(change: RetireFact): Promise<Revision>;
  /** Every change to the fact in this guild, newest first. */
  history(guild: string, factId: string): Promise<Revision[]>;
  settings(guild: string): GuildSettings;
  /** Starts or stops answering ordinary messages in the channel. */
  setListening(change: SetListening): Promise<GuildSettings>;
}

const NO_SETTINGS = GuildSettingsSchema.parse({});

/** Loads what guilds have changed and set, and lays it over the shipped engine. */
export async function createCuration(parts: {
  readonly engine: Engine;
  readonly store: Store;
  readonly clock: () => Date;
}): Promise<Curation> {
  const { store, clock } = parts;
  const settings = await store.settings();
  const editions = createEditions(parts.engine);
  for (const head of await store.heads()) editions.lay(head);
  const inTurn = createTurns();

  /** The one door: stores the revision, and only then lets the edition answer from it. False when it came too late. */
  async function publish(revision: Revision): Promise<boolean> {
    const newer = await store.append(revision);
    editions.lay(newer ?? revision);
    return newer === null;
  }

  /** Puts `after` in the place of the version that the moderator saw. */
  async function replace(
    change: RetireFact,
    mine: Draft | null,
    after: () => Fact | null,
  ): Promise<Revision> {
    const { guild, factId } = change;
    const edition = editions.edition(guild);
    const version = editions.version(guild, factId);
    const before = edition.fact(factId);
    const conflict = () =>
      new ConflictError({
        factId,
        version: editions.version(guild, factId),
        theirs: editions.edition(guild).fact(factId) ?? null,
        mine,
      });
    if (!before && version === 0) throw new UnknownFactError(factId);
    if (change.version !== version) throw conflict();
    if (!before) throw new UnknownFactError(factId);
    const revision = { ...signed(change), factId, version: version + 1, before, after: after() };
    if (!(await publish(revision))) throw conflict();
    return revision;
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
        replace(change, draft, () => ({
          ...checkDraft(draft, editions.edition(guild), factId),
          id: factId,
        })),
      );
    },

    async retireFact(change) {
      requireCurator(change.actor);
      return inTurn(change.guild, () => replace(change, null, () => null));
    },

    history: (guild, factId) => store.history(guild, factId),

    settings: (guild) => settings.get(guild) ?? NO_SETTINGS,

    async setListening({ guild, actor, channel, on }) {
      requireConfigurer(actor);
      return inTurn(guild, async () => {
        const before = settings.get(guild) ?? NO_SETTINGS;
        const others = before.listening.filter((id) => id !== channel);
        const after = { ...before, listening: on ? [...others, channel] : others };
        await store.saveSettings(guild, after);
        settings.set(guild, after);
        return after;
      });
    },
  };
}

function requireCurator({ mayCurate }: Actor): void {
  if (mayCurate) return;
  throw new ForbiddenError(
    'You may not change facts here. That takes the Manage Messages permission; ask a moderator.',
  );
}

function requireConfigurer({ mayConfigure }: Actor): void {
  if (mayConfigure) return;
  throw new ForbiddenError(
    'You may not change settings here. That takes the Manage Server permission; ask an admin.',
  );
}
