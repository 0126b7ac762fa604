import type { Clues } from '../clues/clues.ts';
import { isSense } from '../terms/terms.ts';

/** How often a condition is to have been met: at each of the inspections that are meant, at any, at none, at all there were? */
export function oftenOf(clues: Clues) {
  const { has, time } = clues;
  if (has('most')) return 'most';
  if (has('never')) return 'never';
  if (has('ever') || isOfSomeTime(clues)) return 'ever';
  // "Which area was twice inadequate?"
  if (has('times')) return 'ever';
  if (has('always', 'history')) return listsThroughTime(clues) ? 'ever' : 'always';
  return has('or') && time.time.kind === 'moments' && time.moments.length > 1 ? 'ever' : 'each';
}

/** "Was there a year everything was good?" */
function isOfSomeTime({ terms, time }: Clues): boolean {
  if (time.time.kind !== 'untold') return false;
  return terms.some(({ text }, at) => /^an?$/.test(text) && isSense(terms[at + 1], 'year', 'inspection'));
}

/** "Which areas were inadequate, by year?" lists them with their years; "every year" and "all through the years" are of each. */
function listsThroughTime({ terms, has, claims, told, direction }: Clues): boolean {
  if (has('always') || claims || told.length > 0 || direction) return false;
  return terms.every((term) => !isSense(term, 'history') || !OF_EACH.test(term.text));
}

const OF_EACH = /\b(each|every|all|through|throughout|thru|across|since|from)\b/;

/** "Which have been", "has any of them been": whenever it was. */
export function hasBeen({ terms }: Clues): boolean {
  const been = terms.findIndex(({ text }) => text === 'been');
  return terms
    .slice(Math.max(0, been - HAS_BEEN_REACH), Math.max(0, been))
    .some(({ text }) => text === 'has' || text === 'have');
}

/** Words from "has" to "been". */
const HAS_BEEN_REACH = 4;

/** "was it good?", "has it been good?" and "was it good in 2018 or 2019?" mean at any time; "is it good?" means now. */
export function isAnyTime({ terms, has, condition, time, reason }: Clues): boolean {
  if (time.time.kind === 'moments')
    return has('or') && time.moments.length > 1 && condition?.grades.length === 1;
  // "Has it kept its good rating?"
  if (has('stayed', 'again', 'still')) return false;
  // "Why inadequate?" claims no more than that it once was so.
  if (reason && time.time.kind === 'untold' && !terms.some(({ text }) => text === 'is' || text === 'are'))
    return true;
  const past = ['was', 'were', 'has', 'have', 'had', 'did', 'been'];
  return time.time.kind === 'untold' && terms.some(({ text }) => past.includes(text));
}
