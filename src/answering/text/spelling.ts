import Fuse from 'fuse.js';
import { createBest } from '../best.ts';
import { editDistance } from './edit-distance.ts';
import { isCommon, isEnglish } from './english.ts';

/** Words that reach Fuse: those that share the most letter pairs with the misspelt one. */
const PREFILTER = 24;
/** Words whose length differs more are never the word that was meant: see `allowance`. */
const LENGTH_DIFFERENCE = 3;

/** A shortened word has at least so many letters, and counts as so many slips. */
const SHORTENED_LENGTH = 5;
const SHORTENED_COST = 1.5;
/** A rare English word gives way to one that is so common here that a single slip is likelier. */
const OVERRULING_USES = 25;

/** Finds the word of the edition that a misspelt word was meant to be. */
export interface Speller {
  /** Adds a word to those that count as rightly spelt. */
  learn(word: string): void;
  knows(word: string): boolean;
  /** The word meant, or the word itself when it is known, is English, or is like nothing here. */
  correct(word: string): string;
  /** The known words that share the most letter pairs with this one. */
  candidates(word: string): string[];
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
  const vocabulary: string[] = [];
  const lengths: number[] = [];
  /** Positions in the vocabulary of the words that have a letter pair. */
  const byPair = new Map<string, number[]>();
  /** How many pairs each word of the vocabulary shares with the one that is looked up; all zero between uses. */
  const shared: number[] = [];

  const knows = (word: string): boolean => uses.has(word) || (parent?.knows(word) ?? false);
  const count = (word: string): number => (uses.get(word) ?? 0) + (parent?.count(word) ?? 0);

  /** The known words that share the most letter pairs with this one, best first. */
  const candidates = (word: string): string[] => {
    const touched: number[] = [];
    for (const pair of pairs(word)) {
      for (const at of byPair.get(pair) ?? []) {
        if (Math.abs((lengths[at] ?? 0) - word.length) > LENGTH_DIFFERENCE) continue;
        const before = shared[at] ?? 0;
        if (before === 0) touched.push(at);
        shared[at] = before + 1;
      }
    }
    const best = createBest<string>(PREFILTER);
    for (const at of touched) {
      const candidate = vocabulary[at] ?? '';
      best.offer(candidate, (shared[at] ?? 0) / (word.length + candidate.length));
    }
    const own = best.found().map(({ item }) => item);
    for (const at of touched) shared[at] = 0;
    return [...own, ...(parent?.candidates(word) ?? [])];
  };

  const correct = (word: string): string => {
    if (word.length < 3 || /\d/.test(word) || knows(word) || isCommon(word)) return word;
    const isRare = isEnglish(word);
    const fuse = new Fuse(candidates(word), { includeScore: true, threshold: 0.6, ignoreLocation: true });
    let best = word;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const { item } of fuse.search(word)) {
      const slips = editDistance(word, item);
      const distance = isShortened(word, item) ? Math.min(SHORTENED_COST, slips) : slips;
      if (distance > allowance(Math.min(word.length, item.length))) continue;
      if (word.length === item.length && word.length <= SHORT_LENGTH && !isSwapped(word, item)) continue;
      if (isRare && (distance > 1 || count(item) < OVERRULING_USES)) continue;
      const cost =
        distance + (item[0] === word[0] ? 0 : 0.6) - Math.min(0.4, Math.log10(1 + count(item)) / 6);
      if (cost < bestCost) {
        best = item;
        bestCost = cost;
      }
    }
    return best;
  };

  const add = (word: string, times: number): void => {
    const before = uses.get(word);
    uses.set(word, (before ?? 0) + times);
    if (before !== undefined || word.length < 3) return;
    const at = vocabulary.push(word) - 1;
    lengths.push(word.length);
    shared.push(0);
    for (const pair of new Set(pairs(word))) {
      const list = byPair.get(pair);
      if (list) list.push(at);
      else byPair.set(pair, [at]);
    }
  };
  for (const [word, times] of words ?? []) add(word, times);

  return {
    learn(word) {
      if (!/\d/.test(word)) add(word, 1);
    },
    knows,
    correct,
    candidates,
    count,
    words: () => uses,
  };
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
  if (length <= 3) return 1;
  if (length <= 5) return 1;
  return length <= 8 ? 2 : 3;
}

function pairs(word: string): string[] {
  const padded = ` ${word} `;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}
