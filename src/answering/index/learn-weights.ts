import { FEATURE_COUNT } from './features.ts';
import { createPostings } from './postings.ts';
import { ascending, dotAscending, type Vector } from './vector.ts';

/** A fact's wordings: the examples that its weights are learnt from. */
export type Examples = readonly Vector[];

/** Facts that each fact is told apart from: those whose wordings are most like its own. */
export const RIVALS = 48;
/** Features of a fact's mean wording by which its rivals are looked up. */
const RIVAL_FEATURES = 120;
/** Weights start as the fact's mean wording times this, the scale at which scores work as log-odds. */
const START = 8;
const PASSES = 16;
/** Contests learnt from in all passes together: a large fact base makes fewer passes, so that it starts in seconds. */
const CONTEST_BUDGET = 6e6;
const LEAST_PASSES = 3;
const RATE = 3;
/** An example that a rival has less chance than this to win is left out of that rival's later passes. */
const SETTLED = 0.01;
/** Weights smaller than this are dropped. */
const NEGLIGIBLE = 0.02;

const EMPTY: Vector = { ids: new Int32Array(0), weights: new Float32Array(0) };

/**
 * For each fact the weights by which a query's features speak for it: multinomial logistic regression over the
 * wordings, each fact against its rivals, learnt fact by fact by stochastic gradient descent; ids ascend. What many facts share
 * comes to weigh little, and what tells a fact from its neighbours much, for or against.
 */
export function learnWeights(facts: readonly Examples[]): Vector[] {
  const means = facts.map(mean);
  const rivals = nearestRivals(means);
  const space = createSpace(facts);
  const weights = means.map((average) => scaled(space.inner(average), START));
  space.close();
  const { contests, contestsOf } = createContests(facts, weights, rivals, space);
  const passes = Math.max(
    LEAST_PASSES,
    Math.min(PASSES, Math.round(CONTEST_BUDGET / contests.target.length)),
  );
  for (let pass = 0; pass < passes; pass++) {
    for (const [fact, own] of contestsOf.entries()) {
      const { learnt, unsettled } = learnFact(weights[fact] ?? EMPTY, own, contests, space);
      weights[fact] = learnt;
      contestsOf[fact] = unsettled;
    }
  }
  return weights.map((learnt) => ascending(space.outer(withoutNegligible(learnt))));
}

/** A fact whose weights stand: what a new fact is told apart from. */
export interface Rival {
  readonly wordings: Examples;
  /** Its ids ascend. */
  readonly learnt: Vector;
}

/** The weights of one more fact, learnt against rivals whose own weights stay as they are. */
export function learnAgainst(wordings: Examples, findRivals: (mean: Vector) => readonly Rival[]): Vector {
  const average = mean(wordings);
  const rivals = findRivals(strongest(average, RIVAL_FEATURES));
  const space = createSpace([wordings, ...rivals.map((rival) => rival.wordings)]);
  const oddsOf = (vector: Vector, rival: Rival) => Math.exp(dotAscending(vector, rival.learnt));
  const ownOdds = wordings.map((vector) => sum(rivals.map((rival) => oddsOf(vector, rival))));
  const rivalOdds = rivals.flatMap((rival) => rival.wordings.map((vector) => oddsOf(vector, rival)));
  const standing = [...ownOdds, ...rivalOdds];
  const contests: Contests = {
    example: Int32Array.from(standing.keys()),
    target: Uint8Array.from(standing, (_, at) => (at < wordings.length ? 1 : 0)),
    odds: new Float32Array(standing.length),
    total: Float64Array.from(standing),
  };
  let learnt = scaled(space.inner(average), START);
  space.close();
  let unsettled = Int32Array.from(standing.keys());
  for (let pass = 0; pass < PASSES; pass++) {
    ({ learnt, unsettled } = learnFact(learnt, unsettled, contests, space));
  }
  return ascending(space.outer(withoutNegligible(learnt)));
}

