import { englishCount } from '../text/english.ts';
import { SENTENCE_END, SENTENCE_START } from './phrases.ts';
import { spellings } from './spellings.ts';

/** Characters read of one message: as much as Discord lets a member write. */
const TEXT_LIMIT = 4000;
/** A word that was said this often in the subtitles of english.ts is meant as it stands, not a typing error. */
const USUAL_WORD = 5;
/** Run-together words longer than this are not taken apart. */
const RUN_TOGETHER_LIMIT = 60;
/** Words that say nothing here, so that "having a really bad fit" reads like "having bad fit". */
const FILLERS = new Set(
  'a an the really so very fucking fuckin fking literally omg oh god like um uh er proper'.split(' '),
);
const LAUGHING_FACES = /[😂🤣💀☠😆😹😅]/gu;

export type Sentence = readonly string[];

/**
 * Reads a message into sentences of plain words: lower case, without accents, apostrophes and fillers, contractions
 * written out, and what looks misspelt or run together put right with the words of `vocabulary`.
 */
export function sentenceReader(vocabulary: ReadonlySet<string>): (text: string) => Sentence[] {
  const wordsByInitial = Map.groupBy ? Map.groupBy(vocabulary, initial) : new Map<string, string[]>();
  const isKnown = (word: string) => vocabulary.has(word) || spellings.has(word) || FILLERS.has(word);

  function readWord(written: string): readonly string[] {
    const word = isKnown(written) ? written : written.replace(/(.)\1{2,}/gu, '$1');
    if (spellings.has(word)) return spellings.get(word) ?? [];
    if (isKnown(word) || englishCount(word) >= USUAL_WORD) return [word];
    const parts = takeApart(word, isKnown);
    if (parts !== undefined) return parts.flatMap((part) => spellings.get(part) ?? [part]);
    return [nearest(word, wordsByInitial.get(initial(word)) ?? []) ?? word];
  }

  return (text) =>
    plain(text)
      .split(/[.!?;\n]+/)
      .map((part) => part.match(/\p{L}+|\d+/gu) ?? [])
      .filter((written) => written.length > 0)
      .map((written) => [
        SENTENCE_START,
        ...written.flatMap(readWord).filter((word) => !FILLERS.has(word)),
        SENTENCE_END,
      ]);
}
