import type { Clues } from './clues.ts';
import { datesOf } from './grid.ts';
import type { Condition, Moment, Question, Transition } from './question.ts';
import { isSense, type Term } from './terms.ts';

/** "Good in 2016 but not after", "inadequate in 2017 and never since" */
export function askNoLonger(clues: Clues, asksAreas: boolean): Question | undefined {
  const { terms, time, condition, areas, told, yesNo } = clues;
  const [date, ...others] = time.moments;
  const [not, after] = terms.filter(isTelling).slice(-2);
  if (!condition || !date || others.length > 0 || datesOf(time.time).length !== 1) return undefined;
  if (!isSense(not, 'not', 'never') || !isSense(after, 'after', 'since')) return undefined;
  const scope = told.length > 0 || !asksAreas ? areas : ({ kind: 'every' } as const);
  return { ask: 'no-longer', areas: scope, time: time.time, condition, yesNo };
}

/** Is only a time left out, and no other told: "which were good but not in 2019?" */
export function isOfOtherTimes({ terms, time }: Clues): boolean {
  const [date, ...others] = time.moments;
  if (!date || others.length > 0) return false;
  const [before, not] = terms.slice(0, date.at).filter(isTelling).slice(-2);
  return before?.kind === 'grade' && isSense(not, 'not', 'never');
}

function isTelling({ kind }: Term): boolean {
  return kind !== 'filler';
}

/** "Good in 2019 but not in 2022", "good in 2019 that was not before": from the earlier of the two to the later. */
export function betweenTwo({ terms, time }: Clues, condition: Condition): Transition | undefined {
  const [first, second, ...others] = time.moments;
  if (!first || !second || others.length > 0 || condition.relation !== 'at') return undefined;
  const before = terms.slice(0, second.at).findLast(({ kind }) => kind !== 'filler');
  if (before?.kind !== 'sense' || before.sense !== 'not') return undefined;
  const not: Condition = { ...condition, relation: 'not' };
  return isEarlier(second.moment, first.moment) ? { from: not, to: condition } : { from: condition, to: not };
}

function isEarlier(one: Moment, other: Moment): boolean {
  if (one.kind === 'neighbour') return one.step < 0;
  return one.kind === 'date' && other.kind === 'date' && one.year < other.year;
}
