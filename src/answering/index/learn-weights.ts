import { DIMENSIONS } from '../text/meaning.ts';
import type { Examples } from './examples.ts';
import { type MeaningSums, type Meanings, sumMeanings } from './meanings.ts';

/** From each feature to the facts that it speaks for or against. */
export interface Postings {
  /** By feature: where its part of the other two arrays starts; it ends where the next one's starts. */
  readonly starts: Int32Array;
  /** Positions of facts. */
  readonly facts: Int32Array;
  /** Log-odds scale. */
  readonly weights: Float32Array;
}

/** Weights start as the fact's mean wording, brought to this length: the scale at which scores work as log-odds. */
export const START = 8;
export const RATE = 3;
const PASSES = 4;
/** Postings read in learning, all passes together: about two seconds' worth. */
const VISITS = 8e8;
/** An error in probability below this is let stand. */
export const SETTLED = 0.005;
/** Log-odds from which a fact is out of the running. */
const NEGLIGIBLE = -12;
/** A wording whose fact lacked less than this is not looked at again in later passes. */
const WELL_LEARNT = 0.05;

/**
 * For each fact the weights by which a query's features speak for it: multinomial logistic regression over the
 * wordings, by stochastic gradient descent from the fact's mean wording. What many facts share comes to weigh little,
 * what tells a fact from its neighbours much. A fact has weights only for features that its own wordings have. What the
 * meanings are worth stands fast: the weights are for what they leave open.
 */
export function learnWeights(
  examples: Examples,
  factCount: number,
): { readonly postings: Postings; readonly meanings: Meanings } {
  const { postings, visits } = meanWordings(examples, factCount);
  const passes = Math.max(1, Math.min(PASSES, Math.floor(VISITS / Math.max(1, visits))));
  const meanings = sumMeanings(examples.meanings, examples.facts, factCount);
  const scores = new Float32Array(factCount);
  const order = interleaved(examples);
  const errors = new Float32Array(order.length).fill(1);
  for (let pass = 0; pass < passes; pass++) {
    for (const example of order) {
      if ((errors[example] ?? 0) < WELL_LEARNT) continue;
      errors[example] = learn(example, examples, meanings, postings, scores);
    }
  }
  return { postings, meanings: meanings.means() };
}

/**
 * Moves the weights so that the example's own fact gets more of the probability, and the others that have it less.
 * @returns the probability that the own fact had not
 */
function learn(
  example: number,
  { ids, weights, ends, facts, meanings: wordings }: Examples,
  meanings: MeaningSums,
  postings: Postings,
  scores: Float32Array,
): number {
  const from = example === 0 ? 0 : (ends[example - 1] ?? 0);
  const to = ends[example] ?? 0;
  const own = facts[example] ?? 0;
  const { starts, facts: posted, weights: learnt } = postings;
  scores.fill(0);
  for (let at = from; at < to; at++) {
    const id = ids[at] ?? 0;
    const weight = weights[at] ?? 0;
    const end = starts[id + 1] ?? 0;
    for (let slot = starts[id] ?? 0; slot < end; slot++) {
      const fact = posted[slot] ?? 0;
      scores[fact] = (scores[fact] ?? 0) + weight * (learnt[slot] ?? 0);
    }
  }
  meanings.addScores(scores, own, wordings.subarray(example * DIMENSIONS, (example + 1) * DIMENSIONS));
  const total = toOdds(scores);
  const missing = 1 - (scores[own] ?? 0) / total;
  if (missing < SETTLED) return missing;
  for (let fact = 0; fact < scores.length; fact++) {
    const chance = (scores[fact] ?? 0) / total;
    const error = fact === own ? 1 - chance : -chance;
    scores[fact] = Math.abs(error) < SETTLED ? 0 : RATE * error;
  }
  for (let at = from; at < to; at++) {
    const id = ids[at] ?? 0;
    const weight = weights[at] ?? 0;
    const end = starts[id + 1] ?? 0;
    for (let slot = starts[id] ?? 0; slot < end; slot++) {
      const step = scores[posted[slot] ?? 0] ?? 0;
      if (step !== 0) learnt[slot] = (learnt[slot] ?? 0) + weight * step;
    }
  }
  return missing;
}

