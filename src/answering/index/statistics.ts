import { FEATURE_COUNT, type Feature, type Features, isGram } from './features.ts';

/** How unusual each feature is among the shipped facts. */
export interface Statistics {
  /** The feature's weight before any vector is brought to length 1. */
  weight(feature: Feature): number;
  /** Does any shipped fact have the feature? */
  isKnown(id: number): boolean;
}

/**
 * idf is raised to these powers. What a word tells between facts is learnt from the wordings as well; among letter
 * n-grams it keeps the commonest from drowning the rest.
 */
const WORD_POWER = 0.3;
const GRAM_POWER = 1;

/**
 * Inverse document frequency over facts, not wordings: a word that one fact repeats in every wording is still its own.
 * @param facts all that is written of each fact
 */
export function createStatistics(facts: readonly (readonly Features[])[]): Statistics {
  const factsWith = new Uint16Array(FEATURE_COUNT);
  const lastFact = new Uint32Array(FEATURE_COUNT);
  for (const [at, texts] of facts.entries()) {
    for (const { words, grams } of texts) {
      for (const part of [words, grams]) {
        for (const { id } of part) {
          if (lastFact[id] === at + 1) continue;
          lastFact[id] = at + 1;
          factsWith[id] = Math.min(0xffff, (factsWith[id] ?? 0) + 1);
        }
      }
    }
  }
  const count = facts.length; // not `facts`: what idf refers to lives as long as the index
  const idf = (id: number) => Math.log(1 + (count + 1) / ((factsWith[id] ?? 0) + 0.5));
  return {
    weight: ({ id, prior }) => prior * idf(id) ** (isGram(id) ? GRAM_POWER : WORD_POWER),
    isKnown: (id) => (factsWith[id] ?? 0) > 0,
  };
}
