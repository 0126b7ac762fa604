import type { Clues } from './clues.ts';
import type { Condition, Moment, Transition } from './question.ts';

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
