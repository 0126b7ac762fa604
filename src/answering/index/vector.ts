import type { Feature, Features } from './features.ts';

/** A sparse vector of length 1 (or less, where features are left out): `weights[i]` belongs to the feature with hash `hashes[i]`. */
export interface Vector {
  readonly hashes: readonly number[];
  readonly weights: readonly number[];
}

/** Letter n-grams weigh this share of a text's vector, words the rest. */
export const GRAM_SHARE = 0.5;
/** A word that can mean the same as one of the query's counts for so much of it. */
const RELATED_WEIGHT = 0.7;

/** Inverse document frequency of an n-gram, over facts rather than wordings. */
export function gramWeight(factsWith: number, factCount: number): number {
  return Math.log(1 + (factCount + 1) / (factsWith + 0.5));
}

/**
 * A query's vector. Words and n-grams are each brought to their share of length 1, with what no fact knows counted in,
 * so that a query which is half unknown matches at most by half.
 * @param related words that could stand for the query's; they add to its length
 */
export function toVector(
  { words, grams }: Features,
  related: readonly Feature[],
  weightOfGram: (hash: number) => number,
): Vector {
  const gramWeights = grams.map(weightOfGram);
  const wordScale = scaleTo(
    1 - GRAM_SHARE,
    words.map(({ prior }) => prior),
  );
  const gramScale = scaleTo(GRAM_SHARE, gramWeights);
  return {
    hashes: [...words.map(({ hash }) => hash), ...related.map(({ hash }) => hash), ...grams],
    weights: [
      ...words.map(({ prior }) => prior * wordScale),
      ...related.map(({ prior }) => prior * wordScale * RELATED_WEIGHT),
      ...gramWeights.map((weight) => weight * gramScale),
    ],
  };
}

function scaleTo(share: number, weights: readonly number[]): number {
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  return squares > 0 ? Math.sqrt(share / squares) : 0;
}
