import type { Clues } from '../clues/clues.ts';
import { isJudged } from '../clues/subject.ts';
import { isSense, type Term } from '../terms/terms.ts';

/** "2016, 2017 and which other years?" and "safe, caring and what are the others?" want the rest of what is listed, no grade. */
export function isOfRest(clues: Clues): boolean {
  const { has, condition, direction } = clues;
  if (condition || direction || isJudged(clues.terms)) return false;
  if (has('best', 'worst', 'better', 'worse', 'compare', 'change')) return false;
  return askingForRest(clues) >= 0;
}

/** Is the list itself no question, so that only its rest is asked for? */
export function isBareList(clues: Clues): boolean {
  if (!isOfRest(clues) || clues.yesNo) return false;
  return !clues.terms
    .slice(0, askingForRest(clues))
    .some((term) => asks(term) || isSense(term, 'how', 'how-many', 'where'));
}

/** The place of the "which" that asks for the rest. */
function askingForRest({ terms, told, time }: Clues): number {
  const named = terms.some((term, at) => isNamedRating(term) && !isRelative(terms[at - 1], terms[at - 2]));
  const isUndated = time.time.kind === 'untold';
  const isDatesBefore = (at: number) =>
    time.time.kind === 'moments' && time.moments.length > 1 && time.moments.every((one) => one.at < at);
  return terms.findIndex((asking, at) => {
    if (!asks(asking)) return false;
    const after = terms.slice(at + 1);
    const linked = LINKS.has(after[0]?.text ?? '');
    const [first, second] = after.filter(({ text }) => !LINKS.has(text));
    if (first?.text === 'else') return true;
    const isOther = THOSE_LEFT.has(first?.text ?? '');
    const noun = isOther ? second : first;
    if (isSense(asking, 'when') || isSense(noun, 'year', 'inspection')) return isOther || isDatesBefore(at);
    if (isSense(noun, 'area')) return isUndated && (isOther ? !linked || !named : told.length > 0 && !named);
    return isOther && !named && (isUndated || isDatesBefore(at));
  });
}

function asks(term: Term): boolean {
  return isSense(term, 'which', 'when');
}

const LINKS: ReadonlySet<string> = new Set('is are was were the all of'.split(' '));
const THOSE_LEFT: ReadonlySet<string> = new Set('other others else rest'.split(' '));

/** "that get judged", "they judge": which areas those are, not how they were. */
function isRelative(...before: readonly (Term | undefined)[]): boolean {
  return before.some((term) => term?.text === 'that' || term?.text === 'they');
}

/** The noun "rating", or "rated" as it was: "which others do they rate?" asks for none. */
function isNamedRating(term: Term): boolean {
  if (term.kind !== 'sense') return false;
  return term.sense === 'grade' || (term.sense === 'rating' && !['rate', 'rates'].includes(term.text));
}
