import { added, hash, mixed } from '../text/hash.ts';
import type { Token } from '../text/lexicon.ts';
import { type Meaning, meaningOf } from '../text/meaning.ts';

/** What a text is compared by. A feature is named by a 32-bit hash, so that every index can do without a dictionary. */
export interface Features {
  /** Tokens and pairs of neighbours; none twice. */
  readonly words: readonly number[];
  /** By place in `words`: how much English expects it, 0 for a filler, 1 for a rare word. */
  readonly priors: readonly number[];
  /** Letter n-grams: they join inflections, compounds and misspellings that the words do not. Some stand more than once. */
  readonly grams: readonly number[];
  /** What the words have in common with other words that mean much the same. */
  readonly meaning: Meaning;
}

/** Bits that count as fully telling. */
const FULL_INFORMATION = 14;
/** A pair of neighbours counts for so much of the words themselves. */
const PAIR_WEIGHT = 0.7;
const GRAM_LENGTH = 4;

/** @param meaning to be overwritten with the features' meaning */
export function features(tokens: readonly Token[], meaning?: Meaning): Features {
  const own = tokens.filter(({ kind }) => kind !== 'name');
  const words: number[] = [];
  const priors: number[] = [];
  /** One that stands twice counts for as much as at its best place. */
  const add = (hash: number, prior: number) => {
    const at = words.indexOf(hash);
    if (at >= 0) priors[at] = Math.max(priors[at] ?? 0, prior);
    else {
      words.push(hash);
      priors.push(prior);
    }
  };
  for (let at = 0; at < own.length; at++) {
    const token = own[at];
    const next = own[at + 1];
    if (token) add(token.hash, tokenPrior(token));
    if (token && next) add(pair(token.hash, next.hash), pairPrior(token, next));
  }
  if (own.length < tokens.length) add(NAME_HASH, NAME_PRIOR);
  return { words, priors, grams: gramsOf(own), meaning: meaningOf(own, weightInMeaning, meaning) };
}

/** Telling words count for more than in a feature: what a text is about is told by few of its words. */
function weightInMeaning(token: Token): number {
  return tokenPrior(token) ** 2;
}

/** 0 for a filler to 1 for a rare word. */
export function tokenPrior({ information }: Token): number {
  return Math.min(1, information / FULL_INFORMATION);
}

export function pairPrior(first: Token, second: Token): number {
  return PAIR_WEIGHT * Math.sqrt(tokenPrior(first) * tokenPrior(second));
}

/** The feature that stands for two tokens. */
function pair(first: number, second: number): number {
  return mixed(added(added(PAIR, first), second));
}

/** N-grams across the whole text, spaces included: what stands at a word's edge, and what follows it, tells much. */
function gramsOf(tokens: readonly Token[]): number[] {
  const text = ` ${tokens.map(({ text }) => text).join(' ')} `;
  const grams: number[] = [];
  for (let from = 0; from + GRAM_LENGTH <= text.length; from++) {
    let value = GRAM;
    for (let at = from; at < from + GRAM_LENGTH; at++) value = added(value, text.charCodeAt(at));
    grams.push(mixed(value));
  }
  return grams;
}

/** Kinds of features beside tokens: so that a pair and an n-gram of the same letters are two. */
const PAIR = 0x2f0b4c47;
const GRAM = 0x1b873593;

const NAME_HASH = hash('=name');
const NAME_PRIOR = 0.07;
