import { createPostings } from './postings.ts';
import { dot, type Vector, withDense } from './vector.ts';

/** A fact's wordings: the examples that its weights are learnt from. */
export type Examples = readonly Vector[];

/** Facts that each fact is told apart from: those whose wordings are most like its own. */
export const RIVALS = 30;
/** Features of a fact's mean wording by which its rivals are looked up. */
const RIVAL_FEATURES = 120;
/** Weights start as the fact's mean wording times this, the scale at which scores work as log-odds. */
const START = 10;
const PASSES = 5;
const RATE = 1;
/** An example that a rival has less chance than this to win is left out of that rival's later passes. */
const SETTLED = 0.003;
/** Weights smaller than this are dropped. */
const NEGLIGIBLE = 0.02;

/**
 * For each fact the weights by which a query's features speak for it: multinomial logistic regression over the
 * wordings, each fact against its rivals, learnt fact by fact by stochastic gradient descent. What many facts share
 * comes to weigh little, and what tells a fact from its neighbours much, for or against.
 */
export function learnWeights(facts: readonly Examples[]): Vector[] {
  const means = facts.map((wordings) => mean(wordings));
  const rivals = nearestRivals(means);
  const weights = means.map((average) => scaled(average, START));
  const contests = createContests(facts, weights, rivals);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const fact of facts.keys()) {
      const learnt = learnFact(weights[fact] ?? EMPTY, contests[fact] ?? []);
      weights[fact] = pass === PASSES - 1 ? withoutNegligible(learnt) : learnt;
    }
  }
  return weights;
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
  let learnt = scaled(average, START);
  const contests: Contest[] = wordings.map((vector) => {
    const scores = new Float64Array(1 + rivals.length);
    withDense(vector, (dense) => {
      for (const [at, rival] of rivals.entries()) scores[1 + at] = dot(dense, rival.learnt);
    });
    return { example: { vector, scores }, place: 0, target: 1, settled: false };
  });
  for (const rival of rivals) {
    withDense(rival.learnt, (dense) => {
      for (const vector of rival.wordings) {
        const scores = Float64Array.of(dot(dense, vector), 0);
        contests.push({ example: { vector, scores }, place: 1, target: 0, settled: false });
      }
    });
  }
  for (let pass = 0; pass < PASSES; pass++) learnt = learnFact(learnt, contests);
  return withoutNegligible(learnt);
}

/** One wording and the scores of the facts that contend for it. */
interface Example {
  readonly vector: Vector;
  readonly scores: Float64Array;
}
/** An example as one of its contenders sees it. */
interface Contest {
  readonly example: Example;
  /** Whose score is this fact's. */
  readonly place: number;
  /** 1 for the fact's own wording, 0 for a rival's. */
  readonly target: 0 | 1;
  settled: boolean;
}

const EMPTY: Vector = { ids: new Int32Array(0), weights: new Float32Array(0) };

function createContests(
  facts: readonly Examples[],
  weights: readonly Vector[],
  rivals: readonly (readonly number[])[],
): Contest[][] {
  const contests: Contest[][] = facts.map(() => []);
  const examples = facts.map((wordings, fact) => {
    const contenders = 1 + (rivals[fact]?.length ?? 0);
    return wordings.map((vector): Example => ({ vector, scores: new Float64Array(contenders) }));
  });
  for (const fact of facts.keys()) {
    for (const [place, contender] of [fact, ...(rivals[fact] ?? [])].entries()) {
      const target = place === 0 ? 1 : 0;
      withDense(weights[contender] ?? EMPTY, (dense) => {
        for (const example of examples[fact] ?? []) {
          example.scores[place] = dot(dense, example.vector);
          contests[contender]?.push({ example, place, target, settled: false });
        }
      });
    }
  }
  return contests;
}

/** One pass over the fact's contests; its weights and its scores in them are brought up to date. */
function learnFact(start: Vector, contests: readonly Contest[]): Vector {
  return withDense(start, (dense) => {
    const ids = new Set(start.ids);
    for (const contest of contests) {
      if (contest.settled) continue;
      const { vector, scores } = contest.example;
      scores[contest.place] = dot(dense, vector);
      const error = chance(scores, contest.place) - contest.target;
      if (contest.target === 0 && error < SETTLED) contest.settled = true;
      if (Math.abs(error) < SETTLED) continue;
      for (let i = 0; i < vector.ids.length; i++) {
        const id = vector.ids[i] ?? 0;
        ids.add(id);
        dense[id] = (dense[id] ?? 0) - RATE * error * (vector.weights[i] ?? 0);
      }
    }
    const learnt = Int32Array.from(ids);
    const vector = { ids: learnt, weights: Float32Array.from(learnt, (id) => dense[id] ?? 0) };
    for (const id of learnt) dense[id] = 0;
    return vector;
  });
}

/** Softmax: the chance that the contender at this place wins. */
function chance(scores: Float64Array, place: number): number {
  const own = scores[place] ?? 0;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - own);
  return 1 / sum;
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
  const order = Array.from(vector.ids.keys())
    .sort((a, b) => (vector.weights[b] ?? 0) - (vector.weights[a] ?? 0))
    .slice(0, count);
  return pick(vector, order);
}

function withoutNegligible(vector: Vector): Vector {
  return pick(
    vector,
    Array.from(vector.ids.keys()).filter((i) => Math.abs(vector.weights[i] ?? 0) >= NEGLIGIBLE),
  );
}

function pick({ ids, weights }: Vector, order: readonly number[]): Vector {
  return {
    ids: Int32Array.from(order, (i) => ids[i] ?? 0),
    weights: Float32Array.from(order, (i) => weights[i] ?? 0),
  };
}
