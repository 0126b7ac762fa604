import { FEATURE_COUNT, type Features } from './features.ts';
import type { Statistics } from './statistics.ts';

/** A sparse vector: `weights[i]` belongs to feature `ids[i]`; each id stands once. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

/** Words weigh this share of a text's vector, letter n-grams the rest. */
const WORD_SHARE = 0.75;

/** A text's words and letter n-grams as one vector; each part is brought to its share of length 1. */
export function toVector(features: Features, statistics: Statistics): Vector {
  const size = features.words.length + features.grams.length;
  const ids = new Int32Array(size);
  const weights = new Float32Array(size);
  let at = 0;
  const fill = (part: Features['words'], share: number) => {
    const start = at;
    let squares = 0;
    for (const feature of part) {
      const weight = statistics.weight(feature);
      ids[at] = feature.id;
      weights[at] = weight;
      squares += weight * weight;
      at++;
    }
    const scale = squares > 0 ? Math.sqrt(share / squares) : 0;
    for (let i = start; i < at; i++) weights[i] = (weights[i] ?? 0) * scale;
  };
  fill(features.words, WORD_SHARE);
  fill(features.grams, 1 - WORD_SHARE);
  return { ids, weights };
}

/** A vector spread over all features, for many dot products with others; the scratch is shared, so use one at a time. */
const scratch = new Float32Array(FEATURE_COUNT);

/** Runs the work with the vector spread out in an array by feature id, and clears the array after it. */
export function withDense<T>(vector: Vector, work: (dense: Float32Array) => T): T {
  for (let i = 0; i < vector.ids.length; i++) scratch[vector.ids[i] ?? 0] = vector.weights[i] ?? 0;
  const result = work(scratch);
  for (const id of vector.ids) scratch[id] = 0;
  return result;
}

/** Dot product of a spread-out vector with the part of a sparse one from `from` to before `to`. */
export function dot(dense: Float32Array, { ids, weights }: Vector, from = 0, to = ids.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (dense[ids[i] ?? 0] ?? 0) * (weights[i] ?? 0);
  return sum;
}
