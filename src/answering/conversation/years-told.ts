import type { RatingTable } from '../../knowledge/rating-table.ts';
import { datesOf, yearOf } from '../ratings/grid.ts';
import type { Reading } from '../ratings/readings.ts';
import type { Sense } from '../ratings/terms/question-words.ts';
import { isSense, type Term } from '../ratings/terms/terms.ts';
import { yearTerm } from './added-terms.ts';
import { slotOf } from './slots.ts';

/** Words that place a time by one told before, beside those of the sense of one. */
const RELATIVE: ReadonlySet<string> = new Set(['then', 'later', 'next year']);

/** The turn with years for the times that lean on those told before: "the year after", "before that", "then". */
export function withYears(turn: readonly Term[], before: Reading, table: RatingTable): readonly Term[] {
  if (turn.some((term) => term.kind === 'month' || (term.kind === 'number' && term.value >= 10))) return turn;
  const step = stepOf(turn);
  const years = yearsTold(before);
  const told = step === -1 ? years[0] : years.at(-1);
  if (step === undefined || told === undefined) return turn;
  const inspected = table.inspections.map(yearOf);
  const next = step < 0 ? inspected.findLast((year) => year < told) : inspected.find((year) => year > told);
  const count = turn.flatMap((term) => (term.kind === 'number' ? [term.value] : []))[0] ?? 1;
  const isOfYears = turn.some(({ text }) => /\byears?\b/.test(text));
  const year = step === 0 || isOfYears ? told + step * count : (next ?? told + step);
  const others = turn.filter((term) => slotOf(term) !== 'time' && !RELATIVE.has(term.text));
  return [...others, yearTerm(year)];
}

/** The years that the question told, or those of the inspections in the answer; ascending. */
export function yearsTold({ question, inspections }: Reading): readonly number[] {
  const dates = datesOf(question.time).map(({ year }) => year);
  return (dates.length > 0 ? dates : inspections.map(yearOf)).toSorted((a, b) => a - b);
}

/** Which way, from the time told before: to the one before it, to the one after it, or there. */
function stepOf(turn: readonly Term[]): -1 | 0 | 1 | undefined {
  const has = (...senses: Sense[]) => turn.some((term) => isSense(term, ...senses));
  if (has('previous', 'before')) return -1;
  if (has('next', 'after') || turn.some(({ text }) => text === 'later' || text === 'next year')) return 1;
  const isThere = /\bthen$|\b(?:that|same) year\b/.test(turn.map(({ text }) => text).join(' '));
  return isThere ? 0 : undefined;
}
