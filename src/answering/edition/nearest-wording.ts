import { pairPrior, tokenPrior } from '../index/features.ts';
import { type IndexedFact, identityOf, lengthOf, withoutNames } from '../index/indexed-fact.ts';
import { positionOf } from '../index/sorted.ts';
import type { Token } from '../text/lexicon.ts';

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
interface Comparable {
  readonly identity: number;
  readonly length: number;
  /** Each token once, whatever its place. */
  readonly tokens: ReadonlyMap<number, ComparedToken>;
}

interface ComparedToken {
  /** Its prior squared. */
  readonly square: number;
  /** The tokens that stand behind it, each with the squared prior of the pair. */
  readonly next: { readonly hash: number; readonly square: number }[];
}

export function comparable(tokens: readonly Token[]): Comparable {
  const own = withoutNames(tokens);
  const compared = new Map<number, ComparedToken>();
  for (const [at, token] of own.entries()) {
    const { square, next } = compared.get(token.hash) ?? { square: tokenPrior(token) ** 2, next: [] };
    compared.set(token.hash, { square, next });
    const behind = own[at + 1];
    if (behind && !next.some(({ hash }) => hash === behind.hash))
      next.push({ hash: behind.hash, square: pairPrior(token, behind) ** 2 });
  }
  return { identity: identityOf(tokens), length: lengthOf(own), tokens: compared };
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
  for (const [token, { square, next }] of query.tokens) {
    const position = positionOf(asked, token);
    if (position < 0) continue;
    const end = placeEnds[position] ?? 0;
    for (let at = position === 0 ? 0 : (placeEnds[position - 1] ?? 0); at < end; at++) {
      const place = places[at] ?? 0;
      const wording = wordingAt[place] ?? 0;
      let common = square;
      if (place + 1 < (ends[wording] ?? 0))
        for (const { hash, square } of next) if (hash === tokens[place + 1]) common += square;
      dots[wording] = (dots[wording] ?? 0) + common;
    }
  }
  return dots;
}
