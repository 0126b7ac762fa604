import { asksYears, type Clues } from '../clues/clues.ts';
import { pickedMoment } from '../clues/picked-moment.ts';
import { isManner, isOfSubject } from '../clues/subject.ts';
import { datesOf } from '../grid.ts';
import type { Asked, Question } from '../question.ts';
import { isSense, type Term } from '../terms/terms.ts';
import { asksForNone, ofNone, ofWhichAreas } from './none.ts';
import { askNotBeyond, betweenTwo } from './not-beyond.ts';
import { hasBeen, isAnyTime, oftenOf } from './often.ts';
import { onlyOf } from './only.ts';
import { askRunning } from './stepwise.ts';

/** Questions of a condition: when, how many, which areas, whether. */
export function askMatching(clues: Clues): Question | undefined {
  const { has, any, told, yesNo, areas, time, condition, pick } = clues;
  if (!condition) return undefined;
  const often = oftenOf(clues);
  const scope = { areas, time: time.time, condition };
  const { amount } = clues;
  const asksYear = has('when') || has('year') || asksYears(clues);
  if (amount?.of === 'areas' && told.length === 0 && !has('how-many')) {
    if (asksYear)
      return { ask: 'when', pick, ...scope, areas: { kind: 'every' }, amount, yesNo: clues.claims };
    if (clues.claims && often !== 'always' && often !== 'never')
      return { ask: 'count', of: 'areas', ...scope, claim: amount };
  }
  if (amount?.of === 'times' && !has('how-many', 'running')) {
    if (told.length > 0 || !(any || has('area', 'where', 'every') || (has('which') && !asksYear)))
      return { ask: 'count', of: 'inspections', ...scope, ...(clues.claims && { claim: amount }) };
    return { ask: 'which-areas', often: 'ever', quantity: quantityOf(clues), ...scope, amount };
  }
  if (has('how-long'))
    return { ask: 'when', pick: 'every', lasting: true, ...scope, time: { kind: 'untold' } };
  // "How many years had no good areas?"
  if (has('how-many') && clues.denies) return undefined;
  if (has('how-many') && told.length === 0 && (has('area') || !has('times', 'year', 'inspection'))) {
    if (clues.direction && condition.relation === 'at') return undefined;
    if ((often === 'always' && !clues.total) || often === 'never')
      return { ask: 'which-areas', often, quantity: 'which', ...scope };
    const untold = time.time.kind === 'untold';
    const whole = untold && (clues.total || any || has('ever', 'history') || isPerfect(clues));
    const ofRatings = !has('area') && (clues.total || clues.plural || clues.graded);
    const of = ofRatings ? 'ratings' : 'areas';
    return { ask: 'count', of, ...scope, ...(whole && { time: { kind: 'all' } }) };
  }
  // "Are most areas good?"
  if (yesNo && told.length === 0 && isMajority(clues)) return { ask: 'count', of: 'areas', ...scope };
  const claim = yesNo ? pickedMoment(clues) : undefined;
  if (claim)
    return { ask: 'when', ...scope, time: { kind: 'all' }, ...claim, ...ofWhichAreas(clues, condition) };
  if (has('running')) return askRunning(clues, condition);
  const only = onlyOf(clues);
  if (only === 'inspections')
    return { ask: 'when', pick: 'every', only: true, ...scope, ...ofWhichAreas(clues, condition) };
  if (asksForNone(clues)) return { ask: 'when', pick, ...scope, ...ofNone(condition), yesNo };
  // "Which had nothing good?" wants no yes.
  if (clues.denies && !clues.claims && (has('which') || pick !== 'every')) return undefined;
  if (
    told.length === 0 &&
    has('every') &&
    !any &&
    (has('when') || (often === 'ever' && yesNo) || has('how-many') || pick !== 'every') &&
    time.time.kind === 'untold'
  ) {
    return { ask: 'when', pick, ...scope, areas: { kind: 'every' }, together: true, yesNo };
  }
  if (told.length === 0 && often === 'most' && has('when')) {
    return { ask: 'when', pick: 'every', ...scope, areas: { kind: 'every' }, most: true };
  }
  if (has('fewest')) return { ask: 'when', pick: 'every', ...scope, areas: { kind: 'every' }, fewest: true };
  if (has('how-many') || (has('times') && !has('area'))) return { ask: 'count', of: 'inspections', ...scope };
  const asksWhen = (has('when') && !isOfOneDate(clues)) || has('running') || asksYears(clues);
  if (asksWhen || asksEveryTime(clues) || pick !== 'every') {
    // "Which years had at least one inadequate?"
    const ofAny = told.length === 0 && any && asksWhen;
    return { ask: 'when', pick, ...scope, ...(ofAny && { areas: { kind: 'every' } }) };
  }
  // "Is caring the only good area?"
  if (only === 'areas') return { ask: 'which-areas', often, quantity: 'only', ...scope };
  const quantity = quantityOf(clues);
  const asksAreas =
    any ||
    clues.denies ||
    clues.graded ||
    has('area', 'where') ||
    (has('every') && often === 'each') ||
    (!yesNo && has('which', 'only') && !asksVerdict(clues));
  // "What was stuck at good the whole time?"
  const kept = clues.direction === 'stayed' && often === 'always';
  if (asksAreas && clues.direction && !kept && quantity === 'which' && condition.relation === 'at')
    return undefined;
  const notBeyond = askNotBeyond(clues, asksAreas);
  if (notBeyond) return notBeyond;
  const transition = asksAreas || yesNo ? betweenTwo(clues, condition) : undefined;
  if (transition) {
    const change = { ask: 'change', form: 'which-areas', most: false, yesNo, transition } as const;
    return { ...change, areas: told.length > 0 || !asksAreas ? areas : { kind: 'every' }, time: time.time };
  }
  if (asksAreas && told.length === 0) {
    // "Which areas have been good?"
    const everBeen = often === 'each' && time.time.kind === 'untold' && hasBeen(clues);
    return { ask: 'which-areas', often: everBeen ? 'ever' : often, quantity, ...scope };
  }
  if (!yesNo && has('how') && told.length > 0 && !isChecked(clues)) return undefined;
  if (often === 'most') return undefined;
  return {
    ask: 'check',
    often: often === 'each' && isAnyTime(clues) ? 'ever' : often,
    choice: condition.relation === 'at' && (condition.grades.length > 1 ? has('or') : isOpposed(clues)),
    ...(told.length > 1 && has('or') && condition.grades.length === 1 && { either: true }),
    ...scope,
  };
}

