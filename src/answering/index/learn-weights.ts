import { DIMENSIONS } from '../text/meaning.ts';
import type { Examples } from './examples.ts';
import { createGreatest } from './greatest.ts';
import { type MeaningSums, type Meanings, sumMeanings } from './meanings.ts';
import { addScores, type Postings } from './postings.ts';

/** Weights start as the fact's mean wording, brought to this length: the scale at which scores work as log-odds. */
export const START = 8;
/**
 * How far one error moves the weights at first, where there is one pass: the more there are, the less each has to do. It
 * gets evenly less towards the last error, which nothing could put right again.
 */
const RATE = 9.5;
const PASSES = 6;
/** So many wordings are looked at in all passes together, each of them once at least: about two seconds' worth. */
const LOOKS = 130_000;
/** So many facts at most, the likeliest, are told apart from a wording's own. */
const RIVALS = 10;
/** Postings read in one pass. */
const PASS_VISITS = 1.4e8;
/** A word that a greater share of the facts have hardly tells them apart. */
const COMMON_SHARE = 0.6;
/** An error in probability below this is let stand. */
export const SETTLED = 0.005;
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
  const postings = meanWordings(examples, factCount);
  const meanings = sumMeanings(examples.meanings, examples.facts, factCount);
  const learn = createLearner(examples, meanings, postings, factCount);
  const order = interleaved(examples);
  const missing = new Float32Array(order.length).fill(1);
  const passes = Math.max(1, Math.min(PASSES, Math.floor(LOOKS / order.length)));
  const steps = passes * order.length;
  const rate = RATE / Math.sqrt(passes);
  for (let step = 0; step < steps; step++) {
    const example = order[step % order.length] ?? 0;
    if ((missing[example] ?? 0) >= WELL_LEARNT) missing[example] = learn(example, rate * (1 - step / steps));
  }
  return { postings, meanings: meanings.means() };
}

/**
 * Moves the weights so that an example's own fact gets more of the probability, and the others that have it less; gives
 * the probability that the own fact had not.
 */
function createLearner(
  { ids, weights, ends, facts, meanings: wordings }: Examples,
  meanings: MeaningSums,
  postings: Postings,
  factCount: number,
): (example: number, rate: number) => number {
  const scores = new Float32Array(factCount);
  /** All zero between uses. */
  const steps = new Float32Array(factCount);
  const findGreatest = createGreatest(RIVALS);
  return (example, rate) => {
    const from = example === 0 ? 0 : (ends[example - 1] ?? 0);
    const to = ends[example] ?? 0;
    const own = facts[example] ?? 0;
    scores.fill(0);
    for (let at = from; at < to; at++) addScores(scores, postings, ids[at] ?? 0, weights[at] ?? 0);
    const wording = wordings.subarray(example * DIMENSIONS, (example + 1) * DIMENSIONS);
    const rivals = findGreatest(scores);
    let most = 0;
    for (const fact of rivals) {
      const gain = fact === own ? meanings.ownScore(fact, wording) : meanings.score(fact, wording);
      const score = (scores[fact] ?? 0) + gain;
      scores[fact] = score;
      most = Math.max(most, score);
    }
    let total = 0;
    for (const fact of rivals) total += Math.exp((scores[fact] ?? 0) - most);
    const missing = 1 - Math.exp((scores[own] ?? 0) - most) / total;
    if (missing < SETTLED) return missing;
    for (const fact of rivals) {
      const chance = Math.exp((scores[fact] ?? 0) - most) / total;
      if (chance >= SETTLED) steps[fact] = -rate * chance;
    }
    steps[own] = rate * missing;
    for (let at = from; at < to; at++) addSteps(postings, steps, ids[at] ?? 0, weights[at] ?? 0);
    for (const fact of rivals) steps[fact] = 0;
    steps[own] = 0;
    return missing;
  };
}

/** Moves what a feature speaks for each fact by the fact's step. */
function addSteps(
  { starts, facts, weights }: Postings,
  steps: Float32Array,
  id: number,
  weight: number,
): void {
  const end = starts[id + 1] ?? 0;
  for (let slot = starts[id] ?? 0; slot < end; slot++) {
    const step = steps[facts[slot] ?? 0] ?? 0;
    if (step !== 0) weights[slot] = (weights[slot] ?? 0) + weight * step;
  }
}

/** The first wording of every fact, then the second of every fact, and so on: no fact is forgotten while another learns. */
function interleaved({ facts }: Examples): Int32Array {
  const starts = Array.from(facts.keys()).filter((example) => facts[example] !== facts[example - 1]);
  const order = new Int32Array(facts.length);
  let size = 0;
  for (let round = 0; size < order.length; round++) {
    for (const [at, start] of starts.entries())
      if (start + round < (starts[at + 1] ?? facts.length)) order[size++] = start + round;
  }
  return order;
}

/**
 * Each fact's mean wording, brought to its length. Where a pass would take too long, features that most facts have get no
 * postings, and letter n-grams only those that few enough facts have: these tell the least.
 */
function meanWordings(
  { ids, weights, ends, wordEnds, facts, factsWith }: Examples,
  factCount: number,
): Postings {
  const uses = new Int32Array(factsWith.length);
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    uses[id] = (uses[id] ?? 0) + 1;
  }
  const isGram = new Uint8Array(factsWith.length).fill(1);
  for (const [example, end] of wordEnds.entries())
    for (let at = ends[example - 1] ?? 0; at < end; at++) isGram[ids[at] ?? 0] = 0;
  /** In how many facts a word, or an n-gram, may be to have postings. */
  let most = { words: factCount, grams: factCount };
  const isPosted = (id: number) => (factsWith[id] ?? 0) <= (isGram[id] ? most.grams : most.words);
  const countVisits = () => {
    let sum = 0;
    for (let id = 0; id < uses.length; id++) if (isPosted(id)) sum += (factsWith[id] ?? 0) * (uses[id] ?? 0);
    return sum;
  };
  let visits = countVisits();
  while (visits > PASS_VISITS && most.grams > 1) {
    most = { words: COMMON_SHARE * factCount, grams: Math.floor(0.8 * most.grams) };
    visits = countVisits();
  }

  const starts = new Int32Array(factsWith.length + 1);
  for (let id = 0; id < factsWith.length; id++)
    starts[id + 1] = (starts[id] ?? 0) + (isPosted(id) ? (factsWith[id] ?? 0) : 0);
  const filled = starts.slice();
  const posted = new Int32Array(starts.at(-1) ?? 0);
  const learnt = new Float32Array(posted.length);
  const wordings = new Uint16Array(posted.length);
  const sums = new Float32Array(factsWith.length);
  const counts = new Int32Array(factsWith.length);
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
        counts[id] = (counts[id] ?? 0) + 1;
      }
    }
    for (const id of own) squares += (sums[id] ?? 0) ** 2;
    const scale = START / Math.sqrt(squares);
    for (const id of own) {
      if (isPosted(id)) {
        const slot = filled[id] ?? 0;
        posted[slot] = fact;
        learnt[slot] = (sums[id] ?? 0) * scale;
        wordings[slot] = counts[id] ?? 0;
        filled[id] = slot + 1;
      }
      sums[id] = 0;
      counts[id] = 0;
    }
  }
  return { starts, facts: posted, weights: learnt, wordings };
}