/** The few features that take part in the learning, numbered afresh so that all that is touched stays close together. */
interface Space {
  /** The vectors of all examples, laid end to end, in inner numbers; example `e` is from `ends[e - 1]` to before `ends[e]`. */
  readonly examples: Vector;
  readonly ends: Int32Array;
  inner(vector: Vector): Vector;
  outer(vector: Vector): Vector;
  /** Forgets the numbers: one space at a time. */
  close(): void;
  /** Scratch by inner number, all zero between uses: weights, and marks of which are in use. */
  readonly dense: Float32Array;
  readonly used: Uint8Array;
  /** Scratch for the inner numbers that are in use. */
  readonly touched: Int32Array<ArrayBuffer>;
}

/** Inner number of each feature, counted from 1; all zero while no space is open. */
const numbers = new Int32Array(FEATURE_COUNT);

function createSpace(facts: readonly Examples[]): Space {
  const features: number[] = [];
  const size = sum(facts.flatMap((wordings) => wordings.map(({ ids }) => ids.length)));
  const examples: Vector = { ids: new Int32Array(size), weights: new Float32Array(size) };
  const ends = new Int32Array(sum(facts.map((wordings) => wordings.length)));
  let example = 0;
  let at = 0;
  for (const wordings of facts) {
    for (const { ids, weights } of wordings) {
      examples.weights.set(weights, at);
      for (const id of ids) {
        if (numbers[id] === 0) numbers[id] = features.push(id);
        examples.ids[at++] = (numbers[id] ?? 1) - 1;
      }
      ends[example++] = at;
    }
  }
  return {
    examples,
    ends,
    inner: ({ ids, weights }) => ({ ids: ids.map((id) => (numbers[id] ?? 1) - 1), weights }),
    close: () => {
      for (const id of features) numbers[id] = 0;
    },
    outer: ({ ids, weights }) => ({ ids: ids.map((id) => features[id] ?? 0), weights }),
    dense: new Float32Array(features.length),
    used: new Uint8Array(features.length),
    touched: new Int32Array(features.length),
  };
}

/** A contest is one wording as one of its contenders sees it. All arrays but `total` are by contest. */
interface Contests {
  /** Which example it is about. */
  readonly example: Int32Array;
  /** 1 where the wording is the contender's own, 0 where it is a rival's. */
  readonly target: Uint8Array;
  /** The contender's odds (exp of its score) of winning. */
  readonly odds: Float32Array;
  /** By example: the odds of all its contenders together. */
  readonly total: Float64Array;
}

/** @returns the contests, and which of them each fact is in */
function createContests(
  facts: readonly Examples[],
  weights: readonly Vector[],
  rivals: readonly (readonly number[])[],
  { examples, ends, dense }: Space,
): { contests: Contests; contestsOf: Int32Array<ArrayBuffer>[] } {
  const contenders = facts.map((_, fact) => [fact, ...(rivals[fact] ?? [])]);
  const counts = new Int32Array(facts.length);
  for (const [fact, wordings] of facts.entries()) {
    for (const one of contenders[fact] ?? []) counts[one] = (counts[one] ?? 0) + wordings.length;
  }
  const contestsOf = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  const size = sum(contestsOf.map(({ length }) => length));
  const contests: Contests = {
    example: new Int32Array(size),
    target: new Uint8Array(size),
    odds: new Float32Array(size),
    total: new Float64Array(ends.length),
  };
  let contest = 0;
  let first = 0;
  for (const [fact, wordings] of facts.entries()) {
    for (const contender of contenders[fact] ?? []) {
      const { ids, weights: own } = weights[contender] ?? EMPTY;
      for (let i = 0; i < ids.length; i++) dense[ids[i] ?? 0] = own[i] ?? 0;
      for (let example = first; example < first + wordings.length; example++) {
        const odds = Math.exp(score(dense, examples, ends[example - 1] ?? 0, ends[example] ?? 0));
        contests.example[contest] = example;
        contests.target[contest] = contender === fact ? 1 : 0;
        contests.odds[contest] = odds;
        contests.total[example] = (contests.total[example] ?? 0) + odds;
        const place = counts[contender] ?? 0;
        const own = contestsOf[contender];
        if (own) own[place] = contest;
        counts[contender] = place + 1;
        contest++;
      }
      for (const id of ids) dense[id] = 0;
    }
    first += wordings.length;
  }
  return { contests, contestsOf };
}

