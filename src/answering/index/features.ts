import type { Token } from '../text/lexicon.ts';
import { type Meaning, meaningOf } from '../text/meaning.ts';

/** What a text is compared by. A feature is named by a 32-bit hash, so that every index can do without a dictionary. */
export interface Features {
  /** Tokens, pairs of neighbours, and pairs with one token between them; none twice. */
  readonly words: readonly Feature[];
  /** Letter n-grams: they join inflections, compounds and misspellings that the words do not. As often as they stand in the text. */
  readonly grams: readonly number[];
  /** What the words have in common with other words that mean much the same. */
  readonly meaning: Meaning;
}

export interface Feature {
  readonly hash: number;
  /** How much English expects it: 0 for a filler, 1 for a rare word. */
  readonly prior: number;
}

/** Bits that count as fully telling. */
const FULL_INFORMATION = 14;
/** A pair of neighbours, and a pair with a gap, count for so much of the words themselves. */
const PAIR_WEIGHT = 0.7;
const GAP_WEIGHT = 0.3;
const LEAST_GRAM = 3;
const MOST_GRAM = 4;

export function features(tokens: readonly Token[]): Features {
  const words: { hash: number; prior: number }[] = [];
  const add = (hash: number, prior: number) => {
    const known = words.find((word) => word.hash === hash);
    if (known) known.prior = Math.max(known.prior, prior);
    else words.push({ hash, prior });
  };
  const own = tokens.filter(({ kind }) => kind !== 'name');
  for (const [at, token] of own.entries()) {
    add(tokenHash(token), tokenPrior(token));
    const next = own[at + 1];
    const afterNext = own[at + 2];
    if (next) add(pairHash(token, next), pairPrior(token, next));
    if (afterNext) add(gapHash(token, afterNext), GAP_WEIGHT * meanPrior(token, afterNext));
  }
  const isNamed = own.length < tokens.length;
  if (isNamed) add(NAME_HASH, NAME_PRIOR);
  return { words, grams: gramsOf(own), meaning: meaningOf(own.map(weighedByInformation)) };
}

/** Telling words count for more than in a feature: what a text is about is told by few of its words. */
function weighedByInformation(token: Token) {
  return { text: token.text, weight: tokenPrior(token) ** 2 };
}

/** The feature that stands for the token itself. */
export function tokenHash({ key }: { readonly key: string }): number {
  return hash(key, WORD);
}

/** The feature that stands for two tokens side by side. */
export function pairHash(first: Token, second: Token): number {
  return hash(second.key, Math.imul(hash(first.key, PAIR), PRIME));
}

/** 0 for a filler to 1 for a rare word. */
export function tokenPrior({ information }: Token): number {
  return Math.min(1, information / FULL_INFORMATION);
}

export function pairPrior(first: Token, second: Token): number {
  return PAIR_WEIGHT * meanPrior(first, second);
}

function meanPrior(first: Token, second: Token): number {
  return Math.sqrt(tokenPrior(first) * tokenPrior(second));
}

function gapHash(first: Token, second: Token): number {
  return hash(second.key, Math.imul(hash(first.key, GAP), PRIME));
}

/** N-grams across the whole text, spaces included: what stands at a word's edge, and what follows it, tells much. */
function gramsOf(tokens: readonly Token[]): number[] {
  const text = ` ${tokens.map((token) => token.text).join(' ')} `;
  const grams: number[] = [];
  for (let from = 0; from + LEAST_GRAM <= text.length; from++) {
    let value = GRAM;
    for (let to = from; to < from + MOST_GRAM && to < text.length; to++) {
      value = Math.imul(value ^ text.charCodeAt(to), PRIME);
      if (to - from + 1 >= LEAST_GRAM) grams.push(mixed(value));
    }
  }
  return grams;
}

/** Starts of the hashes, so that a word, a pair and an n-gram of the same letters are three features. */
const WORD = 0x811c9dc5;
const PAIR = 0x2f0b4c47;
const GAP = 0x5bd1e995;
const GRAM = 0x1b873593;
const PRIME = 0x01000193;

const NAME_HASH = hash('=name', WORD);
const NAME_PRIOR = 0.07;

/** FNV-1a over UTF-16 code units, 32 bits. */
function hash(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return mixed(value);
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 13)) | 0;
}
