import type { Engine } from '../answering/engine.ts';
import type { Actor } from './actor.ts';
import { type ChangeFacts, createChangeFacts } from './change-facts.ts';
import { type Confirmed, createConfirmed } from './confirmed.ts';
import { dayOf } from './days.ts';
import { createEditions } from './editions.ts';
import { type Coverage, coverageOf } from './feedback/coverage.ts';
import { createUsage, type Usage } from './feedback/usage.ts';
import { createVotes, type Votes } from './feedback/votes.ts';
import { createGaps, type Gaps } from './gaps.ts';
import { createGivenReplies, type GivenReplies } from './given-replies.ts';
import { createImports, type Imports } from './import/imports.ts';
import { KEEP_DAYS } from './keep-days.ts';
import { createKeepQuestion } from './kept-question.ts';
import { createPreviewChanges, type DraftReview, type PreviewChanges } from './preview-changes.ts';
import { createProposals, type Proposals } from './proposals/proposals.ts';
import { createPublisher } from './publisher.ts';
import { createReadFacts, type ReadFacts, type VersionedFact } from './read-facts.ts';
import { requireConfigurer } from './rights.ts';
import { createSettings, type SettingsChange } from './settings.ts';
import type { GuildSettings, Revision, Store } from './store.ts';
import { createTurns } from './turns.ts';
import { createUnsavedDrafts, type UnsavedDrafts } from './unsaved-drafts.ts';
import { createUntoldChanges, type UntoldChanges } from './untold.ts';

export type { DraftReview, VersionedFact };

/** All that the fact base of a guild is kept by. */
export interface Curation extends ReadFacts, PreviewChanges, ChangeFacts {
  /** The newest change to any fact or table of the guild. */
  lastChange(guild: string): Promise<Revision | null>;
  /** Every change to the fact or table in this guild, newest first. */
  history(guild: string, entryId: string): Promise<Revision[]>;
  /**
   * Calls `listener` with each guild in which facts have been changed, by whatever process, until the function that it
   * returns is called. What this process changes itself may be told twice.
   */
  onChange(listener: (guild: string) => void): () => void;
  readonly untold: UntoldChanges;
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
  const facts = createReadFacts({ editions, settings, today });
  const { edition, catalogue } = facts;
  const keep = createKeepQuestion(editions);
  const keepDays = (guild: string) => settings.of(guild).keepDays ?? parts.gapDays ?? KEEP_DAYS;
  const gaps = createGaps({ store, keep, clock, days: keepDays, edition });
  const confirmed = createConfirmed({ store, editions, keep, clock, days: keepDays });
  const forgetQuestions = (guild: string) => Promise.all([gaps.forget(guild), confirmed.forget(guild)]);
  const usage = createUsage(store);
  const votes = createVotes({ store, edition, gaps, confirmed, inTurn, clock });
  const proposals = createProposals({ store, inTurn, clock });
  const given = createGivenReplies({ store, editions, clock });
  const unsavedDrafts = createUnsavedDrafts(store, clock);

  return {
    ...facts,
    ...createPreviewChanges({ editions, confirmed, edition, today }),
    ...createChangeFacts({ store, editions, publisher, inTurn, today }),

    lastChange: (guild) => store.lastRevision(guild),

    history: (guild, entryId) => store.history(guild, entryId),

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    untold: createUntoldChanges(store, clock),

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
      return coverageOf({ catalogue: catalogue(guild), edition: edition(guild) }, counts, today());
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
