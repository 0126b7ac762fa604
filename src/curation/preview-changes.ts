import type { Engine } from '../answering/engine.ts';
import type { Inspection } from '../knowledge/rating-table.ts';
import { checkDraft } from './check-draft.ts';
import type { Confirmed } from './confirmed.ts';
import type { Draft } from './draft.ts';
import { type Editions, inKnownSection, knownTable } from './editions.ts';
import { newFactId } from './fact-id.ts';
import type { Finding } from './finding.ts';
import { type AnswerChange, type Changes, impactOf } from './impact.ts';
import { type PlacedInspection, placeInspection, recordInspection, unratedAreas } from './inspection.ts';
import { type ReadingChange, readingChanges } from './reading-changes.ts';
import { reviewDraft } from './review.ts';

/** What there is to look at before a draft is saved. */
export interface DraftReview {
  readonly findings: readonly Finding[];
  /** Answers to known questions that would change. */
  readonly changes: readonly AnswerChange[];
}

/** What a change would do, before it is made. */
export interface PreviewChanges {
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
}

export function createPreviewChanges(parts: {
  readonly editions: Editions;
  readonly confirmed: Pick<Confirmed, 'list'>;
  edition(guild: string): Engine;
  /** `2026-03-31` */
  today(): string;
}): PreviewChanges {
  const { editions, confirmed, edition, today } = parts;

  async function impact(guild: string, changes: Changes): Promise<AnswerChange[]> {
    const standing = Array.from(
      changes,
      ([id, entry]) => [id, entry && inKnownSection(entry, edition(guild))] as const,
    );
    const known = { confirmed: await confirmed.list(guild), today: today() };
    return impactOf(new Map(standing), edition(guild), known);
  }

  return {
    async review(guild, draft, factId) {
      const checked = checkDraft(draft, editions.catalogue(guild), factId);
      const findings = reviewDraft(checked, edition(guild), { factId, today: today() });
      const id = factId ?? newFactId(checked.question, (taken) => editions.knows(guild, taken));
      return { findings, changes: await impact(guild, new Map([[id, { ...checked, id }]])) };
    },

    impact,

    placeInspection: (guild, tableId, inspection) =>
      placeInspection(knownTable(editions, guild, tableId), inspection, today()),

    async answersWith(guild, tableId, inspection) {
      const table = knownTable(editions, guild, tableId);
      if (unratedAreas(table, placeInspection(table, inspection, today()).after).length > 0) return [];
      const confirmedQuestions = (await confirmed.list(guild)).filter(({ entryId }) => entryId === tableId);
      const questions = [
        table.question,
        ...confirmedQuestions.map(({ question }) => question),
        ...table.wordings,
      ];
      return readingChanges(edition(guild), recordInspection(table, inspection, today()), questions);
    },
  };
}
