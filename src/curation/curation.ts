import { isDeepStrictEqual } from 'node:util';
import { THRESHOLDS } from '../answering/confidence.ts';
import type { Engine } from '../answering/engine.ts';
import { type Entry, isTable } from '../knowledge/entry.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Inspection, RatingTable } from '../knowledge/rating-table.ts';
import type { Catalogue } from './catalogue.ts';
import {
  type Actor,
  type AddFact,
  type EditFact,
  type FactChange,
  type RecordInspection,
  type RestoreFact,
  requireConfigurer,
  requireCurator,
} from './changes.ts';
import { checkEntry } from './check-entry.ts';
import { type Confirmed, createConfirmed } from './confirmed.ts';
import { dayOf, dueFacts, isDue, lastChecked } from './days.ts';
import { checkDraft, type Draft } from './draft.ts';
import { createEditions, inKnownSection } from './editions.ts';
import {
  RatingTableError,
  UnchangedError,
  UnknownFactError,
  UnknownTableError,
  UnknownVersionError,
} from './errors.ts';
import { newFactId } from './fact-id.ts';
import { type Coverage, coverageOf } from './feedback/coverage.ts';
import { createUsage, type Usage } from './feedback/usage.ts';
import { createVotes, type Votes } from './feedback/votes.ts';
import { createGaps, type Gaps } from './gaps.ts';
import { createGivenReplies, type GivenReplies } from './given-replies.ts';
import { entryAt } from './history.ts';
import { type AnswerChange, type Changes, impactOf } from './impact.ts';
import { createImports, type Imports } from './import/imports.ts';
import { type PlacedInspection, placeInspection, recordInspection, unratedAreas } from './inspection.ts';
import { KEEP_DAYS } from './keep-days.ts';
import { createKeepQuestion } from './kept-question.ts';
import { createProposals, type Proposals } from './proposals/proposals.ts';
import { createPublisher } from './publisher.ts';
import { type ReadingChange, readingChanges } from './reading-changes.ts';
import { type Finding, reviewDraft } from './review.ts';
import { createSettings, DEFAULT_SETTINGS, type SettingsChange } from './settings.ts';
import type { GuildSettings, Revision, Store } from './store.ts';
import { createTurns } from './turns.ts';
import { createUnsavedDrafts, type UnsavedDrafts } from './unsaved-drafts.ts';

export type { Actor };

/** A fact and how many times this guild has changed it: 0 for a shipped fact as it came. */
export interface VersionedFact {
  readonly fact: Fact;
  readonly version: number;
}

/** What there is to look at before a draft is saved. */
export interface DraftReview {
  readonly findings: readonly Finding[];
  /** Answers to known questions that would change. */
  readonly changes: readonly AnswerChange[];
}

/**
 * What moderators do. Every change is one revision; a promise that resolved is a change that is saved and that the
 * guild's edition answers from. Changes throw UserErrors: ForbiddenError, DraftError, ConflictError, UnchangedError…
 */
