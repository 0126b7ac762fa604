import type { Token } from '../text/lexicon.ts';
import { pairPrior, tokenPrior } from './features.ts';
import { type IndexedFact, identityOf, lengthOf, withoutNames } from './indexed-fact.ts';

/** The wording that a query is most like. */
export interface NearestWording {
  /** Position of the wording. */
  readonly wording: number;
  /** Cosine of the query with it, over tokens and pairs of neighbours; 0 to 1. */
  readonly likeness: number;
  /** Is the query that wording, but for articles, pronouns and names of the subject? */
  readonly isSame: boolean;
}

/** A query made ready to be compared with many wordings. */
export interface Comparable {
  readonly identity: number;
  readonly length: number;
  /** Squared priors of its tokens, and of its pairs of neighbours, by hash. */
  readonly tokens: ReadonlyMap<number, number>;
  readonly pairs: ReadonlyMap<number, number>;
  /** A bit for the last five of each token's hash: tells of most tokens of a wording at once that the query has them not. */
  readonly bits: number;
}

export function comparable(tokens: readonly Token[]): Comparable {
  const own = withoutNames(tokens);
  const squares = new Map<number, number>();
  const pairs = new Map<number, number>();
  for (const [at, token] of own.entries()) {
    squares.set(token.hash, tokenPrior(token) ** 2);
    const next = own[at + 1];
    if (next) pairs.set(joined(token.hash, next.hash), pairPrior(token, next) ** 2);
  }
  let bits = 0;
  for (const token of squares.keys()) bits |= 1 << token;
  return { identity: identityOf(tokens), length: lengthOf(own), tokens: squares, pairs, bits };
}

/** The hashes of two neighbours as one. */
function joined(first: number, second: number): number {
  return Math.imul(first, 31) ^ second;
}

export function nearestWording(
  { tokens, ends, lengths, identities }: IndexedFact,
  { identity, length, tokens: squares, pairs, bits }: Comparable,
): NearestWording {
  let wording = 0;
  let likeness = 0;
  let start = 0;
  for (let at = 0; at < ends.length; at++) {
    const end = ends[at] ?? 0;
    let dot = 0;
    for (let place = start; place < end; place++) {
      const token = tokens[place] ?? 0;
      if (((bits >>> token) & 1) === 0) continue;
      const square = squares.get(token);
      if (square === undefined) continue;
      dot += square;
      if (place + 1 < end) dot += pairs.get(joined(token, tokens[place + 1] ?? 0)) ?? 0;
    }
    const cosine = dot / (length * (lengths[at] ?? 0) || 1);
    if (cosine > likeness) {
      likeness = cosine;
      wording = at;
    }
    start = end;
  }
  const identical = identity === 0 ? -1 : identities.indexOf(identity);
  return identical >= 0
    ? { wording: identical, likeness: 1, isSame: true }
    : { wording, likeness: Math.min(1, likeness), isSame: false };
}
