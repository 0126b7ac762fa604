import type { Reading } from '../ratings/readings.ts';
import { isSense, type Term } from '../ratings/terms/terms.ts';
import { senseTerm } from './added-terms.ts';
import { isLink } from './left-out.ts';
import { slotOf } from './slots.ts';

/** Does the turn ask whether what was asked is so at this time alone, and nothing else: "only then?" */
export function isRestriction(turn: readonly Term[]): boolean {
  return turn.some(isOnly) && turn.every((term) => isOnly(term) || isIdle(term) || slotOf(term) === 'time');
}

/**
 * The question before, of the turn's time alone; `undefined` where the turn only points at a time of which it has just
 * been said that it is not so: "only then?" may then be of any other.
 * @param written the turn before it was given years for the words that point
 */
export function restricted(
  turn: readonly Term[],
  written: readonly Term[],
  { terms, result }: Reading,
): readonly Term[] | undefined {
  const isTold = written.some((term) => slotOf(term) === 'time');
  const isSo = result.verdict === 'yes';
  const times = turn.filter((term) => slotOf(term) === 'time');
  const only = turn.find(isOnly);
  if (!only || times.length === 0 || !(isTold || isSo)) return undefined;
  const isReplaced = (term: Term) => slotOf(term) === 'time' || isSense(term, 'ever', 'never', 'only');
  return [...terms.filter((term) => !isReplaced(term)), only, ...times];
}

/** The comparison before with something else to compare with, where the turn tells nothing but that: "than in 2019?" */
export function comparedAnew(turn: readonly Term[], { terms }: Reading): readonly Term[] | undefined {
  const link = turn.findIndex((term, at) => isLink(term, turn[at - 1]));
  const before = terms.findIndex((term, at) => isLink(term, terms[at - 1]));
  const told = turn.slice(link + 1).filter((term) => !isIdle(term));
  const slot = told[0] && slotOf(told[0]);
  const isOfOne = told.every((term) => slotOf(term) === slot) && (slot === 'time' || slot === 'area');
  if (link < 0 || before < 0 || !isOfOne || !turn.slice(0, link).every(isIdle)) return undefined;
  const rest = terms.slice(before + 1);
  if (!rest.some((term) => slotOf(term) === slot)) return undefined;
  return [...terms.slice(0, before + 1), ...told, ...rest.filter((term) => slotOf(term) !== slot)];
}

/** Does the turn speak of two things without naming them: "both in 2019?" */
export function isOfBoth(turn: readonly Term[]): boolean {
  return turn.some(({ text }) => text === 'both') && !turn.some(({ kind }) => kind === 'area');
}

/**
 * The two areas that the last questions told, unless the last one told several or the turn tells of two times itself;
 * `undefined` where it is not known what two are meant.
 */
export function bothTold(
  turn: readonly Term[],
  before: Reading,
  earlier: Reading | undefined,
): readonly Term[] | undefined {
  const times = turn.filter((term) => slotOf(term) === 'time');
  const [one, ...more] = areasIn(before);
  if (times.length > 1 || more.length > 0) return [];
  const [other, ...others] = earlier ? areasIn(earlier) : [];
  if (!one || !other || others.length > 0 || one.text === other.text) return undefined;
  return [other, senseTerm('and'), one];
}

function areasIn({ terms }: Reading): readonly Term[] {
  return terms.filter(({ kind }) => kind === 'area');
}

function isOnly(term: Term): boolean {
  return isSense(term, 'only') || term.text === 'just';
}

function isIdle({ kind, text }: Term): boolean {
  return kind === 'filler' || kind === 'name' || text === 'then' || text === 'and';
}