export interface Curation {
  /**
   * What holds in the guild today; null stands for a direct message. A guild without changes shares the shipped engine,
   * so ask for the edition each time and do not keep it.
   */
  edition(guild: string | null): Engine;
  /** All facts and rating tables of the guild, also those that hold on other days only. */
  catalogue(guild: string | null): Catalogue;
  /** The fact as it stands in the guild, with the version that an edit or a retirement of it must name. */
  fact(guild: string, factId: string): VersionedFact | undefined;
  /** How many times the guild has changed the fact or table, which a change to it must name; 0 for one as it came. */
  version(guild: string | null, id: string): number;
  /** What the guild has retired and may put back: the text that it had, and the version that stands, its retirement. */
  retired(guild: string): VersionedFact[];
  /** When a fact that is due was last looked at: a day, a month or a year; undefined for one that is not due. */
  lastChecked(guild: string | null, factId: string): string | undefined;
  /** The facts whose day to be looked at again has come, that which waits longest first. */
  due(guild: string): Fact[];
  /**
   * What a moderator had better look at before the draft is saved; throws DraftError where it cannot be saved at all.
   * @param factId of the fact that it is to replace
   */
  review(guild: string, draft: Draft, factId?: string): Promise<DraftReview>;
  /** Which of the questions whose answer is known would be answered by something else, or no longer. */
  impact(guild: string, changes: Changes): Promise<AnswerChange[]>;
  /**
   * How the inspection would stand in the rating table, and what it takes the place of; throws DraftError where its
   * date or ratings cannot be.
   */
  placeInspection(guild: string, tableId: string, inspection: Inspection): PlacedInspection;
  /** What recording the inspection would do to the answers that the bot gives; none while areas lack a rating. */
  answersWith(guild: string, tableId: string, inspection: Inspection): Promise<ReadingChange[]>;
  addFact(change: AddFact): Promise<Revision>;
  editFact(change: EditFact): Promise<Revision>;
  retireFact(change: FactChange): Promise<Revision>;
  /** Adds the inspection to a rating table, or corrects the one of its date. */
  recordInspection(change: RecordInspection): Promise<Revision>;
  /** Puts an earlier version of a fact or table back; a retired fact stands again by it. */
  restoreFact(change: RestoreFact): Promise<Revision>;
  /** Takes the change that made this version back by a change of its own, unless a newer one has been made since. */
  undoChange(change: FactChange): Promise<Revision>;
  /** The newest change to any fact or table of the guild. */
  lastChange(guild: string): Promise<Revision | null>;
  /** Every change to the fact or table in this guild, newest first. */
  history(guild: string, factId: string): Promise<Revision[]>;
  /**
   * Calls `listener` with each guild in which facts have been changed, by whatever process, until the function that it
   * returns is called. What this process changes itself may be told twice.
   */
  onChange(listener: (guild: string) => void): () => void;
  /** Changes that wait to be told, whoever made them and in whatever process. */
  readonly untold: Pick<Store, 'guildsWithUntold' | 'takeUntold'>;
  readonly imports: Imports;
  /** Questions that found no answer, or none that helped. */
  readonly gaps: Gaps;
  /** Questions whose answer a person has confirmed. */
  readonly confirmed: Confirmed;
  /** For how many days the guild keeps what members asked: gaps and confirmed questions; 0 for not at all. */
  keepDays(guild: string): number;
  /** Deletes, for all guilds, what is kept for a while only and has become too old. */
  forget(): Promise<void>;
  /** What moderators wrote and have not saved yet. */
  readonly unsavedDrafts: UnsavedDrafts;
  readonly votes: Votes;
  readonly usage: Usage;
  /** Section by section, what is known, what members make of it and what is missing. */
  coverage(guild: string): Promise<Coverage>;
  /** What members would have the bot say. */
  readonly proposals: Proposals;
  /** What replies gave, so that corrections reach them. */
  readonly given: GivenReplies;
  settings(guild: string): GuildSettings;
  /** Saves what one of the changes in `settings.ts` makes of the guild's settings. */
  changeSettings(
    who: { readonly guild: string; readonly actor: Actor },
    change: SettingsChange,
  ): Promise<GuildSettings>;
  /** Deletes, in all guilds, what is kept of the member and not yet without a name. */
  forgetMember(member: string): Promise<{ readonly votes: number; readonly proposals: number }>;
}