/** Steps of a log-odd; finer ones make no difference to what is learnt. */
const ODDS_STEPS = 256;
/** Odds of being so many steps behind: looked up many million times, where `Math.exp` would take seconds. */
const ODDS = Float32Array.from({ length: 1 - NEGLIGIBLE * ODDS_STEPS }, (_, step) =>
  Math.exp(-step / ODDS_STEPS),
);

/** Scores become odds, in place; returns their sum. */
function toOdds(scores: Float32Array): number {
  let greatest = 0;
  for (let fact = 0; fact < scores.length; fact++) greatest = Math.max(greatest, scores[fact] ?? 0);
  let total = 0;
  for (let fact = 0; fact < scores.length; fact++) {
    const behind = (scores[fact] ?? 0) - greatest;
    const odds = behind < NEGLIGIBLE ? 0 : (ODDS[Math.trunc(-ODDS_STEPS * behind + 0.5)] ?? 0);
    scores[fact] = odds;
    total += odds;
  }
  return total;
}

/** The first wording of every fact, then the second of every fact, and so on: no fact is forgotten while another learns. */
function interleaved({ facts }: Examples): Int32Array {
  const rounds: number[] = [];
  let first = 0;
  for (const [example, fact] of facts.entries()) {
    if (fact !== facts[first]) first = example;
    rounds.push(example - first);
  }
  return Int32Array.from(facts.keys()).sort((a, b) => (rounds[a] ?? 0) - (rounds[b] ?? 0) || a - b);
}

/**
 * Each fact's mean wording, brought to its length. Features that so many facts have that learning would take too long
 * get no postings: they tell next to nothing.
 */
function meanWordings({ ids, weights, ends, facts, factsWith }: Examples, factCount: number) {
  const uses = new Int32Array(factsWith.length);
  for (const id of ids) uses[id] = (uses[id] ?? 0) + 1;
  const visitsUpTo = (limit: number) => {
    let sum = 0;
    for (let id = 0; id < uses.length; id++) {
      const length = factsWith[id] ?? 0;
      if (length <= limit) sum += length * (uses[id] ?? 0);
    }
    return sum;
  };
  let limit = factCount;
  while (limit > 1 && visitsUpTo(limit) > VISITS) limit = Math.floor(0.8 * limit);

  const starts = new Int32Array(factsWith.length + 1);
  for (let id = 0; id < factsWith.length; id++) {
    const length = factsWith[id] ?? 0;
    starts[id + 1] = (starts[id] ?? 0) + (length <= limit ? length : 0);
  }
  const filled = starts.slice();
  const posted = new Int32Array(starts.at(-1) ?? 0);
  const learnt = new Float32Array(posted.length);
  const sums = new Float32Array(factsWith.length);
  let example = 0;
  for (let fact = 0; fact < factCount; fact++) {
    const own: number[] = [];
    let squares = 0;
    for (; example < facts.length && facts[example] === fact; example++) {
      for (let at = ends[example - 1] ?? 0; at < (ends[example] ?? 0); at++) {
        const id = ids[at] ?? 0;
        const before = sums[id] ?? 0;
        if (before === 0) own.push(id);
        sums[id] = before + (weights[at] ?? 0);
      }
    }
    for (const id of own) squares += (sums[id] ?? 0) ** 2;
    const scale = START / Math.sqrt(squares);
    for (const id of own) {
      if ((factsWith[id] ?? 0) <= limit) {
        const slot = filled[id] ?? 0;
        posted[slot] = fact;
        learnt[slot] = (sums[id] ?? 0) * scale;
        filled[id] = slot + 1;
      }
      sums[id] = 0;
    }
  }
  return { postings: { starts, facts: posted, weights: learnt }, visits: visitsUpTo(limit) };
}
