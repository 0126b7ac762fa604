import { isCommon } from '../text/english.ts';
import type { Lexicon, Token } from '../text/lexicon.ts';
import { type ReadWord, readWords } from '../text/read-words.ts';
import { remembering } from '../text/remembering.ts';
import type { Speller } from '../text/spelling.ts';
import { isNoise, words, wordsAndNoises } from '../text/tokens.ts';

export interface ReadWording {
  readonly tokens: readonly Token[];
  /** Without a slip or a noise: whatever else an edition comes to know, it reads the same text in the same way. */
  readonly isPlain: boolean;
}

/**
 * Reads the texts of the fact base. What is shown to people (titles, answers) is rightly spelt; wordings are what people
 * typed, so a word of theirs that is no English and looks like a known one is taken for it.
 */
export function createReader(speller: Speller, lexicon: Lexicon) {
  const learn = (found: readonly string[]) => {
    for (const word of found) speller.learn(word);
  };

  return {
    readCurated(text: string): Token[] {
      const found = words(text);
      learn(found);
      return lexicon.tokens(found);
    },
    readWordings(texts: readonly string[]): ReadWording[] {
      for (const text of texts) for (const name of text.match(NAME) ?? []) learn(words(name));
      // Each word once in memory, however many wordings have it: it is looked up many times.
      const shared = remembering((word) => word);
      const split = texts.map((text) => splitWording(text, shared));
      // What is rightly spelt has to be known of all of them before the first slip is put right.
      for (const [word, times] of countWords(split))
        if (speller.knows(word) || isCommon(word)) speller.learn(word, times);
      const read = split.map(({ words, isNoisy }) => {
        if (words.every(speller.knows)) return { meant: words, isPlain: !isNoisy };
        const readings = readWords(words, speller);
        return {
          meant: readings.flatMap(({ meant }) => meant),
          isPlain: !isNoisy && readings.every(isAsWritten),
        };
      });
      // What is like no known word is a word of its own.
      for (const { meant } of read) learn(meant.filter((word) => !speller.knows(word)));
      return read.map(({ meant, isPlain }) => ({ tokens: lexicon.tokens(meant), isPlain }));
    },
  };
}

interface SplitWording {
  readonly words: readonly string[];
  /** Words are left out that ask for nothing. */
  readonly isNoisy: boolean;
}

function splitWording(text: string, shared: (word: string) => string): SplitWording {
  const all = wordsAndNoises(text).map(shared);
  const quiet = all.filter((word) => !isNoise(word));
  // Where "thanks" is all that a wording says, it is no noise: a question is read with it from then on.
  return { words: quiet.length > 0 ? quiet : all, isNoisy: quiet.length < all.length };
}

function countWords(wordings: readonly SplitWording[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of wordings) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function isAsWritten({ written, meant }: ReadWord): boolean {
  return meant.length === 1 && meant[0] === written;
}

/** A word with a capital in the middle of a sentence is a name, and rightly spelt. */
const NAME = /(?<=[\p{Ll}\d,] )\p{Lu}\p{Ll}{2,}/gu;
