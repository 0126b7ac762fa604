import type { Inspection, RatingTable } from '../../knowledge/rating-table.ts';
import { datesOf } from '../ratings/grid.ts';
import type { Sense } from '../ratings/question-words.ts';
import { type Reading, type ReadingOptions, readRatings, readTerms } from '../ratings/readings.ts';
import { isSense, type Term } from '../ratings/terms.ts';
import { deniedQuestion, isDenial, withCompared, yearTerm } from './left-out.ts';
import { bothTold, comparedAnew, isOfBoth, isRestriction, restricted } from './said-again.ts';
import { type Slot, slotOf } from './slots.ts';

/** Words that place a time by one told before, beside those of the sense of one. */
const RELATIVE: ReadonlySet<string> = new Set(['then', 'later', 'next year']);
/** A question of so few terms leaves out what it is of: "which ones?" */
const ELLIPSIS = 2;
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
  const resolved = before && resolve(readTerms(rest, table, options), before, table);
  if (!before || !resolved?.every(isExplained) || !resolved.some(isMeaningful)) return undefined;
  const earlier = options.earlier === undefined ? undefined : readRatings(options.earlier, table, options);
  const again = isRestriction(resolved)
    ? restricted(resolved, readTerms(rest, table, options), before)
    : comparedAnew(resolved, before);
  if (again || isRestriction(resolved)) return again?.map(({ text }) => text).join(' ');
  const both = isOfBoth(resolved) ? bothTold(resolved, before, earlier) : [];
  if (!both) return undefined;
  const turn = withCompared([...resolved, ...both], before, yearsTold(before), table);
  if (!options.mayAsk && asksAnew(turn)) return undefined;
  if (isDenial(turn))
    return deniedQuestion(turn, before)
      ?.map(({ text }) => text)
      .join(' ');
  if (turn.filter(isMeaningful).every(isWhen) && isOfTimeTold(before)) {
    return isOfLatest(before, table) ? WHEN_LATEST : meant;
  }
  const other = earlier && isOpen(turn) ? otherYear(earlier, before) : undefined;
  const merged = asksAnew(turn)
    ? carryOver(before.terms, turn, table, other)
    : replaceSlots(before.terms, turn);
  return merged.map(({ text }) => text).join(' ');
}

/** "When was that?" after the latest rating, which tells its time only in the answer. */
const WHEN_LATEST = 'when was the latest inspection';

