import type { FeatureTable } from './feature-table.ts';
import type { Vector } from './vector.ts';

/** From each feature to the facts that it speaks for or against. */
export interface Postings {
  /** By feature: where its part of the other two arrays starts; it ends where the next one's starts. */
  readonly starts: Int32Array;
  /** Positions of facts. */
  readonly facts: Int32Array;
  /** Log-odds scale. */
  readonly weights: Float32Array;
  /** How many of the fact's wordings have the feature. */
  readonly wordings: Uint16Array;
}

/** Adds what a feature of this weight speaks for each fact, as log-odds. */
export function addScores(
  scores: Float32Array,
  { starts, facts, weights }: Omit<Postings, 'wordings'>,
  id: number,
  weight: number,
): void {
  const end = starts[id + 1] ?? 0;
  for (let slot = starts[id] ?? 0; slot < end; slot++) {
    const fact = facts[slot] ?? 0;
    scores[fact] = (scores[fact] ?? 0) + weight * (weights[slot] ?? 0);
  }
}

/** @returns by position of the fact, what a query's features speak for it, as log-odds; overwritten by the next call */
export function createWordScores(
  table: FeatureTable,
  postings: Omit<Postings, 'wordings'>,
  factCount: number,
): (query: Vector) => Float32Array {
  const scores = new Float32Array(factCount);
  return (query) => {
    scores.fill(0);
    for (let at = 0; at < query.hashes.length; at++) {
      const id = table.find(query.hashes[at] ?? 0);
      if (id >= 0) addScores(scores, postings, id, query.weights[at] ?? 0);
    }
    return scores;
  };
}
