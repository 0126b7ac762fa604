import type { RatingTable } from '../../knowledge/rating-table.ts';
import type { Reading } from '../ratings/readings.ts';
import type { Sense } from '../ratings/terms/question-words.ts';
import { isSense, type Term } from '../ratings/terms/terms.ts';
import { areaTerm, yearTerm } from './added-terms.ts';
import { slotOf } from './slots.ts';

/** Words between what is compared. */
const LINKS: ReadonlySet<Sense> = new Set(['than', 'versus', 'compare']);
const POINTERS: ReadonlySet<string> = new Set(['that', 'this', 'it', 'they', 'those', 'these']);
const MOVES: ReadonlySet<Sense> = new Set(['rose', 'fell', 'stayed', 'change']);

/**
 * The turn with what it leaves out of a comparison: in "was that better than 2019?" the time that was told before, in
 * "worse than caring?" the area.
 */
export function withCompared(
  turn: readonly Term[],
  before: Reading,
  years: readonly number[],
  table: RatingTable,
): readonly Term[] {
  const link = turn.findIndex((term, at) => isLink(term, turn[at - 1]));
  const than = turn.slice(link + 1).find((term) => isCompared(term));
  const slot = than && slotOf(than);
  const first = turn.slice(0, Math.max(0, link));
  if (link < 0 || !slot || first.some((term) => slotOf(term) === slot)) return turn;
  const [left, ...others] = slot === 'area' ? areasOf(before, table) : years.map(yearTerm);
  if (!left || others.length > 0) return turn;
  const pointer = first.findIndex(({ text }) => POINTERS.has(text));
  const at = pointer >= 0 ? pointer : first.findIndex(({ kind }) => kind !== 'filler');
  const place = at < 0 ? link : at;
  return [...turn.slice(0, place), left, ...turn.slice(pointer >= 0 ? place + 1 : place)];
}

/** "Than", or "as" in "the same as". */
export function isLink(term: Term, last: Term | undefined): boolean {
  if (term.kind === 'sense' && LINKS.has(term.sense)) return true;
  return term.text === 'as' && isSense(last, 'stayed');
}

function isCompared(term: Term): boolean {
  return term.kind === 'area' || slotOf(term) === 'time';
}

/** The areas that the question told, or the one that sums up where it told none. */
function areasOf({ terms }: Reading, { areas }: RatingTable): readonly Term[] {
  const told = terms.filter(({ kind }) => kind === 'area');
  if (told.length > 0) return told;
  return areas.filter(({ overall }) => overall).map(areaTerm);
}

/** Does the turn ask of which areas what was asked is not so, and nothing else: "which didn't?" */
export function isDenial(turn: readonly Term[]): boolean {
  const own = turn.filter(({ kind }) => kind !== 'filler' && kind !== 'name');
  return (
    own.some((term) => isSense(term, 'not')) &&
    own.some((term) => isSense(term, 'which', 'area')) &&
    own.every((term) => isSense(term, 'not', 'which', 'area', 'and'))
  );
}

/** The question before, denied; `undefined` where it asks of no move and no grade, or is denied already. */
export function deniedQuestion(turn: readonly Term[], { terms }: Reading): readonly Term[] | undefined {
  const denial = turn.find((term) => isSense(term, 'not'));
  const at = terms.findIndex(
    (term) => term.kind === 'grade' || (term.kind === 'sense' && MOVES.has(term.sense)),
  );
  const isDenied = terms.some((term) => isSense(term, 'not', 'never'));
  return denial && at >= 0 && !isDenied ? [...terms.slice(0, at), denial, ...terms.slice(at)] : undefined;
}
