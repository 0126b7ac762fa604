import { createFeatureTable } from '../index/feature-table.ts';
import { createWordScores } from '../index/postings.ts';
import type { Vector } from '../index/vector.ts';
import type { Change } from './read-change.ts';

/** Many changes looked through at once: from each feature to those that have it. Never changed, so layers share it. */
export interface ChangePostings {
  readonly changes: readonly Change[];
  /** By position of the change, just as `wordScore` gives it; overwritten by the next call. */
  wordScores(query: Vector): Float32Array;
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
  const postings = { starts, facts: posted, weights };
  return { changes, wordScores: createWordScores(table, postings, changes.length) };
}
