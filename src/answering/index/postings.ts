import { FEATURE_COUNT } from './features.ts';
import type { Vector } from './vector.ts';

/** From each feature to the vectors that have it. */
export interface Postings {
  /** Positions of the (about) `limit` vectors with the greatest dot product with the query, in no order. */
  nearest(query: Vector, limit: number): number[];
}

/** Postings read for one query before its commonest features are left out; only a large fact base has that many. */
const BUDGET = 30_000;

export function createPostings(vectors: readonly Vector[]): Postings {
  const starts = new Uint32Array(FEATURE_COUNT + 1);
  for (const { ids } of vectors) for (const id of ids) starts[id] = (starts[id] ?? 0) + 1;
  let size = 0;
  for (let id = 0; id <= FEATURE_COUNT; id++) {
    size += starts[id] ?? 0;
    starts[id] = size; // for now the end of the feature's part; filling it backwards leaves the start
  }
  const positions = new Uint32Array(size);
  const weights = new Float32Array(size);
  for (const [position, vector] of vectors.entries()) {
    for (let i = 0; i < vector.ids.length; i++) {
      const id = vector.ids[i] ?? 0;
      const slot = (starts[id] ?? 0) - 1;
      positions[slot] = position;
      weights[slot] = vector.weights[i] ?? 0;
      starts[id] = slot;
    }
  }
  const length = (id: number) => (starts[id + 1] ?? 0) - (starts[id] ?? 0);

  const scores = new Float32Array(vectors.length);
  const seen = new Uint8Array(vectors.length);
  return {
    nearest(query, limit) {
      const rarestFirst = Array.from(query.ids.keys()).sort(
        (a, b) => length(query.ids[a] ?? 0) - length(query.ids[b] ?? 0),
      );
      const found: number[] = [];
      let budget = BUDGET;
      for (const i of rarestFirst) {
        const id = query.ids[i] ?? 0;
        const weight = query.weights[i] ?? 0;
        budget -= length(id);
        if (budget < 0 && found.length >= limit) break;
        for (let slot = starts[id] ?? 0; slot < (starts[id + 1] ?? 0); slot++) {
          const position = positions[slot] ?? 0;
          if (seen[position] === 0) {
            seen[position] = 1;
            found.push(position);
          }
          scores[position] = (scores[position] ?? 0) + weight * (weights[slot] ?? 0);
        }
      }
      const least = found.length > limit ? nthGreatest(found, scores, limit) : Number.NEGATIVE_INFINITY;
      const nearest = found.filter((position) => (scores[position] ?? 0) >= least);
      for (const position of found) {
        scores[position] = 0;
        seen[position] = 0;
      }
      return nearest;
    },
  };
}

function nthGreatest(positions: readonly number[], scores: Float32Array, n: number): number {
  const sorted = Float32Array.from(positions, (position) => scores[position] ?? 0).sort();
  return sorted[sorted.length - n] ?? 0;
}
