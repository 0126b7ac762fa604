import { englishCount, isCommon, isEnglish } from './english.ts';
import type { Speller } from './spelling.ts';

/** Least letters of a word that was torn apart, and of each part of words that were run together. */
const JOINED_LENGTH = 6;
const PART_LENGTH = 3;
/** Different words of a text that are put right; one with more is no question, and to look for them all takes long. */
const MOST_MISSPELT = 40;

/** Words of a text, and what each, or two of them together, was taken for. */
export interface ReadWord {
  readonly written: string;
  readonly meant: readonly string[];
}

/** Puts misspelt words right, joins what was torn apart (`neo natal`) and parts what was run together. */
export function readWords(written: readonly string[], speller: Speller): ReadWord[] {
  const known = written.map(speller.knows);
  const misspelt = new Map<string, string[]>();
  const meant = (word: string): string[] => {
    const found = misspelt.get(word) ?? (misspelt.size < MOST_MISSPELT ? meantBy(word, speller) : [word]);
    misspelt.set(word, found);
    return found;
  };
  const readings: ReadWord[] = [];
  for (let at = 0; at < written.length; at++) {
    const word = written[at] ?? '';
    const next = written[at + 1] ?? '';
    const areKnown = known[at] && known[at + 1];
    if (!areKnown && isTorn(word, next, speller)) {
      readings.push({ written: `${word} ${next}`, meant: [word + next] });
      at++;
    } else readings.push({ written: word, meant: known[at] ? [word] : meant(word) });
  }
  return readings;
}

function isTorn(word: string, next: string, { knows }: Speller): boolean {
  return next !== '' && word.length + next.length >= JOINED_LENGTH && knows(word + next);
}

/** What a word was meant to be that the speller does not know. */
function meantBy(word: string, speller: Speller): string[] {
  if (/\d/.test(word) || isCommon(word)) return [word];
  const short = notDrawnOut(word);
  if (short !== undefined) return [short];
  const corrected = speller.correct(word);
  if (corrected !== word || isEnglish(word)) return [corrected];
  return parts(word, speller) ?? [word];
}

/** "Whooo", "goooood": the commonest English word with its drawn-out letters once, or twice. */
function notDrawnOut(word: string): string | undefined {
  const once = word.replace(DRAWN_OUT, '$1');
  if (once === word) return undefined;
  const twice = word.replace(DRAWN_OUT, '$1$1');
  const short = englishCount(once) < englishCount(twice) ? twice : once;
  return isCommon(short) ? short : undefined;
}

const DRAWN_OUT = /(\p{L})\1{2,}/gu;

/** Two known words that were run together, the longest first one. */
function parts(word: string, { knows }: Speller): [string, string] | undefined {
  for (let at = word.length - PART_LENGTH; at >= PART_LENGTH; at--) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (knows(head) && knows(tail)) return [head, tail];
  }
  return undefined;
}
