import { englishCount } from './english.ts';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
/** Shorter words are too like each other. */
const LEAST_LENGTH = 5;
/** Said less often among 51 million, a word is no likelier than the slip is to be a name or a foreign word. */
const LEAST_COUNT = 100;

/**
 * The commonest English word that one slip turns into this one: a letter too many or too few, another letter, or two
 * letters the wrong way round. Undefined for words that are English themselves.
 */
export function beforeOneSlip(word: string): string | undefined {
  if (word.length < LEAST_LENGTH || !/^[a-z]+$/.test(word) || englishCount(word) > 0) return undefined;
  let commonest: string | undefined;
  let most = LEAST_COUNT;
  const consider = (candidate: string) => {
    const count = englishCount(candidate);
    if (count > most) [commonest, most] = [candidate, count];
  };
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const [first = '', second = ''] = word.slice(at, at + 2);
    const after = word.slice(at + 1);
    consider(before + after);
    consider(before + second + first + word.slice(at + 2));
    for (const letter of LETTERS) {
      consider(before + letter + first + after);
      consider(before + letter + after);
    }
  }
  return commonest;
}
