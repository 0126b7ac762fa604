import type { Lexicon, Token } from '../text/lexicon.ts';
import { readWords } from '../text/read-words.ts';
import type { Speller } from '../text/spelling.ts';
import { isNoise, words, wordsAndNoises } from '../text/tokens.ts';

/**
 * Reads the texts of the fact base. What is shown to people (titles, answers) is rightly spelt; wordings are what people
 * typed, so a word of theirs that is no English and looks like a known one is taken for it.
 */
export function createReader(speller: Speller, lexicon: Lexicon) {
  const learnt = (found: readonly string[]): Token[] => {
    for (const word of found) speller.learn(word);
    return lexicon.tokens(found);
  };
  const read = (text: string) => {
    const all = wordsAndNoises(text);
    const telling = all.filter((word) => !isNoise(word));
    // Where "thanks" is all that a wording says, it is no noise: a question is read with it from then on.
    const readings = readWords(telling.length > 0 ? telling : all, speller);
    const isPlain =
      telling.length === all.length &&
      readings.every(({ written, meant }) => meant.length === 1 && meant[0] === written);
    const meant: string[] = [];
    for (const reading of readings) meant.push(...reading.meant);
    return { meant, isPlain };
  };
  return {
    readCurated: (text: string) => learnt(words(text)),
    readWording(text: string): ReadWording {
      for (const name of text.match(NAME) ?? []) for (const word of words(name)) speller.learn(word);
      const { meant, isPlain } = read(text);
      return { tokens: learnt(meant), isPlain };
    },
    /** Reads a wording once more that was read before all words were known: as a question is read. */
    readAgain: (text: string): ReadWording => ({ tokens: lexicon.tokens(read(text).meant), isPlain: false }),
  };
}

export interface ReadWording {
  readonly tokens: readonly Token[];
  /** Without a slip or a noise: whatever else an edition comes to know, it reads the same text in the same way. */
  readonly isPlain: boolean;
}

/** A word with a capital in the middle of a sentence is a name, and rightly spelt. */
const NAME = /(?<=[\p{Ll}\d,] )\p{Lu}\p{Ll}{2,}/gu;
