import { QUESTION_WORD, STARTS } from './question-form.ts';
import { oneLine, PARTS_LIMIT } from './question-parts.ts';

/** Between phrases of one question: "the chair, the hq and the budget"; "between 2016 and 2017" is one phrase. */
const JOINT =
  /\s*,\s*(?:(?:and|&|plus)\s+)?|(?<!\bbetween(?:\s+(?!and\b)[^\s,]+){1,4})\s+(?:and|&|plus|n)\s+|\s*\+\s*|\s+\/\s+|(?<=\p{L})\/(?=\p{L})/iu;
const LISTED = /,|\s(?:and|&|plus|n)\s|\+|\s\/\s|\p{L}\/\p{L}/iu;
/** What is longer is no phrase, but a clause or another sentence. */
const PHRASE_LENGTH = 4;
/** Words before the first phrase, which the others share: "what's the". */
const FRAME = new Set(
  `${STARTS.replaceAll('|', ' ')} what's who's where's when's how's the a an its their his her of to me us tell about give show name
  many much any there both`.split(/\s+/),
);
/** Those of them that only ask to be told: "tell me its". */
const TELL_ME = new Set(
  "what what's whats is are tell give show me us about the a an its their both".split(' '),
);
/** Words that a phrase does not need behind those that all share. */
const LINK = /^(?:(?:of|for|about|the|a|an|its|their|both)\s+)+/iu;

/**
 * What a question may ask where "and" joins phrases in it: each of the readings is two or more questions, the closest-knit
 * reading first. None where nothing is joined.
 */
export function joinedPhrases(text: string): string[][] {
  const phrases = phrasesOf(oneLine(text));
  const [first, second, ...others] = phrases;
  if (!first || !second || phrases.length > PARTS_LIMIT) return [];
  if ([second, ...others].some((phrase) => QUESTION_WORD.test(join(phrase)))) return [];
  const frame = first.slice(0, frameLength(first));
  const own = first.slice(frame.length);
  const inFrame = (phrase: readonly string[]) => join(frame, withoutLink(phrase));
  const inSingular = (phrase: readonly string[]) => join(frame.map(singular), withoutLink(phrase));
  const areShort = [own, second, ...others].every((phrase) => withoutLink(phrase).length <= PHRASE_LENGTH);
  // "Who are the chair and the chief executive?" asks who each of them is.
  const isPlural = frame.some((word) => singular(word) !== word);
  const each = areShort
    ? [
        [join(first), ...[second, ...others].map(inFrame)],
        ...(isPlural ? [[own, second, ...others].map(inSingular)] : []),
      ]
    : [];
  // "Tell me its budget, its chair and its HQ" asks no more than to be told of each.
  const bare =
    each.length > 0 && frame.every((word) => TELL_ME.has(plain(word)))
      ? [[own, second, ...others].map((phrase) => join(withoutLink(phrase)))]
      : [];
  if (others.length > 0) return [...each, ...bare];
  return [
    // "When did it start and end?" has the same words before both …
    ...(second.length < own.length ? [[join(first), join(first.slice(0, -second.length), second)]] : []),
    ...each,
    ...bare,
    // … and "what do good and outstanding mean?" the same behind both.
    ...(0 < own.length && own.length < second.length
      ? [[join(first, second.slice(own.length)), inFrame(second)]]
      : []),
  ];
}

/** A comma alone may stand between a topic and what is asked of it: "bullying report, author". */
export function isJoinedByAnd(text: string): boolean {
  return /\s(?:and|&|plus|n)\s/iu.test(text);
}

const SINGULAR: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ['were', 'was'],
]);

function singular(word: string): string {
  return SINGULAR.get(plain(word)) ?? word;
}

function phrasesOf(line: string): string[][] {
  if (!LISTED.test(line)) return [];
  return line
    .replace(/[.?!;\s]+$/u, '')
    .split(JOINT)
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase))
    .map((phrase) => phrase.split(' '));
}

function withoutLink(phrase: readonly string[]): string[] {
  return join(phrase).replace(LINK, '').split(' ');
}

function frameLength(phrase: readonly string[]): number {
  const own = phrase.findIndex((word) => !FRAME.has(plain(word)));
  return own < 0 ? phrase.length : own;
}

function plain(word: string): string {
  return word.toLowerCase().replace('’', "'");
}

function join(...phrases: readonly (readonly string[])[]): string {
  return phrases.flat().join(' ');
}
