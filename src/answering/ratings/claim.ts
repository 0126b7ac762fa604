import { OPENINGS, type Sense, YES_NO_OPENERS } from './question-words.ts';
import type { Term } from './terms.ts';

const ASKING: ReadonlySet<Sense> = new Set([
  'times',
  'which',
  'when',
  'how',
  'how-many',
  'where',
  'latest',
  'first',
  'best',
  'worst',
  'most',
  'year-ago',
]);
const CLAIMING: ReadonlySet<string> = new Set(
  'is are was were has have had did does got went surely right correct true'.split(' '),
);

/** "In 2018 everything was good, right?" and "why was it good in 2018?" claim something that may be wrong. */
export function isClaim(terms: readonly Term[]): boolean {
  const asks = terms.some(
    (term) => term.kind === 'sense' && (ASKING.has(term.sense) || /^wh(at|ich) /.test(term.text)),
  );
  return !asks && terms.some(({ text }) => CLAIMING.has(text));
}

/** Is it worded to be answered by yes or no? */
export function isYesNo(terms: readonly Term[]): boolean {
  const spoken = terms.filter(({ text, kind }) => kind !== 'name' && !OPENINGS.has(text));
  // "Do you know the rating?" wants more than a yes.
  return YES_NO_OPENERS.has(spoken[0]?.text.split(' ')[0] ?? '') && spoken[1]?.text !== 'you';
}
