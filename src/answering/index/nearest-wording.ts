import type { Token } from '../text/lexicon.ts';
import { pairPrior, tokenPrior } from './features.ts';
import { type IndexedFact, identityOf, lengthOf, withoutNames } from './indexed-fact.ts';
import { positionOf } from './sorted.ts';

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
  return { identity: identityOf(tokens), length: lengthOf(own), tokens: squares, pairs };
}

/** The hashes of two neighbours as one. */
function joined(first: number, second: number): number {
  return Math.imul(first, 31) ^ second;
}

export function nearestWording(fact: IndexedFact, query: Comparable): NearestWording {
  const identical = query.identity === 0 ? -1 : fact.identities.indexOf(query.identity);
  if (identical >= 0) return { wording: identical, likeness: 1, isSame: true };
  const dots = dotProducts(fact, query);
  let wording = 0;
  let likeness = 0;
  for (let at = 0; at < dots.length; at++) {
    const cosine = (dots[at] ?? 0) / (query.length * (fact.lengths[at] ?? 0) || 1);
    if (cosine > likeness) {
      likeness = cosine;
      wording = at;
    }
  }
  return { wording, likeness: Math.min(1, likeness), isSame: false };
}

/** By wording, what its tokens and pairs have in common with the query's. */
function dotProducts(
  { tokens, ends, asked, places, placeEnds, wordingAt }: IndexedFact,
  query: Comparable,
): Float64Array {
  const dots = new Float64Array(ends.length);
  for (const [token, square] of query.tokens) {
    const position = positionOf(asked, token);
    if (position < 0) continue;
    const end = placeEnds[position] ?? 0;
    for (let at = position === 0 ? 0 : (placeEnds[position - 1] ?? 0); at < end; at++) {
      const place = places[at] ?? 0;
      const wording = wordingAt[place] ?? 0;
      const next = place + 1 < (ends[wording] ?? 0) ? (tokens[place + 1] ?? 0) : undefined;
      const pair =
        next === undefined || !query.tokens.has(next) ? 0 : (query.pairs.get(joined(token, next)) ?? 0);
      dots[wording] = (dots[wording] ?? 0) + square + pair;
    }
  }
  return dots;
}
