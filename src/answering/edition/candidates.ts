import { createBest, type Scored } from '../best.ts';
import type { IndexedFact } from '../index/indexed-fact.ts';
import { MEANING_WEIGHT, meaningScore } from '../index/meanings.ts';
import type { ShippedIndex } from '../index/shipped-index.ts';
import type { Vector } from '../index/vector.ts';
import { dot } from '../text/meaning.ts';
import type { IndexedChanges } from './indexed-changes.ts';
import { score } from './learnt-fact.ts';

/** What is compared with a query wording by wording. */
export interface Reach {
  /** At most so many facts, and so many contrasts. */
  readonly facts: number;
  readonly contrasts: number;
  /** How far behind the best of their kind they may be, in log-odds. */
  readonly behind: number;
}
/** Those that may be the answer, or keep another from being it. */
export const CONTEST: Reach = { facts: 5, contrasts: 3, behind: 6 };
/** The facts and the contrasts with the greatest scores, and those that have the query for a wording. */
export function findCandidates(
  shipped: ShippedIndex,
  changes: IndexedChanges,
  query: Vector,
  identity: number,
  reach: Reach,
): Scored<IndexedFact>[] {
  const { current } = changes;
  const scores = shipped.scores(query);
  const byWords = changes.wordScores(query);
  for (const [at, { reworded }] of changes.added.entries()) {
    if (reworded !== undefined) scores[reworded] = (scores[reworded] ?? 0) + (byWords[at] ?? 0);
  }
  const facts = createBest<IndexedFact>(reach.facts);
  const contrasts = createBest<IndexedFact>(reach.contrasts);
  for (let at = 0; at < scores.length; at++) {
    const own = scores[at] ?? 0;
    const best = shipped.answers[at] === 1 ? facts : contrasts;
    const fact = own > best.least ? current[at] : undefined;
    if (fact) best.offer(fact, own);
  }
  for (const [at, { fact, learnt, reworded }] of changes.added.entries()) {
    if (reworded !== undefined) continue;
    const best = fact.askable.answers ? facts : contrasts;
    // To compare the meanings of all would take most of the time.
    const words = byWords[at] ?? 0;
    if (words + MEANING_WEIGHT > best.least)
      best.offer(fact, words + meaningScore(dot(query.meaning, learnt.meaning)));
  }
  const found = [facts, contrasts].flatMap((best) => notBehind(best.found(), reach.behind));
  const isFound = (fact: IndexedFact) => found.some(({ item }) => item === fact);
  for (const at of shipped.withIdentity(identity)) {
    const fact = current[at];
    if (fact && !isFound(fact)) found.push({ item: fact, score: scores[at] ?? 0 });
  }
  for (const { fact, learnt, reworded } of changes.withIdentity(identity)) {
    const own = reworded === undefined ? score(learnt, query) : (scores[reworded] ?? 0);
    if (!isFound(fact)) found.push({ item: fact, score: own });
  }
  return found;
}

function notBehind<T>(best: readonly Scored<T>[], behind: number): readonly Scored<T>[] {
  const most = best[0]?.score ?? 0;
  return best.filter(({ score }) => score >= most - behind);
}
