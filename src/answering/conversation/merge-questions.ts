import type { RatingTable } from '../../knowledge/rating-table.ts';
import { yearOf } from '../ratings/grid.ts';
import { isSense, type Term } from '../ratings/terms/terms.ts';
import { senseTerm } from './added-terms.ts';
import { type Slot, slotOf } from './slots.ts';

/** A question of so few terms leaves out what it is of: "which ones?" */
const ELLIPSIS = 2;

/**
 * The question that the turn asks of what was asked before.
 * @param other a year that it is held against, beside the one told before
 */
export function mergeQuestions(
  before: readonly Term[],
  turn: readonly Term[],
  table: RatingTable,
  other: Term | undefined,
): readonly Term[] {
  return asksAnew(turn) ? carryOver(before, turn, table, other) : replaceSlots(before, turn);
}

/** Does the turn ask something of its own ("how many?", "was it better?"), and not only tell a year or an area? */
export function asksAnew(turn: readonly Term[]): boolean {
  return turn.some((term) => term.kind === 'sense' && slotOf(term) === undefined && term.sense !== 'and');
}

/** The question asked before, with what the turn tells in the place of what it told. */
function replaceSlots(before: readonly Term[], turn: readonly Term[]): readonly Term[] {
  const told = turn.filter((term) => slotOf(term) !== undefined || isJoint(term, turn));
  // One for one: "the worst" for "its best year", of the ratings as that was.
  const [only, ...others] = told;
  const places = only ? before.filter((term) => slotOf(term) === slotOf(only)) : [];
  if (only && others.length === 0 && slotOf(only) === 'end' && places.length === 1) {
    return [...before.map((term) => (term === places[0] ? only : term)), senseTerm('rating')];
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

/** "What was it before?" after "is it good?" */
function asksForGrade(turn: readonly Term[]): boolean {
  return turn[0]?.text === 'what' && turn.some((term) => slotOf(term) === 'time');
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
    ...(isOfEnd && turn.some((term) => isSense(term, 'which')) ? (['area'] as const) : []),
    ...(turn.some(isOfChange) || asksForGrade(turn) ? (['grade'] as const) : []),
    // "Was it ever outstanding?" asks of all years.
    ...(turn.some(isOfAllTime) ? (['time'] as const) : []),
    // Whether it was inspected in a year does not hang on what came out in others.
    ...(turn.some((term) => isSense(term, 'inspection')) ? (['grade', 'end'] as const) : []),
  ]);
  const carried = before.filter((term) => {
    const slot = slotOf(term);
    return slot !== undefined && !slots.has(slot);
  });
  const subject = turn.length <= ELLIPSIS ? before.filter(isOfSubject) : [];
  // "Did it improve?" asks of what became of it since.
  const latest = Math.max(...table.inspections.map(yearOf));
  const isPast = carried.some((term) => term.kind === 'number' && term.value < latest);
  const since = !other && turn.some(isOfChange) && isPast ? [senseTerm('since')] : [];
  return [
    ...turn,
    ...(asksForGrade(turn) ? [senseTerm('rating')] : []),
    ...subject,
    ...carried.filter(({ kind }) => kind !== 'number'),
    ...since,
    ...(other ? [other] : []),
    ...carried.filter(({ kind }) => kind === 'number'),
  ];
}

function isOfChange(term: Term): boolean {
  return isSense(term, 'rose', 'fell', 'change');
}

/** "Ever", "never", but not "at all", which may be of one year. */
function isOfAllTime(term: Term): boolean {
  return isSense(term, 'ever', 'never') && !/\ball$/.test(term.text);
}

/** "It", "rated": that ratings are asked for, and of whom. */
function isOfSubject(term: Term): boolean {
  if (term.kind === 'name' || term.text === 'it') return true;
  return term.kind === 'inspector' || isSense(term, 'rating');
}