/** Loads what guilds have changed and set, and lays it over the shipped engine. */
export async function createCuration(parts: {
  readonly engine: Engine;
  readonly store: Store;
  readonly clock: () => Date;
  /** For how many days what members asked is kept, gaps and confirmed questions, where a guild has not set it. */
  readonly gapDays?: number;
}): Promise<Curation> {
  const { store, clock } = parts;
  const today = () => dayOf(clock());
  const editions = createEditions(parts.engine, clock);
  const settings = createSettings(store);
  const listeners = new Set<(guild: string) => void>();
  const changed = (guild: string) => {
    for (const listener of listeners) listener(guild);
  };
  await store.follow((news) => {
    for (const head of news.heads) editions.lay(head);
    for (const saved of news.settings) settings.learn(saved);
    for (const guild of new Set(news.heads.map((head) => head.guild))) changed(guild);
  });
  const publisher = createPublisher({ ...parts, editions, onPublished: changed });
  const inTurn = createTurns();
  const keep = createKeepQuestion(editions);
  const keepDays = (guild: string) => settings.of(guild).keepDays ?? parts.gapDays ?? KEEP_DAYS;
  const gaps = createGaps({ store, keep, clock, days: keepDays });
  const confirmed = createConfirmed({ store, editions, keep, clock, days: keepDays });
  const forgetQuestions = (guild: string) => Promise.all([gaps.forget(guild), confirmed.forget(guild)]);
  const edition = (guild: string | null) => {
    const { boldness } = guild === null ? DEFAULT_SETTINGS : settings.of(guild);
    const standing = editions.edition(guild);
    return boldness === DEFAULT_SETTINGS.boldness ? standing : standing.withThresholds(THRESHOLDS[boldness]);
  };
  const usage = createUsage(store);
  const proposals = createProposals({ store, inTurn, clock });
  const given = createGivenReplies({ store, editions, clock });
  const impact = async (guild: string, changes: Changes) => {
    const standing = Array.from(
      changes,
      ([id, entry]) => [id, entry && inKnownSection(entry, edition(guild))] as const,
    );
    const known = { confirmed: await confirmed.list(guild), today: today() };
    return impactOf(new Map(standing), edition(guild), known);
  };
  const unsavedDrafts = createUnsavedDrafts(store, clock);
  const votes = createVotes({ store, edition, gaps, confirmed, inTurn, clock });

  function knownTable(guild: string, tableId: string): RatingTable {
    const table = editions.edition(guild).table(tableId);
    if (!table) throw new UnknownTableError(tableId);
    return table;
  }

  return {
    edition,

    catalogue: editions.catalogue,

    fact(guild, factId) {
      const fact = editions.catalogue(guild).fact(factId);
      return fact && { fact, version: editions.version(guild, factId) };
    },

    version: editions.version,

    retired: (guild) =>
      editions.retired(guild).map((fact) => ({ fact, version: editions.version(guild, fact.id) })),

    lastChecked(guild, factId) {
      const catalogue = editions.catalogue(guild);
      const fact = catalogue.fact(factId);
      if (!fact || !isDue(fact, today())) return undefined;
      return lastChecked(fact, editions.changedAt(guild, factId), catalogue.knowledge);
    },

    due: (guild) => dueFacts(editions.catalogue(guild).facts(), today()),

    async review(guild, draft, factId) {
      const checked = checkDraft(draft, editions.catalogue(guild), factId);
      const findings = reviewDraft(checked, edition(guild), { factId, today: today() });
      const id = factId ?? newFactId(checked.question, (taken) => editions.knows(guild, taken));
      return { findings, changes: await impact(guild, new Map([[id, { ...checked, id }]])) };
    },

    impact,

    async addFact(change) {
      const { guild, actor, draft } = change;
      requireCurator(actor);
      return inTurn(guild, () => publisher.add(change, () => checkDraft(draft, editions.catalogue(guild))));
    },

    async editFact(change) {
      const { guild, actor, factId, draft } = change;
      requireCurator(actor);
      return inTurn(guild, () =>
        publisher.replace(change, draft, (before) => {
          requireFact(before, factId);
          return { ...checkDraft(draft, editions.catalogue(guild), factId), id: factId };
        }),
      );
    },

    async retireFact(change) {
      requireCurator(change.actor);
      return inTurn(change.guild, () =>
        publisher.replace(change, null, (before) => {
          requireFact(before, change.factId);
          return null;
        }),
      );
    },

    placeInspection: (guild, tableId, inspection) =>
      placeInspection(knownTable(guild, tableId), inspection, today()),

    async answersWith(guild, tableId, inspection) {
      const table = knownTable(guild, tableId);
      if (unratedAreas(table, placeInspection(table, inspection, today()).after).length > 0) return [];
      const confirmedQuestions = (await confirmed.list(guild)).filter(({ factId }) => factId === tableId);
      const questions = [
        table.question,
        ...confirmedQuestions.map(({ question }) => question),
        ...table.wordings,
      ];
      return readingChanges(edition(guild), recordInspection(table, inspection, today()), questions);
    },

    async recordInspection(change) {
      const { guild, actor, factId, inspection } = change;
      requireCurator(actor);
      return inTurn(guild, async () => {
        const table = knownTable(guild, factId);
        const after = recordInspection(table, inspection, today());
        if (isDeepStrictEqual(table, after)) throw new UnchangedError();
        return publisher.replace(change, after, () => checkEntry(after, editions.catalogue(guild)));
      });
    },

    async restoreFact(change) {
      const { guild, actor, factId, to } = change;
      requireCurator(actor);
      return inTurn(guild, async () => {
        const earlier = entryAt(await store.history(guild, factId), to);
        if (!earlier) throw new UnknownVersionError(to);
        return publisher.putBack(change, earlier);
      });
    },

    async undoChange(change) {
      const { guild, actor, factId, version } = change;
      requireCurator(actor);
      return inTurn(guild, async () => {
        const earlier = entryAt(await store.history(guild, factId), version - 1);
        if (earlier === undefined) throw new UnknownVersionError(version);
        return publisher.putBack(change, earlier);
      });
    },

    lastChange: (guild) => store.lastRevision(guild),

    history: (guild, factId) => store.history(guild, factId),

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    untold: store,

    gaps,

    confirmed,

    keepDays,

    unsavedDrafts,

    votes,

    usage,

    async coverage(guild) {
      const counts = {
        uses: await usage.counts(guild),
        votes: await votes.counts(guild),
        gaps: await gaps.list(guild),
      };
      return coverageOf({ catalogue: editions.catalogue(guild), edition: edition(guild) }, counts, today());
    },

    proposals,

    given,

    imports: createImports({ store, editions, publisher, inTurn }),

    settings: settings.of,

    async changeSettings({ guild, actor }, change) {
      requireConfigurer(actor);
      const changed = await inTurn(guild, () => settings.change(guild, change));
      await forgetQuestions(guild); // they may be kept for fewer days from now on
      return changed;
    },

    async forget() {
      for (const guild of await store.guildsWithQuestions()) await forgetQuestions(guild);
      await votes.forget();
      await proposals.forget();
      await given.forget();
      await unsavedDrafts.forget();
    },

    forgetMember: async (member) => ({
      votes: await store.forgetVotesOf(member),
      proposals: await store.forgetProposalsOf(member),
    }),
  };
}

function requireFact(entry: Entry | null, factId: string): asserts entry is Fact {
  if (!entry) throw new UnknownFactError(factId);
  if (isTable(entry)) throw new RatingTableError(entry);
}
