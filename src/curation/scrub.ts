import { isEnglish, isName } from '../answering/text/english.ts';

/** Stands for what was taken out. It has no letter or digit, so it counts for nothing when questions are compared. */
const GAP = '…';
/** This many digits, however they are spaced, may be a telephone, an account or a date of birth. */
const LONG_NUMBER = 6;

// Each looks behind where it could begin within a word, so that a very long word is read once and not once a letter.
const DISCORD_MARKUP = /<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]+:|id:)[^>\s]*>/g;
/** E-mail addresses, names with an at sign, and old Discord names such as `anna#1234`. */
const ADDRESSES = /(?<!\S)(?:\S*@\S*|\S+#\d{4}\b)/g;
const LINKS = /(?<!\S)\S*:\/\/\S*|\bwww\.\S+|(?<![\p{L}\d-])(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:[/?:#]\S*)?/giu;
const POSTCODES = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi;
const NUMBERS = /\+?\(?\p{Nd}(?:[\s().\-–/]*\p{Nd})*/gu;
const YEARS = /^(?:(?:19|20)\d\d)(?:[\s\-–/]+(?:(?:19|20)?\d\d))*$/;
/** The word after a title or an introduction is a name, however it is written. */
const INTRODUCED =
  /(\b(?:mr|mrs|ms|miss|mx|dr|prof|sir|my name is|my name['’]s)\.?\s+)\p{L}[\p{L}\p{M}'’-]*/giu;
const WORDS = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** Written with a capital, and nobody's name. */
const NOT_NAMES = new Set(
  `i im ive ill id monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december christmas easter english british who whos what whats when where why how
  which is are was were do does did has have had can could will would should tell please thanks hello hi mr mrs ms
  miss mx dr prof sir`.split(/\s+/),
);

/**
 * The question without anything that may tell of a person: mentions, e-mail addresses, links, postcodes, long numbers,
 * and names that are written like names. What `knows` a word keeps it: what the facts say is no secret.
 * @param knows whether a word of `wordsIn` stands in the facts
 */
export function scrub(question: string, knows: (word: string) => boolean): string {
  const plain = question
    .normalize('NFKC') // so that digits and signs of other widths are known as what they are
    .replace(/\.{3,}/g, GAP)
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(DISCORD_MARKUP, GAP)
    .replace(ADDRESSES, GAP)
    .replace(LINKS, GAP)
    .replace(POSTCODES, GAP)
    .replace(NUMBERS, (number) => (isLong(number) ? GAP : number))
    .replace(INTRODUCED, `$1${GAP}`);
  return scrubNames(plain, knows)
    .replace(/\s+/g, ' ')
    .replace(/…(?: ?…)+/g, GAP)
    .trim();
}

/** The words of a text, as `knows` is asked for them. */
export function wordsIn(text: string): ReadonlySet<string> {
  const written = text.replaceAll('\\n', ' ').match(WORDS) ?? [];
  return new Set([...new Set(written)].flatMap(bases));
}

function isLong(number: string): boolean {
  return !YEARS.test(number) && number.replace(/\P{Nd}/gu, '').length >= LONG_NUMBER;
}

function scrubNames(text: string, knows: (word: string) => boolean): string {
  const shouted = !/\p{Ll}/u.test(text);
  const mayBeName = (word: string) => {
    const isAcronym = !shouted && /^\p{Lu}{2,}$/u.test(word);
    return (
      /^\p{Lu}/u.test(word) && !isAcronym && !bases(word).some((one) => NOT_NAMES.has(one) || knows(one))
    );
  };
  return text.replace(WORDS, (word) => {
    const [plain = word] = bases(word);
    return mayBeName(word) && (isName(plain) || !isEnglish(plain)) ? GAP : word;
  });
}

/** The word in lower case, without a possessive ending, and closed up: `Anna’s` gives `anna` and `annas`. */
function bases(word: string): string[] {
  const lower = word.toLowerCase().replaceAll('’', "'");
  return [lower.replace(/'s?$/, ''), lower.replaceAll("'", '')];
}
