import type { IndexedFact } from './indexed-fact.ts';

/** An askable and how well it scored. */
export interface Candidate {
  readonly fact: IndexedFact;
  readonly score: number;
}

/** Keeps the best few of all that are offered. */
export interface Best {
  offer(fact: IndexedFact, score: number): void;
  /** Best first. */
  found(): Candidate[];
}

/**
 * @param limit how many are kept
 * @param reach those further behind the best are dropped
 */
export function createBest(limit: number, reach: number): Best {
  const kept: Candidate[] = [];
  let least = 0;
  return {
    offer(fact, score) {
      if (score <= least) return;
      const at = kept.findIndex((other) => score > other.score);
      kept.splice(at < 0 ? kept.length : at, 0, { fact, score });
      if (kept.length > limit) kept.pop();
      if (kept.length === limit) least = kept[limit - 1]?.score ?? 0;
    },
    found() {
      const best = kept[0]?.score ?? 0;
      return kept.filter(({ score }) => score >= best - reach);
    },
  };
}