function isMajority({ terms }: Clues): boolean {
  return terms.some((term, at) => {
    const next = terms.slice(at + 1).find(({ kind }) => kind !== 'filler');
    const ofAreas = isSense(next, 'area');
    return isSense(term, 'most') && ofAreas;
  });
}

function quantityOf({ denies, claims, any, has }: Clues): Asked<'which-areas'>['quantity'] {
  if (denies) return 'none';
  if (any) return 'any';
  return has('every') && claims ? 'all' : 'which';
}

/** "history of inadequate ratings", "every time it was inadequate", "list every year that it was inadequate" */
function asksEveryTime({ terms, has, yesNo }: Clues): boolean {
  const which = terms.some((term) => isSense(term, 'which') && term.text !== 'list');
  if (yesNo || which || has('area', 'every')) return false;
  return has('history') || terms[0]?.text === 'every time';
}

/** "When it was inspected in 2018, was it good?" */
function isOfOneDate({ terms, time }: Clues): boolean {
  // "When were the good ratings of 2019 given?"
  if (terms[0]?.text === 'when' && /^(was|were|did)$/.test(terms[1]?.text ?? '')) return false;
  return time.moments.length === 1 && time.time.kind === 'moments' && datesOf(time.time).length === 1;
}

/** "I heard that it is good, what does the inspector say?" */
function asksVerdict({ terms, has, condition }: Clues): boolean {
  const [opener, verb, subject] = terms;
  // "What was it in 2018, good or inadequate?"
  const isOfIt =
    opener?.text === 'what' && /^(is|was|were|are)$/.test(verb?.text ?? '') && subject !== undefined;
  if (isOfIt && isOfSubject([subject]) && has('or') && (condition?.grades.length ?? 0) > 1) return true;
  const asking = terms.findIndex((term) => isSense(term, 'which'));
  const grade = terms.findLastIndex(({ kind }) => kind === 'grade');
  const said = terms.findLastIndex((term) => isSense(term, 'said'));
  return grade < asking && asking < said;
}

function isChecked({ has }: Clues): boolean {
  return has('ever', 'never', 'always');
}

/** "good or bad", "pass or fail" */
function isOpposed({ terms }: Clues): boolean {
  const spoken = terms.filter(({ text }) => !ARTICLES.has(text));
  return spoken.some((term, at) => {
    const sides = [spoken[at - 1], spoken[at + 1]];
    const isGraded = sides.some((side) => side?.kind === 'grade');
    return isSense(term, 'or') && isGraded && sides.some((side) => side && isBadOrGood(side));
  });
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

function isBadOrGood(term: Term): boolean {
  return isManner(term) || ['poor', 'worse'].includes(term.text);
}

/** "has it had …" is about all that there was. */
function isPerfect({ terms }: Clues): boolean {
  return terms.some(({ text }) => text === 'has' || text === 'have');
}
