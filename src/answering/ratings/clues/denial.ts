import { isSense, type Term } from '../terms/terms.ts';
import { areRatings, isPluralGrade } from './grade-terms.ts';

/** Does it claim that none was so: "nothing", "none of them", "no area", "not a single area", "no good areas"? */
export function deniesAll(terms: readonly Term[]): boolean {
  return terms.some((term, at) => {
    const [next, named] = terms.slice(at + 1);
    const isOne = SINGLE.has(next?.text ?? '') || (next?.text === 'one' && isSense(named, 'area'));
    if (term.text === 'not') return isOne;
    const isNoArea = term.text === 'no' && isSense(next, 'area');
    return NOTHING.has(term.text) || isNoArea || isOfNoneGraded(terms, at);
  });
}

const NOTHING: ReadonlySet<string> = new Set(['nothing', 'none', 'none of them']);
const SINGLE: ReadonlySet<string> = new Set(['a single', 'any single']);

/** Is it the "no" of "no good areas", "no good ratings" or "no goods"? That of "which areas had no goods?" is of some of them alone. */
export function isOfNoneGraded(terms: readonly Term[], at: number): boolean {
  const [grade, noun] = terms.slice(at + 1);
  if (terms[at]?.text !== 'no' || grade?.kind !== 'grade') return false;
  if (isSense(noun, 'area')) return true;
  const isOfSome = terms.some((term) => term.kind === 'area' || isSense(term, 'which', 'area'));
  return !isOfSome && (isPluralGrade(grade) || (noun !== undefined && areRatings(noun)));
}
