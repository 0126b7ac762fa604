import type { RatingTable } from '../../../knowledge/rating-table.ts';
import { plainAreas } from '../areas.ts';
import type { Clues } from '../clues/clues.ts';
import type { Question } from '../question.ts';
import { isSense, type Term } from '../terms/terms.ts';

/** The terms that had a meaning which the question, as it was understood, leaves out. */
export function strayTerms(clues: Clues, question: Question, table: RatingTable): readonly Term[] {
  return [
    ...clues.terms.filter((term, at) => isStray(term, at, clues, question, table)),
    ...(clues.amount && !clues.amount.bare && !tellsAmount(question) ? clues.amount.told : []),
  ];
}

/** Did the term have a meaning that the question, as it was understood, leaves out? */
function isStray(term: Term, at: number, clues: Clues, question: Question, table: RatingTable): boolean {
  const { terms, time, transition } = clues;
  if (transition?.used.has(term)) return false;
  const next = terms.slice(at + 1).find((one) => one.kind !== 'filler' && !isSense(one, 'said'));
  if (term.kind === 'number' || term.kind === 'ordinal' || term.kind === 'month') {
    if (
      (time.used.has(term) && tellsTime(question)) ||
      (clues.amount?.told.includes(term) && tellsAmount(question))
    )
      return false;
    return !(term.kind === 'number' && next && isPartOf(question, term.value, next, clues, table));
  }
  if (term.kind === 'background') return isDuring(terms.slice(0, at)) && time.time.kind === 'untold';
  if (term.kind !== 'sense') return false;
  switch (term.sense) {
    case 'most':
      if (question.ask === 'change') return !question.most && question.form !== 'count';
      if (question.ask === 'when') return !question.most;
      if (question.ask === 'count') return question.of !== 'areas';
      if (question.ask === 'rating') return question.time.kind !== 'all';
      return question.ask !== 'which-areas' || question.often !== 'most';
    case 'except':
      // "the first inspection without an inadequate"
      if (term.text === 'without' && question.ask === 'when' && question.together) return false;
      return question.areas.kind !== 'told' || clues.excluded.length === 0;
    case 'and':
      return next === undefined;
    case 'running':
      return question.ask !== 'rating' && !('running' in question) && !isDirect(question);
    case 'direct':
      return !isDirect(question);
    case 'always':
      return question.ask === 'change' && clues.claims && question.claim !== 'stayed';
    // "Was neither caring nor safe good?"
    case 'not':
      return ['neither', 'nor'].includes(term.text) && next?.kind !== 'grade';
    case 'times':
      return clues.amount?.of !== 'times' && isOtherTimes(term, terms[at - 1]);
    // "a fall of more than one grade"
    case 'above':
    case 'below':
      return question.ask === 'change' && isSense(next, 'grade');
    // "what was it before it was good?"
    case 'before':
    case 'after':
    case 'since':
    case 'until':
    case 'from':
      return next?.kind === 'grade' || next?.kind === 'background';
    default:
      return false;
  }
}

function isDirect(question: Question): boolean {
  return question.ask === 'change' && question.direct === true;
}

/** Is it asked for what alone is so? */
export function tellsOnly(question: Question): boolean {
  return (
    (question.ask === 'which-areas' && question.quantity === 'only') ||
    (question.ask === 'when' && question.only === true) ||
    (question.ask === 'inspections' && question.claim !== undefined)
  );
}

/** Does it hold to the times that were told, or asks at which of all? "Which area kept its record before 2012?" asks of all. */
function tellsTime(question: Question): boolean {
  return question.ask !== 'change' || question.form === 'when' || question.time.kind !== 'all';
}

/** Is an amount that was told part of what was understood? */
function tellsAmount(question: Question): boolean {
  return (
    'amount' in question ||
    ((question.ask === 'count' || question.ask === 'inspections') && question.claim !== undefined)
  );
}

/** "during the pandemic" tells a time that no table knows. */
function isDuring(before: readonly Term[]): boolean {
  return before.findLast(({ text }) => text !== 'the' && text !== 'a')?.text === 'during';
}

/** "Two times" counts, "answering times" are something else. */
function isOtherTimes({ text }: Term, before: Term | undefined): boolean {
  if (text !== 'times' || !before || before.kind === 'number') return false;
  return before.kind !== 'sense' || ['said', 'rating', 'grade'].includes(before.sense);
}

/** Does the number belong to what was understood? */
function isPartOf(question: Question, value: number, next: Term, clues: Clues, table: RatingTable): boolean {
  // "rating 4 2021", "2 the trust": people type the figure for the word.
  const isWord = ['area', 'name', 'inspector', 'month', 'number'].includes(next.kind);
  if (isWord && (value === 2 || value === 4)) return true;
  if (next.kind !== 'sense') return false;
  // "the three areas that fell"
  const listsAreas =
    question.ask === 'which-areas' || (question.ask === 'change' && question.areas.kind === 'every');
  if (listsAreas && next.sense === 'area') return true;
  // "Which area fell two grades?"
  if (question.ask === 'change' && question.distance !== undefined) return next.sense === 'grade';
  // "the two worst areas"
  if (question.ask === 'extreme' && next.sense === 'area') return true;
  // "the five areas", "all five inspections", "two years running"
  if (next.sense === 'area') return value === plainAreas(table).length || value === table.areas.length;
  if (!['inspection', 'rating', 'times', 'year', 'running'].includes(next.sense)) return false;
  return clues.has('running') || value === table.inspections.length;
}
