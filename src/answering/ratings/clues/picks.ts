import type { Sense } from '../terms/question-words.ts';
import { isSense, type Term } from '../terms/terms.ts';

/** Do "first" and "last" ask for one of many ("when was it last good?"), or tell an inspection? */
export function isPick(
  terms: readonly Term[],
  has: (...senses: Sense[]) => boolean,
  yesNo: boolean,
): boolean {
  if (!has('latest', 'first', 'year-ago')) return false;
  if (has('when')) return true;
  if (yesNo) return false;
  return (
    has('year') ||
    isBeforeGrade(terms) ||
    isOfWhich(terms) ||
    terms.some(({ text }) => text === 'last year' || / time$/.test(text))
  );
}

/** "the last good rating" */
function isBeforeGrade(terms: readonly Term[]): boolean {
  return terms.some(
    (term, at) =>
      isSense(term, 'latest', 'first') && ATTRIBUTE.test(term.text) && terms[at + 1]?.kind === 'grade',
  );
}

/** "Safe is now good" picks none. */
const ATTRIBUTE =
  /^(the )?(very )?(last|latest|newest|most recent|final|first|earliest|oldest)( ever| time| one)?$/;

/** "the first inspection in which it was good", "the latest rating without a fall" */
function isOfWhich(terms: readonly Term[]): boolean {
  return terms.some((term, at) => {
    const [named, ...rest] = terms.slice(at + 1);
    const isBound = ['in', 'at', 'on'].includes(rest[0]?.text ?? '');
    const link = isBound ? rest[1] : rest[0];
    const isPlace = isSense(term, 'latest', 'first');
    const isNamed = isSense(named, 'inspection');
    return isPlace && isNamed && (isBound ? link?.text === 'which' : RELATIVES.has(link?.text ?? ''));
  });
}

const RELATIVES: ReadonlySet<string> = new Set(['where', 'that', 'when', 'with', 'without', 'to']);
