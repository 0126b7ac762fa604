import { joined } from '../text/meaning.ts';
import { createFeatureTable } from './feature-table.ts';
import type { Change } from './indexed-changes.ts';
import { addMeaningScores } from './meanings.ts';
import type { Vector } from './vector.ts';

/** Many changes looked through at once: from each feature to those that have it. Never changed, so layers share it. */
export interface ChangePostings {
  readonly changes: readonly Change[];
  /** By position of the change, as `score` gives it for each; overwritten by the next call. */
  scores(query: Vector): Float32Array;
}

export function createChangePostings(changes: readonly Change[]): ChangePostings {
  const table = createFeatureTable();
  const uses: number[] = [];
  for (const { learnt } of changes) {
    for (const hash of learnt.hashes) {
      const id = table.add(hash);
      uses[id] = (uses[id] ?? 0) + 1;
    }
  }
  const starts = new Int32Array(uses.length + 1);
  for (const [id, count] of uses.entries()) starts[id + 1] = (starts[id] ?? 0) + count;
  const filled = starts.slice();
  const posted = new Int32Array(starts.at(-1) ?? 0);
  const weights = new Float32Array(posted.length);
  for (const [position, { learnt }] of changes.entries()) {
    for (const [at, hash] of learnt.hashes.entries()) {
      const id = table.find(hash);
      const slot = filled[id] ?? 0;
      posted[slot] = position;
      weights[slot] = learnt.weights[at] ?? 0;
      filled[id] = slot + 1;
    }
  }
  const meanings = joined(changes.map(({ learnt }) => learnt.meaning));
  const scores = new Float32Array(changes.length);
  return {
    changes,
    scores(query) {
      scores.fill(0);
      for (const [at, hash] of query.hashes.entries()) {
        const id = table.find(hash);
        if (id < 0) continue;
        const weight = query.weights[at] ?? 0;
        const end = starts[id + 1] ?? 0;
        for (let slot = starts[id] ?? 0; slot < end; slot++) {
          const position = posted[slot] ?? 0;
          scores[position] = (scores[position] ?? 0) + weight * (weights[slot] ?? 0);
        }
      }
      addMeaningScores(scores, meanings, query.meaning);
      return scores;
    },
  };
}
