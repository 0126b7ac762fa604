import type { Clues } from './clues.ts';
import type { Question } from './question.ts';

/** Questions of a condition: when, how many, which areas, whether. */
export function askMatching(clues: Clues): Question | undefined {
  const { has, any, told, yesNo, areas, time, condition, pick } = clues;
  if (!condition) return undefined;
  const often = oftenOf(clues);
  const scope = { areas, time: time.time, condition };
  if (has('how-many') && told.length === 0 && (has('area') || !has('times', 'year', 'inspection'))) {
    if (clues.direction) return undefined;
    if (often === 'always' || often === 'never')
      return { ask: 'which-areas', often, quantity: 'which', ...scope };
    const whole = time.time.kind === 'untold' && (has('ever', 'history') || isPerfect(clues));
    return { ask: 'count', of: 'areas', ...scope, ...(whole && { time: { kind: 'all' } }) };
  }
  if (has('how-many', 'times')) return { ask: 'count', of: 'inspections', ...scope };
  if (has('when') || pick !== 'every') return { ask: 'when', pick, ...scope };
  // "Is caring the only good area?"
  if (yesNo && has('only') && told.length > 0)
    return { ask: 'which-areas', often, quantity: 'only', ...scope };
  const quantity = any ? 'any' : has('every') && yesNo ? 'all' : 'which';
  const asksAreas =
    any || has('area', 'where') || (has('every') && often === 'each') || (!yesNo && has('which', 'only'));
  if (asksAreas && clues.direction && quantity === 'which') return undefined;
  if (asksAreas && told.length === 0) return { ask: 'which-areas', often, quantity, ...scope };
  if (!yesNo && has('how') && told.length > 0 && !isChecked(clues)) return undefined;
  if (often === 'most') return undefined;
  return {
    ask: 'check',
    often: often === 'each' && isAnyTime(clues) ? 'ever' : often,
    choice: condition.grades.length > 1 && condition.relation === 'at' && has('or'),
    ...scope,
  };
}

function isChecked({ has }: Clues): boolean {
  return has('ever', 'never', 'always');
}

/** "has it had …" is about all that there was. */
function isPerfect({ terms }: Clues): boolean {
  return terms.some(({ text }) => text === 'has' || text === 'have');
}

function oftenOf({ has }: Clues) {
  if (has('most')) return 'most';
  if (has('never')) return 'never';
  if (has('ever')) return 'ever';
  return has('always', 'history') ? 'always' : 'each';
}

/** "was it good?", "has it been good?" and "was it good in 2018 or 2019?" mean at any time; "is it good?" means now. */
function isAnyTime({ terms, has, condition, time }: Clues): boolean {
  if (time.time.kind === 'moments')
    return has('or') && time.moments.length > 1 && condition?.grades.length === 1;
  const past = ['was', 'were', 'has', 'have', 'had', 'did', 'been'];
  return time.time.kind === 'untold' && terms.some(({ text }) => past.includes(text));
}
