import { dot, joined, type Meaning } from '../text/meaning.ts';
import { RATE, SETTLED, START } from './learn-weights.ts';
import { meaningScore, sumMeanings } from './meanings.ts';
import { positionOf } from './sorted.ts';
import type { Vector } from './vector.ts';

/** The weights of one fact that a guild has changed, apart from the shipped postings. */
export interface LearntFact {
  /** Features, ascending. */
  readonly hashes: Int32Array;
  readonly weights: Float32Array;
  /** Mean of the wordings' meanings, of length 1. */
  readonly meaning: Meaning;
}

const PASSES = 2;

/**
 * The same as `learnWeights` for one more fact, from its own wordings alone: the weights of all others stay as they are.
 * @param rivalOdds log of the sum of the odds that all other facts have of being asked for by the wording
 */
export function learnFact(wordings: readonly Vector[], rivalOdds: readonly number[]): LearntFact {
  const numbers = new Map<number, number>();
  const places = wordings.map((wording) =>
    wording.hashes.map((hash) => {
      const known = numbers.get(hash);
      if (known !== undefined) return known;
      numbers.set(hash, numbers.size);
      return numbers.size - 1;
    }),
  );
  const weights = new Float32Array(numbers.size);
  const move = (wording: number, by: number) => {
    const own = wordings[wording]?.weights ?? [];
    for (const [at, place] of (places[wording] ?? []).entries()) {
      weights[place] = (weights[place] ?? 0) + by * (own[at] ?? 0);
    }
  };
  const scoreOf = (wording: number) => {
    const own = wordings[wording]?.weights ?? [];
    let sum = 0;
    for (const [at, place] of (places[wording] ?? []).entries())
      sum += (weights[place] ?? 0) * (own[at] ?? 0);
    return sum;
  };
  const meanings = sumMeanings(
    joined(wordings.map(({ meaning }) => meaning)),
    new Int32Array(wordings.length),
    1,
  );
  const gains = wordings.map(({ meaning }) => meanings.ownScore(0, meaning));
  for (const wording of wordings.keys()) move(wording, 1);
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  for (let at = 0; at < weights.length; at++) weights[at] = ((weights[at] ?? 0) * START) / length;
  for (let pass = 0; pass < PASSES; pass++) {
    for (const wording of wordings.keys()) {
      const ahead = scoreOf(wording) + (gains[wording] ?? 0) - (rivalOdds[wording] ?? 0);
      const error = 1 / (1 + Math.exp(ahead));
      if (error >= SETTLED) move(wording, RATE * error);
    }
  }
  const hashes = Int32Array.from(numbers.keys()).sort();
  return {
    hashes,
    weights: Float32Array.from(hashes, (hash) => weights[numbers.get(hash) ?? 0] ?? 0),
    meaning: meanings.means(),
  };
}

export function score(learnt: LearntFact, query: Vector): number {
  return wordScore(learnt, query) + meaningScore(dot(query.meaning, learnt.meaning));
}

/** What the query's features speak for the fact, as log-odds; rounded at each step as postings are, to give the same. */
export function wordScore({ hashes, weights }: LearntFact, query: Vector): number {
  let sum = 0;
  for (let at = 0; at < query.hashes.length; at++) {
    const place = positionOf(hashes, query.hashes[at] ?? 0);
    if (place >= 0) sum = Math.fround(sum + (query.weights[at] ?? 0) * (weights[place] ?? 0));
  }
  return sum;
}