function isWhen(term: Term): boolean {
  return isSense(term, 'when');
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
    turn.some((term) => isOfChange(term) || isOfComparison(term)) &&
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

/** Does the turn ask something of its own ("how many?", "was it better?"), and not only tell a year or an area? */
function asksAnew(turn: readonly Term[]): boolean {
  return turn.some((term) => term.kind === 'sense' && slotOf(term) === undefined && term.sense !== 'and');
}

/** The question asked before, with what the turn tells in the place of what it told. */
function replaceSlots(before: readonly Term[], turn: readonly Term[]): readonly Term[] {
  const told = turn.filter((term) => slotOf(term) !== undefined || isJoint(term, turn));
  // One for one: "the worst" for "its best year", of the ratings as that was.
  const [only, ...others] = told;
  const places = only ? before.filter((term) => slotOf(term) === slotOf(only)) : [];
  if (only && others.length === 0 && slotOf(only) === 'end' && places.length === 1) {
    return [...before.map((term) => (term === places[0] ? only : term)), RATING];
  }
  const slots = new Set(told.map(slotOf));
  const kept = before.filter((term) => !slots.has(slotOf(term)) || slotOf(term) === undefined);
  return [...kept.filter((term) => !(slots.has('time') && isDangling(term, before))), ...told];
}

/** "Between 2018 and 2019" */
function isJoint(term: Term, terms: readonly Term[]): boolean {
  const at = terms.indexOf(term);
  const isAnd = isSense(term, 'and', 'or');
  const [left, right] = [terms[at - 1], terms[at + 1]];
  return isAnd && left !== undefined && right !== undefined && slotOf(left) === slotOf(right);
}

/** Is the word left over where the times around it are taken out? */
function isDangling(term: Term, terms: readonly Term[]): boolean {
  return isJoint(term, terms) && slotOf(terms[terms.indexOf(term) - 1] ?? term) === 'time';
}

/** What the turn asks, of what was asked about before where the turn tells nothing else. */
function carryOver(
  before: readonly Term[],
  turn: readonly Term[],
  table: RatingTable,
  other: Term | undefined,
): readonly Term[] {
  const isOfEnd = turn.some((term) => slotOf(term) === 'end');
  const slots = new Set<Slot | undefined>([
    ...turn.map(slotOf),
    // "Which is worst?" asks for the area, and what got worse need not have been good.
    ...(isOfEnd && turn.some(isWhich) ? (['area'] as const) : []),
    ...(turn.some(isOfChange) ? (['grade'] as const) : []),
    // "Was it ever outstanding?" asks of all years.
    ...(turn.some(isOfAllTime) ? (['time'] as const) : []),
    // Whether it was inspected in a year does not hang on what came out in others.
    ...(turn.some(isInspection) ? (['grade', 'end'] as const) : []),
  ]);
  const carried = before.filter((term) => {
    const slot = slotOf(term);
    return slot !== undefined && !slots.has(slot);
  });
  const subject = turn.length <= ELLIPSIS ? before.filter(isOfSubject) : [];
  // "Did it improve?" asks of what became of it since.
  const latest = Math.max(...table.inspections.map(yearOf));
  const isPast = carried.some((term) => term.kind === 'number' && term.value < latest);
  const since = !other && turn.some(isOfChange) && isPast ? [SINCE] : [];
  return [
    ...turn,
    ...subject,
    ...carried.filter((term) => !isYear(term)),
    ...since,
    ...(other ? [other] : []),
    ...carried.filter(isYear),
  ];
}

const RATING: Term = { kind: 'sense', sense: 'rating', text: 'rating', written: 'rating', corrected: false };
const SINCE: Term = { kind: 'sense', sense: 'since', text: 'since', written: 'since', corrected: false };

function isOfChange(term: Term): boolean {
  return isSense(term, 'rose', 'fell', 'change');
}

function isInspection(term: Term): boolean {
  return isSense(term, 'inspection');
}

/** "Ever", "never", but not "at all", which may be of one year. */
function isOfAllTime(term: Term): boolean {
  return isSense(term, 'ever', 'never') && !/\ball$/.test(term.text);
}

function isOfComparison(term: Term): boolean {
  return isSense(term, 'better', 'worse', 'compare');
}

function isWhich(term: Term): boolean {
  return isSense(term, 'which');
}

function isYear(term: Term): boolean {
  return term.kind === 'number';
}

/** "It", "rated": that ratings are asked for, and of whom. */
function isOfSubject(term: Term): boolean {
  if (term.kind === 'name' || term.text === 'it') return true;
  return term.kind === 'inspector' || isSense(term, 'rating');
}

/** The turn with years for the times that lean on those told before: "the year after", "before that", "then". */
function resolve(turn: readonly Term[], before: Reading, table: RatingTable): readonly Term[] {
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
function yearsTold({ question, inspections }: Reading): readonly number[] {
  const dates = datesOf(question.time).map(({ year }) => year);
  return (dates.length > 0 ? dates : inspections.map(yearOf)).toSorted((a, b) => a - b);
}

function yearOf({ date }: Inspection): number {
  return Number(date.slice(0, 4));
}

/** Which way, from the time told before: to the one before it, to the one after it, or there. */
function stepOf(turn: readonly Term[]): -1 | 0 | 1 | undefined {
  const has = (...senses: Sense[]) => turn.some((term) => isSense(term, ...senses));
  if (has('previous', 'before')) return -1;
  if (has('next', 'after') || turn.some(({ text }) => text === 'later' || text === 'next year')) return 1;
  const isThere = /\bthen$|\b(?:that|same) year\b/.test(turn.map(({ text }) => text).join(' '));
  return isThere ? 0 : undefined;
}
