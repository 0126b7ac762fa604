import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.ts';
import { isCommon, isEnglish } from './english.ts';
import { createPairIndex, type Lengths } from './pair-index.ts';
import { remembering } from './remembering.ts';

/** A shortened word has at least so many letters, lacks at most so many, and counts as so many slips. */
const SHORTENED_LENGTH = 5;
const SHORTENED_BY = 3;
const SHORTENED_COST = 1.5;
/** A rare English word gives way to one that is so common here that so few slips are likelier. */
const OVERRULING_USES = 25;
const RARE_SLIPS = 1;
/** In a word of so few letters a swap, the commonest slip, leaves too little alike to be found by it. */
const SWAPPED_LENGTH = 4;

/** Finds the word of the edition that a misspelt word was meant to be. */
export interface Speller {
  /** Adds a word to those that count as rightly spelt, said so many times, once if left out; nothing with a digit is one. */
  learn(word: string, times?: number): void;
  knows(word: string): boolean;
  /** The word meant, or the word itself when it is known, is English, or is like nothing here. */
  correct(word: string): string;
  /** The known words that may be meant by this one; of a rare English word only those that may overrule it. */
  candidates(word: string, isRare: boolean): string[];
  /** How often the word was learnt. */
  count(word: string): number;
  /** The words that this speller itself has learnt, with how often. */
  words(): ReadonlyMap<string, number>;
}

/** @param options.parent whose words are known too @param options.words words learnt before */
export function createSpeller({
  parent,
  words,
}: {
  readonly parent?: Speller;
  readonly words?: ReadonlyMap<string, number>;
} = {}): Speller {
  const uses = new Map<string, number>();
  const known = createPairIndex();
  /** Those that are common enough to overrule a rare English word. */
  const overruling = createPairIndex();

  const knows = (word: string): boolean => uses.has(word) || (parent?.knows(word) ?? false);
  const count = (word: string): number => (uses.get(word) ?? 0) + (parent?.count(word) ?? 0);

  const candidates = (word: string, isRare: boolean): string[] => {
    const index = isRare ? overruling : known;
    const own = index.nearest(word, lengthsMeant(word, isRare), leastShared(word, isRare));
    return [...own, ...(parent?.candidates(word, isRare) ?? [])];
  };

  /** The likeliest of the words; the word itself where there is none. */
  const best = (
    word: string,
    meant: readonly { readonly item: string; readonly slips: number }[],
  ): string => {
    const cost = ({ item, slips }: { readonly item: string; readonly slips: number }) =>
      slips + (item[0] === word[0] ? 0 : 0.6) - Math.min(0.4, Math.log10(1 + count(item)) / 6);
    const [first] = [...meant].sort((one, other) => cost(one) - cost(other));
    return first?.item ?? word;
  };

  /** Remembered, since a reply looks the same words up again and again. */
  const correct = remembering((word) => {
    if (word.length < 3 || /\d/.test(word) || knows(word) || isCommon(word)) return word;
    const isRare = isEnglish(word);
    const swapped = isRare || word.length > SWAPPED_LENGTH ? [] : swaps(word).filter(knows);
    if (swapped.length > 0)
      return best(
        word,
        swapped.map((item) => ({ item, slips: 1 })),
      );
    const near = new Map<string, number>();
    for (const candidate of candidates(word, isRare)) {
      const slips = slipsBetween(word, candidate);
      if (slips === undefined || (isRare && slips > RARE_SLIPS)) continue;
      near.set(candidate, slips);
    }
    if (near.size === 0) return word;
    const fuse = new Fuse(Array.from(near.keys()), {
      threshold: 0.6,
      ignoreLocation: true,
    });
    const found = fuse.search(word).map(({ item }) => ({ item, slips: near.get(item) ?? 0 }));
    return best(word, found);
  });

  const learn = (word: string, times = 1): void => {
    const own = uses.get(word);
    const isNew = own === undefined;
    if (isNew && /\d/.test(word)) return;
    correct.forget();
    const before = count(word);
    uses.set(word, (own ?? 0) + times);
    if (word.length < 3) return;
    if (isNew) known.add(word);
    if (before < OVERRULING_USES && before + times >= OVERRULING_USES) overruling.add(word);
  };
  for (const [word, times] of words ?? []) learn(word, times);

  return {
    learn,
    knows,
    correct,
    candidates,
    count,
    words: () => uses,
  };
}

/** How many slips make the one word of the other; undefined where they are so many that it is most likely not meant. */
function slipsBetween(word: string, meant: string): number | undefined {
  const isBeginning = isShortened(word, meant);
  const allowed = allowance(Math.min(word.length, meant.length));
  if (!isBeginning && Math.abs(word.length - meant.length) > allowed) return undefined;
  const slips = editDistance(word, meant);
  const counted = isBeginning ? Math.min(SHORTENED_COST, slips) : slips;
  if (counted > allowed) return undefined;
  if (word.length === meant.length && word.length <= SHORT_LENGTH && !isSwapped(word, meant))
    return undefined;
  return counted;
}

/** The word with two neighbouring letters the other way round, in all ways. */
function swaps(word: string): string[] {
  const [...letters] = word;
  return letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''));
}

/** A word of three letters with another letter in it is most likely another word. */
const SHORT_LENGTH = 3;

function isSwapped(word: string, other: string): boolean {
  return [...word].sort().join('') === [...other].sort().join('');
}

/** Is the word the beginning of the other, as people write `info` and `apprent`? */
function isShortened(word: string, whole: string): boolean {
  return word.length >= SHORTENED_LENGTH && whole.startsWith(word);
}

/** Slips that a word of this many letters may hold and still be the same word. */
function allowance(length: number): number {
  if (length <= 5) return 1;
  return length <= 8 ? 2 : 3;
}

/** How long the words can be that may be meant, by the slips that are allowed. */
function lengthsMeant({ length }: string, isRare: boolean): Lengths {
  if (isRare) return { least: length - RARE_SLIPS, most: length + RARE_SLIPS };
  let least = length;
  while (length - least < allowance(least - 1)) least--;
  const longer = length >= SHORTENED_LENGTH ? SHORTENED_BY : allowance(length);
  return { least, most: length + longer };
}

/** A word that shares fewer pairs differs by more slips than are allowed: the worst, a swap, breaks three. */
function leastShared(word: string, isRare: boolean): number {
  const slips = isRare ? RARE_SLIPS : allowance(word.length);
  return Math.max(1, word.length + 1 - 3 * slips);
}