/** One pass over the fact's contests: moves its weights towards its own wordings and away from its rivals'. */
function learnFact(
  start: Vector,
  own: Int32Array<ArrayBuffer>,
  { example, target, odds, total }: Contests,
  { examples, ends, dense, used, touched }: Space,
): { learnt: Vector; unsettled: Int32Array<ArrayBuffer> } {
  const { ids, weights } = examples;
  let size = start.ids.length;
  touched.set(start.ids);
  for (let i = 0; i < size; i++) {
    const id = start.ids[i] ?? 0;
    dense[id] = start.weights[i] ?? 0;
    used[id] = 1;
  }
  let unsettled = 0;
  for (const contest of own) {
    const which = example[contest] ?? 0;
    const from = ends[which - 1] ?? 0;
    const to = ends[which] ?? 0;
    const newOdds = Math.exp(score(dense, examples, from, to));
    const newTotal = (total[which] ?? 0) + newOdds - (odds[contest] ?? 0);
    total[which] = newTotal;
    odds[contest] = newOdds;
    const wanted = target[contest] ?? 0;
    const error = newOdds / newTotal - wanted;
    if (wanted === 1 || error >= SETTLED) own[unsettled++] = contest;
    if (Math.abs(error) < SETTLED) continue;
    for (let i = from; i < to; i++) {
      const id = ids[i] ?? 0;
      if (used[id] === 0) {
        used[id] = 1;
        touched[size++] = id;
      }
      dense[id] = (dense[id] ?? 0) - RATE * error * (weights[i] ?? 0);
    }
  }
  const learnt = { ids: touched.slice(0, size), weights: new Float32Array(size) };
  for (let i = 0; i < size; i++) {
    const id = touched[i] ?? 0;
    learnt.weights[i] = dense[id] ?? 0;
    dense[id] = 0;
    used[id] = 0;
  }
  return { learnt, unsettled: own.subarray(0, unsettled) };
}

/** Dot product of the weights with the example that lies from `from` to before `to`. */
function score(dense: Float32Array, { ids, weights }: Vector, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (dense[ids[i] ?? 0] ?? 0) * (weights[i] ?? 0);
  return sum;
}

function nearestRivals(means: readonly Vector[]): number[][] {
  const postings = createPostings(means);
  return means.map((vector, fact) =>
    postings.nearest(strongest(vector, RIVAL_FEATURES), RIVALS + 1).filter((other) => other !== fact),
  );
}

function mean(vectors: Examples): Vector {
  const sums = new Map<number, number>();
  for (const { ids, weights } of vectors) {
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? 0;
      sums.set(id, (sums.get(id) ?? 0) + (weights[i] ?? 0) / vectors.length);
    }
  }
  return { ids: Int32Array.from(sums.keys()), weights: Float32Array.from(sums.values()) };
}

function scaled({ ids, weights }: Vector, factor: number): Vector {
  return { ids, weights: weights.map((weight) => factor * weight) };
}

function strongest(vector: Vector, count: number): Vector {
  if (vector.ids.length <= count) return vector;
  const least = vector.weights.slice().sort()[vector.ids.length - count] ?? 0;
  return where(vector, (weight) => weight >= least);
}

function withoutNegligible(vector: Vector): Vector {
  return where(vector, (weight) => Math.abs(weight) >= NEGLIGIBLE);
}

function where({ ids, weights }: Vector, test: (weight: number) => boolean): Vector {
  return { ids: ids.filter((_, i) => test(weights[i] ?? 0)), weights: weights.filter(test) };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
