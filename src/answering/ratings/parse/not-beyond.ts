import type { Clues } from '../clues/clues.ts';
import type { Condition, Moment, Question, Transition } from '../question.ts';
import { isSense } from '../terms/terms.ts';

/** "Good in 2016 but not after", "inadequate in 2017 and never since", "good in 2019 that was not before" */
export function askNotBeyond(clues: Clues, asksAreas: boolean): Question | undefined {
  const { time, condition, areas, told, yesNo } = clues;
  const side = sideLeftOut(clues);
  const [date] = time.moments;
  if (!condition || !side || !date) return undefined;
  const scope = told.length > 0 || !asksAreas ? areas : ({ kind: 'every' } as const);
  const then = { kind: 'moments', moments: [date.moment] } as const;
  return { ask: 'not-beyond', areas: scope, time: then, condition, side, yesNo };
}

/** It ends with "not after", "never since" or "not before". */
function sideLeftOut({ terms }: Clues): 'before' | 'after' | undefined {
  const [not, side] = terms.filter(({ kind, text }) => kind !== 'filler' && text !== 'then').slice(-2);
  if (!isSense(not, 'not', 'never')) return undefined;
  if (isSense(side, 'before')) return 'before';
  return isSense(side, 'after', 'since') ? 'after' : undefined;
}

/** Is a time left out, and no single other one told: "which were good but not in 2019?" */
export function isOfOtherTimes(clues: Clues): boolean {
  const { terms, time, condition } = clues;
  const dates = time.moments.filter(({ moment }) => moment.kind === 'date');
  if (condition && sideLeftOut(clues)) return dates.length !== 1;
  const [date, ...others] = time.moments;
  if (!date || others.length > 0) return false;
  const [before, not] = terms
    .slice(0, date.at)
    .filter(({ kind }) => kind !== 'filler')
    .slice(-2);
  return before?.kind === 'grade' && isSense(not, 'not', 'never');
}

/** "Good in 2019 but not in 2022": from the earlier of the two to the later. */
export function betweenTwo({ terms, time }: Clues, condition: Condition): Transition | undefined {
  const [first, second, ...others] = time.moments;
  if (!first || !second || others.length > 0 || condition.relation !== 'at') return undefined;
  const before = terms.slice(0, second.at).findLast(({ kind }) => kind !== 'filler');
  if (before?.kind !== 'sense' || before.sense !== 'not') return undefined;
  const not: Condition = { ...condition, relation: 'not' };
  return isEarlier(second.moment, first.moment) ? { from: not, to: condition } : { from: condition, to: not };
}

function isEarlier(one: Moment, other: Moment): boolean {
  return one.kind === 'date' && other.kind === 'date' && one.year < other.year;
}
