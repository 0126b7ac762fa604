import { doubled } from '../doubled.ts';
import type { Token } from '../text/lexicon.ts';
import { DIMENSIONS } from '../text/meaning.ts';
import type { FeatureTable } from './feature-table.ts';
import { features } from './features.ts';
import { GRAM_SHARE, gramWeight } from './vector.ts';

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

/** Collects so many wordings, fact by fact, and weighs them once all are known. */
export function createExamples(table: FeatureTable, count: number) {
  let ids = new Int32Array(2 ** 16);
  let size = 0;
  /** Of the words alone, laid end to end. */
  const priors: number[] = [];
  const wordEnds: number[] = [];
  const ends: number[] = [];
  const facts: number[] = [];
  /** Two numbers a feature: how many facts have it, and the last example that has it, counted from 1. */
  let seen = new Int32Array(2 ** 13);
  let firstOfFact = 0;
  const meanings = new Float32Array(count * DIMENSIONS);

  /** @returns whether the example lacked the feature */
  const push = (hash: number): boolean => {
    const id = table.add(hash);
    if (size === ids.length) ids = doubled(ids, Int32Array);
    if (2 * id === seen.length) seen = doubled(seen, Int32Array);
    const example = ends.length + 1;
    const last = seen[2 * id + 1] ?? 0;
    if (last === example) return false;
    if (last <= firstOfFact) seen[2 * id] = (seen[2 * id] ?? 0) + 1;
    seen[2 * id + 1] = example;
    ids[size++] = id;
    return true;
  };

  return {
    add(fact: number, tokens: readonly Token[]) {
      const start = ends.length * DIMENSIONS;
      const { words, grams } = features(tokens, meanings.subarray(start, start + DIMENSIONS));
      if (fact !== facts.at(-1)) firstOfFact = ends.length;
      for (const { hash, prior } of words) if (push(hash)) priors.push(prior);
      wordEnds.push(size);
      for (const hash of grams) push(hash);
      ends.push(size);
      facts.push(fact);
    },
    weighed(factCount: number): Examples {
      const factsWith = new Int32Array(table.size).map((_, id) => seen[2 * id] ?? 0);
      const gramWeights = Float32Array.from(factsWith, (count) => gramWeight(count, factCount));
      const weights = new Float32Array(size);
      const scale = (from: number, to: number, share: number) => {
        let squares = 0;
        for (let at = from; at < to; at++) squares += (weights[at] ?? 0) ** 2;
        const factor = squares > 0 ? Math.sqrt(share / squares) : 0;
        for (let at = from; at < to; at++) weights[at] = (weights[at] ?? 0) * factor;
      };
      let start = 0;
      let word = 0;
      for (const [example, end] of ends.entries()) {
        const middle = wordEnds[example] ?? end;
        for (let at = start; at < middle; at++) weights[at] = priors[word++] ?? 0;
        for (let at = middle; at < end; at++) weights[at] = gramWeights[ids[at] ?? 0] ?? 0;
        scale(start, middle, 1 - GRAM_SHARE);
        scale(middle, end, GRAM_SHARE);
        start = end;
      }
      return {
        ids: ids.subarray(0, size),
        weights,
        ends: Int32Array.from(ends),
        wordEnds: Int32Array.from(wordEnds),
        facts: Int32Array.from(facts),
        factsWith,
        meanings,
      };
    },
  };
}
