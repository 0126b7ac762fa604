import { FEATURE_COUNT } from './features.ts';
import { createPostings } from './postings.ts';
import { dot, type Vector, withDense } from './vector.ts';

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

/**
 * For each fact the weights by which a query's features speak for it: multinomial logistic regression over the
 * wordings, each fact against its rivals, learnt fact by fact by stochastic gradient descent. What many facts share
 * comes to weigh little, and what tells a fact from its neighbours much, for or against.
 */
export function learnWeights(facts: readonly Examples[]): Vector[] {
  const space = createSpace(facts.flat());
  const examples = facts.map((wordings) => wordings.map(space.inner));
  const means = facts.map(mean);
  const rivals = nearestRivals(means);
  const weights = means.map((average) => scaled(space.inner(average), START));
  space.close();
  const contests = createContests(examples, weights, rivals, space.size);
  const count = contests.reduce((total, own) => total + own.length, 0);
  const passes = Math.max(LEAST_PASSES, Math.min(PASSES, Math.round(CONTEST_BUDGET / count)));
  for (let pass = 0; pass < passes; pass++) {
    for (const [fact, own] of contests.entries()) {
      weights[fact] = learnFact(weights[fact] ?? EMPTY, own, space);
    }
  }
  return weights.map((learnt) => space.outer(withoutNegligible(learnt)));
}

/** A fact whose weights stand: what a new fact is told apart from. */
export interface Rival {
  readonly wordings: Examples;
  readonly learnt: Vector;
}

/** The weights of one more fact, learnt against rivals whose own weights stay as they are. */
export function learnAgainst(wordings: Examples, findRivals: (mean: Vector) => readonly Rival[]): Vector {
  const average = mean(wordings);
  const rivals = findRivals(strongest(average, RIVAL_FEATURES));
  const space = createSpace([...wordings, ...rivals.flatMap((rival) => rival.wordings)]);
  const contests = [
    ...wordings.map((vector) => {
      const scores = withDense(vector, (dense) => rivals.map(({ learnt }) => dot(dense, learnt)));
      return createContest(space.inner(vector), scores, 1);
    }),
    ...rivals.flatMap((rival) =>
      withDense(rival.learnt, (dense) =>
        rival.wordings.map((vector) => createContest(space.inner(vector), [dot(dense, vector)], 0)),
      ),
    ),
  ];
  let learnt = scaled(space.inner(average), START);
  space.close();
  for (let pass = 0; pass < PASSES; pass++) learnt = learnFact(learnt, contests, space);
  return space.outer(withoutNegligible(learnt));
}

const EMPTY: Vector = { ids: new Int32Array(0), weights: new Float32Array(0) };

/** The few features that take part in the learning, numbered afresh so that all that is touched stays close together. */
interface Space {
  readonly size: number;
  inner(vector: Vector): Vector;
  outer(vector: Vector): Vector;
  /** Forgets the numbers: one space at a time. */
  close(): void;
  /** Scratch by inner id, all zero between uses: weights, and marks of which are in use. */
  readonly dense: Float32Array;
  readonly used: Uint8Array;
}

/** Inner number of each feature, counted from 1; all zero while no space is open. */
const numbers = new Int32Array(FEATURE_COUNT);

function createSpace(vectors: Examples): Space {
  const features: number[] = [];
  for (const { ids } of vectors) {
    for (const id of ids) if (numbers[id] === 0) numbers[id] = features.push(id);
  }
  return {
    size: features.length,
    inner: ({ ids, weights }) => ({ ids: ids.map((id) => (numbers[id] ?? 1) - 1), weights }),
    close: () => {
      for (const id of features) numbers[id] = 0;
    },
    outer: ({ ids, weights }) => ({ ids: ids.map((id) => features[id] ?? 0), weights }),
    dense: new Float32Array(features.length),
    used: new Uint8Array(features.length),
  };
}

/** One wording, and the odds (exp of the score) that each contender has of winning it. */
interface Example {
  readonly vector: Vector;
  readonly odds: Float64Array;
  total: number;
}
/** An example as one of its contenders sees it. */
interface Contest {
  readonly example: Example;
  /** Whose odds are this fact's. */
  readonly place: number;
  /** 1 for the fact's own wording, 0 for a rival's. */
  readonly target: 0 | 1;
  settled: boolean;
}

/** A contest against others whose scores stand. */
function createContest(vector: Vector, others: readonly number[], target: 0 | 1): Contest {
  const odds = Float64Array.of(0, ...others.map(Math.exp));
  const example = { vector, odds, total: odds.reduce((sum, one) => sum + one, 0) };
  return { example, place: 0, target, settled: false };
}

function createContests(
  facts: readonly Examples[],
  weights: readonly Vector[],
  rivals: readonly (readonly number[])[],
  size: number,
): Contest[][] {
  const contests: Contest[][] = facts.map(() => []);
  const examples = facts.map((wordings, fact) =>
    wordings.map((vector): Example => {
      return { vector, odds: new Float64Array(1 + (rivals[fact]?.length ?? 0)), total: 0 };
    }),
  );
  const dense = new Float32Array(size);
  const contendersFor = facts.map((_, fact) => [fact, ...(rivals[fact] ?? [])]);
  for (const [fact, contenders] of contendersFor.entries()) {
    for (const [place, contender] of contenders.entries()) {
      const { ids, weights: own } = weights[contender] ?? EMPTY;
      for (let i = 0; i < ids.length; i++) dense[ids[i] ?? 0] = own[i] ?? 0;
      for (const example of examples[fact] ?? []) {
        const odds = Math.exp(dot(dense, example.vector));
        example.odds[place] = odds;
        example.total += odds;
        contests[contender]?.push({ example, place, target: place === 0 ? 1 : 0, settled: false });
      }
      for (const id of ids) dense[id] = 0;
    }
  }
  return contests;
}

/** One pass over the fact's contests; gives its new weights and leaves its new odds in them. */
function learnFact(start: Vector, contests: readonly Contest[], { dense, used }: Space): Vector {
  const ids = Array.from(start.ids);
  for (let i = 0; i < start.ids.length; i++) {
    const id = start.ids[i] ?? 0;
    dense[id] = start.weights[i] ?? 0;
    used[id] = 1;
  }
  for (const contest of contests) {
    if (!contest.settled) learnContest(contest, dense, used, ids);
  }
  const learnt = { ids: Int32Array.from(ids), weights: Float32Array.from(ids, (id) => dense[id] ?? 0) };
  for (const id of ids) {
    dense[id] = 0;
    used[id] = 0;
  }
  return learnt;
}

/** Moves the weights towards the example when it is the fact's own, away from it when it is a rival's. */
function learnContest(contest: Contest, dense: Float32Array, used: Uint8Array, ids: number[]): void {
  const { example, place, target } = contest;
  const { vector, odds } = example;
  const own = Math.exp(dot(dense, vector));
  example.total += own - (odds[place] ?? 0);
  odds[place] = own;
  const error = own / example.total - target;
  if (target === 0 && error < SETTLED) contest.settled = true;
  if (Math.abs(error) < SETTLED) return;
  for (let i = 0; i < vector.ids.length; i++) {
    const id = vector.ids[i] ?? 0;
    if (used[id] === 0) {
      used[id] = 1;
      ids.push(id);
    }
    dense[id] = (dense[id] ?? 0) - RATE * error * (vector.weights[i] ?? 0);
  }
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
