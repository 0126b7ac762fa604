import type { Clues } from '../clues/clues.ts';
import { isJudged, isOfSubject } from '../clues/subject.ts';
import { datesOf } from '../grid.ts';
import type { Question, Time } from '../question.ts';
import { isSense } from '../terms/terms.ts';

/** Questions of ratings as such: of one, a year's, an area's through time. */
export function askRating(clues: Clues): Question | undefined {
  const { has, any, plural, told, areas, time, yesNo, terms } = clues;
  const placed = has('where') && (told.length === 0 || time.time.kind === 'untold');
  if (has('how-many', 'times', 'best', 'worst') || placed || !asksForRating(clues) || asksAboutRatings(clues))
    return undefined;
  const untold = time.time.kind === 'untold';
  // "Did it do well in 2018?", "was everything bad in 2018?"
  const judged = !untold && (isJudged(terms) || has('every'));
  if (yesNo && told.length === 0 && !judged && !has('rating', 'grade', 'inspection')) return undefined;
  const hadEver = terms.some(({ text }) => ['had', 'been'].includes(text));
  const series = untold && plural && told.length > 0;
  const whole =
    series ||
    has('history', 'always', 'ever', 'change', 'running') ||
    (has('most') && has('rating', 'grade')) ||
    (untold &&
      has('every') &&
      (has('inspection', 'year') || hadEver || (told.length > 0 && has('rating', 'grade'))));
  const isOfOthers = clues.excluded.length > 0;
  const ofEach =
    has('area') || any || isOfOthers || (!whole && (has('every') || (plural && time.time.kind !== 'range')));
  return {
    ask: 'rating',
    areas: told.length === 0 && ofEach ? { kind: 'every' } : areas,
    time: whole && untold ? { kind: 'all' } : plural ? time.time : neighbourly(time.time),
  };
}

/** By a word for ratings, an area, a year, or what an inspection found: "what did the inspector say?" */
function asksForRating({ has, terms, told, time }: Clues): boolean {
  if (has('rating', 'grade', 'area', 'every') || told.length > 0 || datesOf(time.time).length > 0)
    return true;
  const inspection = terms.some(({ kind }) => kind === 'inspector') || has('inspector', 'inspection');
  if (!inspection) return has('how', 'history');
  return time.time.kind !== 'untold' || has('how') || (has('said') && !isOfAnyReport(terms));
}

/** "What did the report say?" may be of any report. */
function isOfAnyReport(terms: Clues['terms']): boolean {
  return terms.some(({ text }) => text === 'report') && !terms.some(({ kind }) => kind === 'inspector');
}

/** Asks when or what is rated at all, not how: "what are the areas?", "is it rated?", "when is the next?" */
function asksAboutRatings(clues: Clues): boolean {
  const { has, plural, told, time, yesNo } = clues;
  if (has('when') && datesOf(time.time).length === 0 && !isWhenOfMoment(clues)) return true;
  if (time.time.kind !== 'untold') return false;
  if (told.some(({ overall }) => !overall)) return false;
  return (yesNo && !isRatedAtAll(clues)) || isVerb(clues) || (has('area') && !has('how', 'every') && !plural);
}

/** "What was safe when it was first rated?" */
function isWhenOfMoment({ terms, time }: Clues): boolean {
  const when = terms.findIndex(({ text }) => text === 'when');
  const asks = terms.slice(0, Math.max(when, 0)).some((term) => isSense(term, 'which', 'how'));
  return asks && time.time.kind === 'moments' && time.moments.every(({ at }) => at > when);
}

/** "Is it rated?" wants its rating rather than a yes. */
function isRatedAtAll({ terms }: Clues): boolean {
  const isPlain = terms.every(
    ({ kind, text }) => kind === 'filler' || kind === 'name' || kind === 'inspector' || text === 'rated',
  );
  return isPlain && isOfSubject(terms) && terms.some(({ text }) => text === 'rated');
}

/** "What does the inspector rate?" asks what is rated, not how; "rate it" asks how. */
function isVerb({ terms, has }: Clues): boolean {
  const rate = terms.findIndex(({ text }) => text === 'rate');
  const next = terms[rate + 1];
  return rate >= 0 && !has('how') && next?.kind !== 'name' && !['it', 'them'].includes(next?.text ?? '');
}

/** "the rating before 2019" is the one just before it. */
function neighbourly(time: Time): Time {
  if (time.kind !== 'range' || !time.open) return time;
  const step = time.from ? 1 : -1;
  const of = time.from ?? time.to;
  return of ? { kind: 'moments', moments: [{ kind: 'neighbour', of, step }] } : time;
}
