import type { RatingTable } from '../../knowledge/rating-table.ts';
import { datesOf } from '../ratings/grid.ts';
import { type Reading, type ReadingOptions, readRatings, readTerms } from '../ratings/readings.ts';
import { isSense, type Term } from '../ratings/terms/terms.ts';
import { yearTerm } from './added-terms.ts';
import { deniedQuestion, isDenial, withCompared } from './left-out.ts';
import { asksAnew, mergeQuestions } from './merge-questions.ts';
import { bothTold, comparedAnew, isOfBoth, isRestriction, restricted } from './said-again.ts';
import { slotOf } from './slots.ts';
import { withYears, yearsTold } from './years-told.ts';

/**
 * The question about the table that the turn asks in the light of one that was answered from it, in words that stand
 * by themselves; `undefined` where the turn has words that the table does not explain.
 * @param options `mayAsk` where the turn is worded as a question, and may ask for something else than the one before;
 * `earlier` is the question before that one, where it was answered from the table too
 */
export function tableFollowUp(
  rest: string,
  meant: string,
  table: RatingTable,
  options: ReadingOptions & { readonly mayAsk: boolean; readonly earlier?: string | undefined },
): string | undefined {
  const before = readRatings(meant, table, options);
  const resolved = before && withYears(readTerms(rest, table, options), before, table);
  if (!before || !resolved?.every(isExplained) || !resolved.some(isMeaningful)) return undefined;
  const earlier = options.earlier === undefined ? undefined : readRatings(options.earlier, table, options);
  const again = isRestriction(resolved)
    ? restricted(resolved, readTerms(rest, table, options), before)
    : comparedAnew(resolved, before);
  if (again || isRestriction(resolved)) return again && textOf(again);
  const both = isOfBoth(resolved) ? bothTold(resolved, before, earlier) : [];
  if (!both) return undefined;
  const turn = withCompared([...resolved, ...both], before, yearsTold(before), table);
  if (!options.mayAsk && asksAnew(turn)) return undefined;
  if (isDenial(turn)) {
    const denied = deniedQuestion(turn, before);
    return denied && textOf(denied);
  }
  if (turn.filter(isMeaningful).every((term) => isSense(term, 'when')) && isOfTimeTold(before)) {
    return isOfLatest(before, table) ? WHEN_LATEST : meant;
  }
  const other = earlier && isOpen(turn) ? otherYear(earlier, before) : undefined;
  return textOf(mergeQuestions(before.terms, turn, table, other));
}

/** "When was that?" after the latest rating, which tells its time only in the answer. */
const WHEN_LATEST = 'when was the latest inspection';

function textOf(terms: readonly Term[]): string {
  return terms.map(({ text }) => text).join(' ');
}

/** Does the answer tell when it was, so that "when?" is no other question? */
function isOfTimeTold({ question: { ask, time } }: Reading): boolean {
  return (
    time.kind !== 'all' && ['rating', 'which-areas', 'change', 'compare-areas', 'areas-against'].includes(ask)
  );
}

function isOfLatest({ question, inspections }: Reading, table: RatingTable): boolean {
  const latest = table.inspections.at(-1);
  return datesOf(question.time).length === 0 && inspections.every((inspection) => inspection === latest);
}

/** Does the turn hold two things against each other, without a word of the times: "what is the difference?" */
function isOpen(turn: readonly Term[]): boolean {
  return (
    turn.some((term) => isSense(term, 'rose', 'fell', 'change', 'better', 'worse', 'compare')) &&
    !turn.some((term) => slotOf(term) === 'time')
  );
}

/** The year of the question before the last one, where the two ask the same of one year each. */
function otherYear(earlier: Reading, before: Reading): Term | undefined {
  const [[one, ...others], [year, ...more]] = [yearsTold(earlier), yearsTold(before)];
  if (one === undefined || others.length > 0 || more.length > 0 || one === year) return undefined;
  const isSame = earlier.question.ask === before.question.ask && areasTold(earlier) === areasTold(before);
  return isSame ? yearTerm(one) : undefined;
}

function areasTold({ question: { areas } }: Reading): string {
  return areas.kind === 'told' ? areas.areas.map(({ id }) => id).join(' ') : areas.kind;
}

function isExplained({ kind }: Term): boolean {
  return kind !== 'unknown' && kind !== 'background' && kind !== 'beyond' && kind !== 'why';
}

function isMeaningful({ kind }: Term): boolean {
  return kind !== 'filler' && kind !== 'name';
}
