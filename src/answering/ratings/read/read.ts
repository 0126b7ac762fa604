import type { Area, Inspection, RatingTable } from '../../../knowledge/rating-table.ts';
import { isAmount } from '../amount.ts';
import { allAreas } from '../areas.ts';
import {
  areasOf,
  cellsOf,
  inspectionsAt,
  inspectionsOf,
  missingDates,
  type ToldDate,
  yearOf,
} from '../grid.ts';
import type { Areas, Asked, Question, Time } from '../question.ts';
import { type Result, verdictOn } from '../result.ts';
import { isSinceLatest, readChange } from './change.ts';
import { readComparison } from './comparison.ts';
import { readExtreme } from './extreme.ts';
import { readAgainst, readCheck, readCount, readWhichAreas } from './matching.ts';
import { readNotBeyond } from './not-beyond.ts';
import { readStepwise } from './stepwise.ts';
import { readWhen } from './when.ts';

/** What the table says to the question, with the dates told that no inspection has; `undefined` where it says nothing. */
export function read(
  question: Question,
  table: RatingTable,
): { result: Result; missing: readonly ToldDate[] } | undefined {
  const found = inspectionsAt(table, timeOf(question), untoldMeans(question));
  // A change has two ends, and cannot be told without both.
  const missing = question.ask === 'change' ? missingDates(table, question.time) : found.missing;
  const wanting = missing.length > 0 && (found.inspections.length === 0 || question.ask === 'change');
  const result = wanting
    ? noInspection(table, missing)
    : (readAt(question, table, found.inspections) ?? outermost(question, table, found.inspections));
  return result && { result, missing };
}

/** "Was 2019 the latest inspection?" is answered by the latest, whatever date is offered for it. */
function timeOf(question: Question): Time {
  const { time } = question;
  if (question.ask === 'inspections' && question.claim?.all) return { kind: 'all' };
  if (question.ask !== 'inspections' || question.form !== 'when' || time.kind !== 'moments') return time;
  const [place, ...others] = time.moments.filter(({ kind }) => kind !== 'date');
  return place ? { kind: 'moments', moments: [place, ...others] } : time;
}

/** Questions of how often, and whether ever, are about all inspections; the others about the latest. */
function untoldMeans(question: Question): 'latest' | 'all' {
  switch (question.ask) {
    case 'when':
    case 'inspections':
      return 'all';
    case 'check':
    case 'which-areas':
      return question.often === 'each' ? 'latest' : 'all';
    case 'count':
      return question.of === 'inspections' ? 'all' : 'latest';
    case 'extreme':
      return question.over === 'inspections' ? 'all' : 'latest';
    default:
      return 'latest';
  }
}

function readAt(
  question: Question,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result | undefined {
  if (question.ask === 'change') return readChange(question, table);
  if (inspections.length === 0) return undefined;
  switch (question.ask) {
    case 'each-step':
      return readStepwise(question, table);
    case 'rating':
      return { kind: 'ratings', cells: cellsOf(table, rowsOf(table, question.areas), inspections) };
    case 'check':
      return readCheck(question, table, inspections);
    case 'when':
      return readWhen(question, table, inspections);
    case 'which-areas':
      return readWhichAreas(question, table, inspections);
    case 'count':
      return readCount(question, table, inspections);
    case 'not-beyond':
      return readNotBeyond(question, table, inspections);
    case 'extreme':
      return readExtreme(question, table, inspections);
    case 'compare-areas':
      return readComparison(question, table, inspections);
    case 'areas-against':
      return readAgainst(question, table, inspections);
    case 'inspections':
      return readInspections(question, table, inspections);
  }
}

/** Who wants to see every rating wants the overall one as well. */
function rowsOf(table: RatingTable, areas: Areas): readonly Area[] {
  return areas.kind === 'every' ? allAreas(table) : areasOf(table, areas);
}

/** To what is asked of the time after the latest or before the first inspection, that inspection is the answer. */
function outermost(
  question: Question,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result | undefined {
  const { time } = question;
  const isOpen = inspections.length === 0 || (question.ask === 'change' && isSinceLatest(table, time));
  if (!isOpen || time.kind !== 'range') return undefined;
  if (time.from && time.to) {
    const ends = inspectionsAt(table, { ...time, open: false }, 'all').inspections;
    return question.ask === 'inspections' && ends.length > 1
      ? { kind: 'inspections', form: 'none-between', inspections: ends }
      : undefined;
  }
  const place = { kind: 'place', place: time.from ? -1 : 0 } as const;
  const one = inspectionsOf(table, place);
  const denied = question.ask === 'inspections' && question.form === 'yes-no';
  return {
    kind: 'inspections',
    form: 'placed',
    place,
    inspections: one,
    ...verdictOn(denied ? false : undefined),
  };
}

function noInspection(table: RatingTable, dates: readonly ToldDate[]): Result {
  const nearest = dates.flatMap((date) =>
    ([-1, 1] as const).flatMap((step) => {
      const time = { kind: 'moments', moments: [{ kind: 'neighbour', of: date, step }] } as const;
      return inspectionsAt(table, time, 'all').inspections;
    }),
  );
  return { kind: 'no-inspection', dates, nearest: table.inspections.filter((one) => nearest.includes(one)) };
}

function readInspections(
  { form, time, claim }: Asked<'inspections'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  if (form === 'gaps') return { kind: 'inspections', form, inspections, years: yearsBetween(inspections) };
  if (claim) {
    const told = inspectionsAt(table, time, 'all');
    const areThose = told.inspections.length === inspections.length && told.missing.length === 0;
    const isSo = areThose ? isAmount(inspections.length, claim) : false;
    return { kind: 'inspections', form: 'count', inspections, ...verdictOn(isSo) };
  }
  if (form !== 'when') return { kind: 'inspections', form, inspections };
  const moments = time.kind === 'moments' ? time.moments : [];
  const [asked, ...others] = moments.filter(({ kind }) => kind !== 'date');
  if (!asked || others.length > 0) return { kind: 'inspections', form: 'list', inspections };
  const offered = moments.find(({ kind }) => kind === 'date');
  const isThen = offered && inspectionsOf(table, offered).some((one) => inspections.includes(one));
  return { kind: 'inspections', form: 'placed', place: asked, inspections, ...verdictOn(isThen) };
}

/** The years without an inspection, from the first to the last. */
function yearsBetween(inspections: readonly Inspection[]): number[] {
  const years = inspections.map(yearOf);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first }, (_, at) => first + at).filter(
    (year) => !years.includes(year),
  );
}
