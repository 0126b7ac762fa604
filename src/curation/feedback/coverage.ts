import type { Engine } from '../../answering/engine.ts';
import { type Entry, isFact } from '../../knowledge/entry.ts';
import { type Catalogue, entryOf } from '../catalogue.ts';
import { isDue } from '../days.ts';
import type { Gap } from '../store.ts';
import type { Use, VoteCount } from './store.ts';

/** What members make of answers: sums over all versions. */
export interface Tally {
  readonly given: number;
  readonly helpful: number;
  readonly unhelpful: number;
  /** How many facts are due to be looked at again. */
  readonly due: number;
}

/** A fact or rating table, and what members make of it. */
export interface EntryCoverage extends Tally {
  readonly entry: Entry;
}

export interface SectionCoverage {
  /** Its id. */
  readonly section: string;
  /** Its facts and tables, those that need a look first: most often marked unhelpful, then most often given. */
  readonly entries: readonly EntryCoverage[];
  /** Open gaps that lean on the section: what was given in vain, or else what is nearest, lies in it. */
  readonly gaps: readonly Gap[];
}

export interface Coverage {
  /** Every section of the source, in its order. */
  readonly sections: readonly SectionCoverage[];
  /** Gaps that are near to nothing. */
  readonly farGaps: readonly Gap[];
}

/**
 * @param gaps most asked first, and so they stay
 * @param today `2026-03-31`
 */
export function coverageOf(
  { catalogue, edition }: { readonly catalogue: Catalogue; readonly edition: Engine },
  {
    uses,
    votes,
    gaps,
  }: Record<'uses', readonly Use[]> & Record<'votes', readonly VoteCount[]> & Record<'gaps', readonly Gap[]>,
  today: string,
): Coverage {
  const entries = [...catalogue.facts(), ...catalogue.tables()].map((entry) => ({
    entry,
    given: sum(uses.filter(({ entryId }) => entryId === entry.id).map(({ given }) => given)),
    ...marks(votes.filter(({ entryId }) => entryId === entry.id)),
    due: isFact(entry) && isDue(entry, today) ? 1 : 0,
  }));
  const leaning = gaps.map((gap) => {
    const near = gap.answeredBy[0] ?? edition.reply({ text: gap.question }).explanation?.best.id;
    return { gap, section: near === undefined ? undefined : entryOf(catalogue, near)?.section };
  });
  const gapsOf = (section: string | undefined) =>
    leaning.filter((one) => one.section === section).map(({ gap }) => gap);
  return {
    sections: catalogue.knowledge.source.sections.map(({ id }) => ({
      section: id,
      entries: entries.filter(({ entry }) => entry.section === id).sort(neediestFirst),
      gaps: gapsOf(id),
    })),
    farGaps: gapsOf(undefined),
  };
}

/** All of it together. */
export function tally(entries: readonly Tally[]): Tally {
  return {
    given: sum(entries.map(({ given }) => given)),
    helpful: sum(entries.map(({ helpful }) => helpful)),
    unhelpful: sum(entries.map(({ unhelpful }) => unhelpful)),
    due: sum(entries.map(({ due }) => due)),
  };
}

function marks(counts: readonly VoteCount[]) {
  return {
    helpful: sum(counts.map(({ helpful }) => helpful)),
    unhelpful: sum(counts.map(({ unhelpful }) => unhelpful)),
  };
}

function neediestFirst(one: Tally, other: Tally): number {
  return other.unhelpful - one.unhelpful || other.given - one.given;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
