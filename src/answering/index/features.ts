import type { Token } from '../text/lexicon.ts';

/** Words and pairs of words are hashed into this many buckets, letter n-grams into the buckets after them. */
const WORD_BUCKETS = 2 ** 20;
const GRAM_BUCKETS = 2 ** 18;
/** Features have ids below this; every index shares them, so that a guild's layer needs no dictionary of its own. */
export const FEATURE_COUNT = WORD_BUCKETS + GRAM_BUCKETS;

const GRAM_LENGTH = 4;

/** Is the feature a letter n-gram, rather than a word or a pair of words? */
export function isGram(id: number): boolean {
  return id >= WORD_BUCKETS;
}

/** What two texts are compared by. `priors` tell how much English expects each feature: 0 for a filler, 1 for a rare word. */
export interface Features {
  /** Tokens and pairs of neighbours. */
  readonly words: readonly Feature[];
  /** Letter n-grams: they join inflections, compounds and misspellings that the words do not. */
  readonly grams: readonly Feature[];
  /** The same for texts that differ in no more than articles, pronouns and names of the subject; 0 when no telling word is left. */
  readonly identity: number;
}
export interface Feature {
  readonly id: number;
  readonly prior: number;
}

/** A pair of neighbours counts for less than the words themselves. */
const PAIR_WEIGHT = 0.7;
/** Bits that count as fully telling. */
const FULL_INFORMATION = 14;

/** Bits below which a word is a filler that tells nothing of the subject. */
export const FILLER_INFORMATION = 8;
/** Words that stand before, or in place of, the subject's name. */
const IN_PLACE_OF_NAME = new Set('the a an it its they their them this that'.split(' '));

export function features(tokens: readonly Token[]): Features {
  const words = new Map<number, number>();
  const grams = new Map<number, number>();
  let before: Token | undefined;
  for (const token of tokens) {
    const prior = tokenPrior(token);
    words.set(tokenFeature(token), prior);
    if (token.kind === 'name') continue;
    if (before) {
      const pair = hash(`${before.key}\u0000${token.key}`) % WORD_BUCKETS;
      words.set(pair, PAIR_WEIGHT * Math.sqrt(tokenPrior(before) * prior));
    }
    before = token;
    addGrams(token.text, grams);
  }
  return { words: toList(words), grams: toList(grams), identity: identityOf(tokens) };
}

function identityOf(tokens: readonly Token[]): number {
  const own = tokens.filter(({ kind, text }) => kind !== 'name' && !IN_PLACE_OF_NAME.has(text));
  const isTelling = own.some(({ kind, information }) => kind !== 'asks' && information >= FILLER_INFORMATION);
  return isTelling ? (hash(own.map(({ key }) => key).join('\u0000')) | 1) >>> 0 : 0;
}

/** The feature that stands for the token itself. */
export function tokenFeature(token: Token): number {
  return hash(token.key) % WORD_BUCKETS;
}

function tokenPrior(token: Token): number {
  return Math.sqrt(token.information / FULL_INFORMATION);
}

function addGrams(text: string, grams: Map<number, number>): void {
  for (const word of text.split(' ')) {
    const padded = ` ${word} `;
    for (let at = 0; at + GRAM_LENGTH <= padded.length; at++) {
      grams.set(WORD_BUCKETS + (hash(padded, at, at + GRAM_LENGTH) % GRAM_BUCKETS), 1);
    }
  }
}

function toList(priors: ReadonlyMap<number, number>): Feature[] {
  return Array.from(priors, ([id, prior]) => ({ id, prior }));
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hash(text: string, from = 0, to = text.length): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
