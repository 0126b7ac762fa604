import type { FeatureTable } from './feature-table.ts';
import type { Postings } from './learn-weights.ts';
import { addMeaningScores, type Meanings } from './meanings.ts';
import type { Vector } from './vector.ts';

/** The facts of an index as numbers: what its features are called, what they speak for, and what each fact is about. */
export interface Scorable {
  readonly table: FeatureTable;
  readonly postings: Postings;
  readonly meanings: Meanings;
  readonly factCount: number;
}

/** @returns scores by position of the fact, on a log-odds scale; overwritten by the next call */
export function createScores({
  table,
  postings,
  meanings,
  factCount,
}: Scorable): (query: Vector) => Float32Array {
  const { starts, facts, weights } = postings;
  const scores = new Float32Array(factCount);
  return (query) => {
    scores.fill(0);
    for (let at = 0; at < query.hashes.length; at++) {
      const id = table.find(query.hashes[at] ?? 0);
      if (id < 0) continue;
      const weight = query.weights[at] ?? 0;
      const end = starts[id + 1] ?? 0;
      for (let slot = starts[id] ?? 0; slot < end; slot++) {
        const fact = facts[slot] ?? 0;
        scores[fact] = (scores[fact] ?? 0) + weight * (weights[slot] ?? 0);
      }
    }
    addMeaningScores(scores, meanings, query.meaning);
    return scores;
  };
}
