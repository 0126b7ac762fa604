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

/** A query spread out by feature id for many dot products, with a small table that tells most ids that it lacks. */
export interface Spread {
  readonly weights: Float32Array;
  /** By the last bits of an id: 0 where the query has no such id. It stays in the processor's nearest cache. */
  readonly mayHave: Uint8Array;
}
const ID_BITS = 2 ** 14 - 1;

/** The scratch is shared, so use one at a time. */
const scratch: Spread = { weights: new Float32Array(FEATURE_COUNT), mayHave: new Uint8Array(ID_BITS + 1) };

/** Runs the work with the vector spread out, and clears the scratch after it. */
export function withSpread<T>({ ids, weights }: Vector, work: (spread: Spread) => T): T {
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    scratch.weights[id] = weights[i] ?? 0;
    scratch.mayHave[id & ID_BITS] = 1;
  }
  const result = work(scratch);
  for (const id of ids) {
    scratch.weights[id] = 0;
    scratch.mayHave[id & ID_BITS] = 0;
  }
  return result;
}

/** Dot product of a spread-out vector with the part of a sparse one from `from` to before `to`. */
export function dotSpread(
  { weights: query, mayHave }: Spread,
  { ids, weights }: Vector,
  from = 0,
  to = ids.length,
): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const id = ids[i] ?? 0;
    if (mayHave[id & ID_BITS] !== 0) sum += (query[id] ?? 0) * (weights[i] ?? 0);
  }
  return sum;
}

/** Dot product of a short vector with a long one whose ids ascend. */
export function dotAscending(short: Vector, { ids, weights }: Vector): number {
  let sum = 0;
  for (let i = 0; i < short.ids.length; i++) {
    const at = position(ids, short.ids[i] ?? 0);
    if (at >= 0) sum += (short.weights[i] ?? 0) * (weights[at] ?? 0);
  }
  return sum;
}

/** The vector with its ids in ascending order. */
export function ascending({ ids, weights }: Vector): Vector {
  const order = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
  return {
    ids: Int32Array.from(order, (at) => ids[at] ?? 0),
    weights: Float32Array.from(order, (at) => weights[at] ?? 0),
  };
}

/** Where in the ascending ids the id stands; -1 for nowhere. */
export function position(ids: Int32Array, id: number): number {
  let from = 0;
  let to = ids.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ids[middle] ?? 0) < id) from = middle + 1;
    else to = middle;
  }
  return ids[from] === id ? from : -1;
}
