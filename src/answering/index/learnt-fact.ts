import { RATE, SETTLED, START } from './learn-weights.ts';
import { positionOf } from './sorted.ts';
import type { Vector } from './vector.ts';

/** The weights of one fact that a guild has changed, apart from the shipped postings. */
export interface LearntFact {
  /** Features, ascending. */
  readonly hashes: Int32Array;
  readonly weights: Float32Array;
}

const PASSES = 2;

/**
 * The same as `learnWeights` for one more fact, from its own wordings alone: the weights of all others stay as they are.
 * @param rivalOdds log of the sum of the odds that all other facts have of being asked for by the wording
 */
export function learnFact(wordings: readonly Vector[], rivalOdds: readonly number[]): LearntFact {
  const hashes = Int32Array.from(new Set(wordings.flatMap((wording) => wording.hashes))).sort();
  const weights = new Float32Array(hashes.length);
  const places = wordings.map((wording) => wording.hashes.map((hash) => positionOf(hashes, hash)));
  const move = (wording: number, by: number) => {
    for (const [at, place] of (places[wording] ?? []).entries()) {
      weights[place] = (weights[place] ?? 0) + by * (wordings[wording]?.weights[at] ?? 0);
    }
  };
  for (const wording of wordings.keys()) move(wording, 1);
  const length = Math.hypot(...weights);
  for (let at = 0; at < weights.length; at++) weights[at] = ((weights[at] ?? 0) * START) / (length || 1);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [at, wording] of wordings.entries()) {
      const error = 1 / (1 + Math.exp(score({ hashes, weights }, wording) - (rivalOdds[at] ?? 0)));
      if (error >= SETTLED) move(at, RATE * error);
    }
  }
  return { hashes, weights };
}

export function score({ hashes, weights }: LearntFact, query: Vector): number {
  let sum = 0;
  for (let at = 0; at < query.hashes.length; at++) {
    const place = positionOf(hashes, query.hashes[at] ?? 0);
    if (place >= 0) sum += (query.weights[at] ?? 0) * (weights[place] ?? 0);
  }
  return sum;
}
