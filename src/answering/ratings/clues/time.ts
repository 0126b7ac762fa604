import type { RatingTable } from '../../../knowledge/rating-table.ts';
import type { Moment, Time } from '../question.ts';
import type { Sense } from '../terms/question-words.ts';
import type { Term } from '../terms/terms.ts';
import { momentAt, momentBefore } from './moments.ts';

export interface TimeReading {
  readonly time: Time;
  /** Every moment told, in order, with the place of its term in the question. */
  readonly moments: readonly PlacedMoment[];
  /** The numbers and months that are part of a time. */
  readonly used: ReadonlySet<Term>;
}

interface PlacedMoment {
  readonly moment: Moment;
  /** Where its term stands among the terms. */
  readonly at: number;
  /** The word that binds it: "since", "before", "to"… */
  readonly bound: Sense | undefined;
}

/** Words that bind the moment after them. */
const BINDING: ReadonlySet<Sense> = new Set([
  'since',
  'from',
  'to',
  'until',
  'before',
  'after',
  'between',
  'than',
  'versus',
]);
/** Words that may stand between a binding word and its moment: "since the rating of 2018". */
const TRANSPARENT: ReadonlySet<Sense> = new Set([
  'inspection',
  'rating',
  'grade',
  'year',
  'next',
  'only',
  'every',
  'area',
]);

/**
 * Reads the times that the terms tell.
 * @param picks "first" and "last" ask for the first or last of many, and are no moments: "when was it last good?"
 */
export function parseTime(terms: readonly Term[], table: RatingTable, picks: boolean): TimeReading {
  const used = new Set<Term>();
  const moments: PlacedMoment[] = [];
  let bound: Sense | undefined;
  for (const [at, term] of terms.entries()) {
    if (used.has(term) || term.kind === 'filler' || term.kind === 'name' || term.kind === 'inspector')
      continue;
    const found = momentAt(terms, at, table, picks) ?? momentBefore(terms, at, moments.at(-1)?.moment);
    if (found) {
      for (const [index, moment] of found.moments.entries()) {
        const told = { moment, at, bound: index === 0 ? bound : 'to' } as const;
        const beside = besideOf(moments.at(-1)?.moment, told);
        if (beside) moments.pop();
        moments.push(beside ? { moment: beside, at, bound: undefined } : told);
      }
      for (const part of found.terms) used.add(part);
      bound = undefined;
    } else if (term.kind === 'sense' && BINDING.has(term.sense)) {
      bound = isAlikeTo(terms, at) ? undefined : term.sense;
    } else if (!(term.kind === 'sense' && TRANSPARENT.has(term.sense))) {
      bound = undefined;
    }
  }
  return { time: toTime(moments), moments, used };
}

/** "identical to 2018" tells no end. */
function isAlikeTo(terms: readonly Term[], at: number): boolean {
  return ['identical', 'equal'].includes(terms[at - 1]?.text ?? '') && terms[at]?.text === 'to';
}

function toTime(placed: readonly PlacedMoment[]): Time {
  const [first, second] = placed;
  if (!first) return { kind: 'untold' };
  if (
    second &&
    placed.length === 2 &&
    (second.bound === 'to' || second.bound === 'until' || first.bound === 'between')
  ) {
    return { kind: 'range', from: first.moment, to: second.moment, open: false };
  }
  if (second && placed.length === 2 && first.bound === 'after' && second.bound === 'before') {
    return { kind: 'range', from: first.moment, to: second.moment, open: true };
  }
  if (!second) {
    if (first.bound === 'since') return { kind: 'range', from: first.moment, open: false };
    if (first.bound === 'after') return { kind: 'range', from: first.moment, open: true };
    if (first.bound === 'until') return { kind: 'range', to: first.moment, open: false };
    if (first.bound === 'before') return { kind: 'range', to: first.moment, open: true };
  }
  return { kind: 'moments', moments: [first.moment, ...placed.slice(1).map(({ moment }) => moment)] };
}

/** "The first inspection after 2017", "the first since 2017", "the last before 2019" */
function besideOf(pick: Moment | undefined, { moment, bound }: PlacedMoment): Moment | undefined {
  if (pick?.kind !== 'place' || moment.kind !== 'date') return undefined;
  if (pick.place === 0 && (bound === 'after' || bound === 'since'))
    return { kind: 'neighbour', of: moment, step: 1 };
  return pick.place === -1 && bound === 'before' ? { kind: 'neighbour', of: moment, step: -1 } : undefined;
}
