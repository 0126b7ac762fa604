import { doubled } from '../doubled.ts';
import type { Token } from '../text/lexicon.ts';
import { DIMENSIONS } from '../text/meaning.ts';
import type { FeatureTable } from './feature-table.ts';
import { features } from './features.ts';
import { GRAM_SHARE, gramWeight, scaleTo } from './vector.ts';

/** The wordings of all facts as vectors, laid end to end, fact by fact. */
export interface Examples {
  /** Numbers of the features. */
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  /** Where the vector of example `e` ends; it starts where the one before ends. */
  readonly ends: Int32Array;
  /** Where its words end and its letter n-grams start. */
  readonly wordEnds: Int32Array;
  /** Position of the fact that example `e` is a wording of; ascending. */
  readonly facts: Int32Array;
  /** By feature: how many facts have it. */
  readonly factsWith: Int32Array;
  /** Meanings of the examples, laid end to end. */
  readonly meanings: Float32Array;
}

/** Features that there is room for at first in a wording. */
const LEAST_ROOM = 96;

/**
 * @param facts position of each wording's fact, ascending
 * @param table gets the wordings' features
 */
export function toExamples(
  wordings: readonly (readonly Token[])[],
  facts: Int32Array,
  table: FeatureTable,
): Examples {
  let ids = new Int32Array(LEAST_ROOM * (wordings.length + 1));
  let weights = new Float32Array(ids.length);
  const ends = new Int32Array(wordings.length);
  const wordEnds = new Int32Array(wordings.length);
  const meanings = new Float32Array(DIMENSIONS * wordings.length);
  /** Two numbers a feature: how many facts have it, and the last example that has it, counted from 1. */
  let seen = new Int32Array(2 ** 13);
  let size = 0;
  let firstOfFact = 0;
  for (const [example, tokens] of wordings.entries()) {
    if (facts[example] !== facts[firstOfFact]) firstOfFact = example;
    const start = DIMENSIONS * example;
    const { words, priors, grams } = features(tokens, meanings.subarray(start, start + DIMENSIONS));
    const count = words.length + grams.length;
    wordEnds[example] = size;
    while (size + count > ids.length) {
      ids = doubled(ids, Int32Array);
      weights = doubled(weights, Float32Array);
    }
    for (let at = 0; at < count; at++) {
      const isWord = at < words.length;
      const id = table.add((isWord ? words[at] : grams[at - words.length]) ?? 0);
      if (2 * id === seen.length) seen = doubled(seen, Int32Array);
      const last = seen[2 * id + 1] ?? 0;
      if (last === example + 1) continue;
      if (last <= firstOfFact) seen[2 * id] = (seen[2 * id] ?? 0) + 1;
      seen[2 * id + 1] = example + 1;
      ids[size] = id;
      weights[size++] = isWord ? (priors[at] ?? 0) : 0;
      if (isWord) wordEnds[example] = size;
    }
    ends[example] = size;
  }
  const factsWith = new Int32Array(table.size).map((_, id) => seen[2 * id] ?? 0);
  const examples = { ids: ids.subarray(0, size), weights, ends, wordEnds, facts, factsWith, meanings };
  bringToLength(examples);
  return examples;
}

/** Words and n-grams to their share of length 1 each. */
function bringToLength({ ids, weights, ends, wordEnds, facts, factsWith }: Examples): void {
  const factCount = (facts.at(-1) ?? -1) + 1;
  const gramWeights = Float32Array.from(factsWith, (count) => gramWeight(count, factCount));
  const scale = (from: number, to: number, share: number) => {
    let squares = 0;
    for (let at = from; at < to; at++) squares += (weights[at] ?? 0) ** 2;
    const factor = scaleTo(share, squares);
    for (let at = from; at < to; at++) weights[at] = (weights[at] ?? 0) * factor;
  };
  let start = 0;
  for (const [example, end] of ends.entries()) {
    const middle = wordEnds[example] ?? end;
    for (let at = middle; at < end; at++) weights[at] = gramWeights[ids[at] ?? 0] ?? 0;
    scale(start, middle, 1 - GRAM_SHARE);
    scale(middle, end, GRAM_SHARE);
    start = end;
  }
}
