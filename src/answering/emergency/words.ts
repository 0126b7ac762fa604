import { distance } from 'fastest-levenshtein';
import { englishCount } from '../text/english.ts';
import { remembering } from '../text/remembering.ts';
import { spellings } from './spellings.ts';

export const SENTENCE_START = '^';
export const SENTENCE_END = '$';
/** Characters read of one message: as much as Discord lets a member write. */
const TEXT_LIMIT = 4000;
/** Words that are compared with the vocabulary for typing errors; the rest of a message stays as written. */
const CORRECTED_LIMIT = 60;
/** A word that was said this often in the subtitles of english.ts is meant as it stands, not a typing error. */
const USUAL_WORD = 5;
/** Run-together words longer than this are not taken apart. */
const RUN_TOGETHER_LIMIT = 24;
/** Words that say nothing here, so that "having a really bad fit" reads like "having bad fit". */
const FILLERS = new Set(
  'a an the really so very fucking fuckin fking omg oh god like um uh er proper just'.split(' '),
);
/** What stands for laughter in the words that come out. */
const LAUGHTER = 'haha';
/** Without its apostrophe it would be another word. */
const OVERDOSED = /\bod['’‘`]d\b/g;
const LAUGHING_FACES = /[😂🤣💀☠😆😹😅]/gu;
const LAUGHING_WORDS = /\b(?:l+o+l+|lmf?ao+|rofl|(?:ha){2,}h?|(?:he){2,}|xd)\b/gi;

export type Sentence = readonly string[];

/**
 * Reads a message into sentences of plain words: lower case, without accents, apostrophes and fillers, contractions
 * written out, and what looks misspelt or run together put right with the words of `vocabulary`.
 */
export function sentenceReader(vocabulary: ReadonlySet<string>): (text: string) => Sentence[] {
  const byInitial = new Map<string, string[]>();
  for (const word of vocabulary)
    byInitial.set(initial(word), [...(byInitial.get(initial(word)) ?? []), word]);
  const isKnown = (word: string) => vocabulary.has(word) || spellings.has(word) || FILLERS.has(word);

  function readWord(written: string, at: number): readonly string[] {
    const word = isKnown(written) ? written : written.replace(/(.)\1{2,}/gu, '$1');
    const spelling = spellings.get(word);
    if (spelling) return spelling;
    if (isKnown(word) || englishCount(word) >= USUAL_WORD || at >= CORRECTED_LIMIT) return [word];
    return corrected(word);
  }

  const corrected = remembering((word): readonly string[] => {
    const parts = takeApart(word, isKnown);
    if (parts) return parts.flatMap((part) => spellings.get(part) ?? [part]);
    return [unswapped(word, vocabulary) ?? nearest(word, byInitial.get(initial(word)) ?? []) ?? word];
  });

  return (text) =>
    plain(text)
      .split(/[.!?,;\n]+/)
      .map((part) => (part.match(/\p{L}+|\d+/gu) ?? []).flatMap(readWord))
      .map((words) => words.filter((word) => !FILLERS.has(word)))
      .filter((words) => words.length > 0)
      .map((words) => [SENTENCE_START, ...words, SENTENCE_END]);
}

function plain(text: string): string {
  return text
    .slice(0, TEXT_LIMIT)
    .replace(LAUGHING_FACES, ` ${LAUGHTER} `)
    .replace(LAUGHING_WORDS, ` ${LAUGHTER} `)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .toLowerCase()
    .replace(OVERDOSED, 'overdosed')
    .replace(/(\p{L})['’‘`](?=\p{L})/gu, '$1');
}

function initial(word: string): string {
  return word.slice(0, 1);
}

/** `cantbreathe` → can't, breathe; undefined where the word is not made of known words of two letters or more. */
function takeApart(word: string, isKnown: (part: string) => boolean): string[] | undefined {
  if (word.length < 6 || word.length > RUN_TOGETHER_LIMIT) return undefined;
  for (let at = word.length - 2; at >= 2; at--) {
    const first = word.slice(0, at);
    if (!isKnown(first)) continue;
    const rest = word.slice(at);
    if (isKnown(rest)) return [first, rest];
    const parts = takeApart(rest, isKnown);
    if (parts) return [first, ...parts];
  }
  return undefined;
}

/** `breahte` → breathe: the word that this one is when two neighbouring letters change places. */
function unswapped(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  for (let at = 0; at < word.length - 1; at++) {
    const swapped = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
    if (vocabulary.has(swapped)) return swapped;
  }
  return undefined;
}

/** The word that this one was meant to be: one slip away, or two in a long word. */
function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < 5) return undefined;
  const allowed = word.length < 8 ? 1 : 2;
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const slips = distance(word, candidate);
    if (slips < least) {
      best = candidate;
      least = slips;
    }
  }
  return best;
}
