import type { FeatureTable } from './feature-table.ts';
import type { Features } from './features.ts';
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
}

/** Collects wordings, fact by fact, and weighs them once all are known. */
export function createExamples(table: FeatureTable) {
  let ids = new Int32Array(2 ** 16);
  let priors = new Float32Array(2 ** 16);
  let factsWith = new Int32Array(2 ** 12);
  let lastFact = new Int32Array(2 ** 12);
  const wordEnds: number[] = [];
  const ends: number[] = [];
  const facts: number[] = [];
  let size = 0;

  const push = (fact: number, hash: number, prior: number) => {
    const id = table.add(hash);
    if (size === ids.length) [ids, priors] = [doubled(ids, Int32Array), doubled(priors, Float32Array)];
    if (id >= factsWith.length) {
      [factsWith, lastFact] = [doubled(factsWith, Int32Array), doubled(lastFact, Int32Array)];
    }
    if (lastFact[id] !== fact + 1) {
      lastFact[id] = fact + 1;
      factsWith[id] = (factsWith[id] ?? 0) + 1;
    }
    ids[size] = id;
    priors[size] = prior;
    size++;
  };

  return {
    add(fact: number, { words, grams }: Features) {
      for (const { hash, prior } of words) push(fact, hash, prior);
      wordEnds.push(size);
      for (const hash of grams) push(fact, hash, 1);
      ends.push(size);
      facts.push(fact);
    },
    weighed(factCount: number): Examples {
      const scale = (from: number, to: number, share: number) => {
        let squares = 0;
        for (let at = from; at < to; at++) squares += (priors[at] ?? 0) ** 2;
        const factor = squares > 0 ? Math.sqrt(share / squares) : 0;
        for (let at = from; at < to; at++) priors[at] = (priors[at] ?? 0) * factor;
      };
      let start = 0;
      for (const [example, end] of ends.entries()) {
        const middle = wordEnds[example] ?? end;
        for (let at = middle; at < end; at++)
          priors[at] = gramWeight(factsWith[ids[at] ?? 0] ?? 0, factCount);
        scale(start, middle, 1 - GRAM_SHARE);
        scale(middle, end, GRAM_SHARE);
        start = end;
      }
      return {
        ids: ids.subarray(0, size),
        weights: priors.subarray(0, size),
        ends: Int32Array.from(ends),
        wordEnds: Int32Array.from(wordEnds),
        facts: Int32Array.from(facts),
        factsWith: factsWith.subarray(0, table.size),
      };
    },
  };
}

function doubled<T extends { length: number; set(from: T): void }>(
  array: T,
  Type: new (length: number) => T,
): T {
  const larger = new Type(2 * array.length);
  larger.set(array);
  return larger;
}
