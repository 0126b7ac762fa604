import { DIMENSIONS, dot, type Meaning } from '../text/meaning.ts';

/** What each fact is about: the mean of its wordings' meanings, laid end to end, each of length 1. */
export type Meanings = Float32Array;

/** More than the log-odds that a fact gains by being about just what the query is about. */
export const MEANING_WEIGHT = 5;
/** Cosines up to this are met by chance. */
const CHANCE_COSINE = 0.2;
/**
 * Meanings are compared for about so many facts, the best by their words: others hardly ever catch up, and to compare all
 * would take most of the time.
 */
export const CONTENDERS = 20;

export function meaningScore(cosine: number): number {
  return MEANING_WEIGHT * Math.max(0, cosine - CHANCE_COSINE);
}

/** Sums of the meanings of each fact's wordings, from which the mean of all but one is quickly had. */
export interface MeaningSums {
  /** What the meaning of its other wordings is worth to a wording of the fact. */
  ownScore(fact: number, wording: Meaning): number;
  /** What the fact's meaning is worth to a wording of another. */
  score(fact: number, wording: Meaning): number;
  means(): Meanings;
}

/**
 * @param wordings meanings of the wordings, laid end to end
 * @param facts position of each wording's fact
 */
export function sumMeanings(wordings: Float32Array, facts: Int32Array, factCount: number): MeaningSums {
  const sums = new Float32Array(factCount * DIMENSIONS);
  for (const [wording, fact] of facts.entries()) {
    for (let at = 0; at < DIMENSIONS; at++) {
      sums[fact * DIMENSIONS + at] =
        (sums[fact * DIMENSIONS + at] ?? 0) + (wordings[wording * DIMENSIONS + at] ?? 0);
    }
  }
  const squares = Float32Array.from({ length: factCount }, (_, fact) => {
    const sum = sums.subarray(fact * DIMENSIONS, (fact + 1) * DIMENSIONS);
    return dot(sum, sum);
  });
  // Taking a wording out of its fact's sum leaves these behind; a fact with no other wording is about nothing.
  const ownScore = (fact: number, wording: Meaning): number => {
    const along = dot(wording, sums, fact * DIMENSIONS);
    const square = (squares[fact] ?? 0) - 2 * along + 1;
    return square > 0 ? meaningScore((along - 1) / Math.sqrt(square)) : 0;
  };
  const score = (fact: number, wording: Meaning): number => {
    const square = squares[fact] ?? 0;
    return square > 0 ? meaningScore(dot(wording, sums, fact * DIMENSIONS) / Math.sqrt(square)) : 0;
  };
  return {
    ownScore,
    score,
    means: () => sums.map((value, at) => value / Math.sqrt(squares[Math.floor(at / DIMENSIONS)] || 1)),
  };
}
