import type { RelatedToken } from '../text/lexicon.ts';
import type { Meaning } from '../text/meaning.ts';
import type { Features } from './features.ts';

/** A sparse vector: `weights[i]` belongs to the feature with hash `hashes[i]`. A text's own features are of length 1 together. */
export interface Vector {
  readonly hashes: readonly number[];
  readonly weights: readonly number[];
  readonly meaning: Meaning;
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
  { words, priors, grams, meaning }: Features,
  related: readonly RelatedToken[],
  weightOfGram: (hash: number) => number,
): Vector {
  const ownGrams = Array.from(new Set(grams));
  const gramWeights = ownGrams.map(weightOfGram);
  const wordScale = scaleTo(1 - GRAM_SHARE, squares(priors));
  const gramScale = scaleTo(GRAM_SHARE, squares(gramWeights));
  return {
    hashes: words.concat(
      related.map(({ hash }) => hash),
      ownGrams,
    ),
    weights: priors
      .map((prior) => prior * wordScale)
      .concat(
        related.map(({ strength }) => strength * wordScale * RELATED_WEIGHT),
        gramWeights.map((weight) => weight * gramScale),
      ),
    meaning,
  };
}

/** What the weights of a vector, of which this is the sum of the squares, are multiplied by to be this share of length 1. */
export function scaleTo(share: number, squares: number): number {
  return squares > 0 ? Math.sqrt(share / squares) : 0;
}

function squares(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight * weight, 0);
}
