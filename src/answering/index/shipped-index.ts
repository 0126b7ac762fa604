import { isDeepStrictEqual } from 'node:util';
import { DIMENSIONS, dot, type Meaning } from '../text/meaning.ts';
import { createFeatureTable } from './feature-table.ts';
import type { Features } from './features.ts';
import { createGreatest } from './greatest.ts';
import type { Askable, IndexedFact } from './indexed-fact.ts';
import type { LearntIndex } from './learn-index.ts';
import { CONTENDERS, meaningScore } from './meanings.ts';
import { createWordScores } from './postings.ts';
import { positionOf } from './sorted.ts';
import { createTokenRisk, type TokenRisk } from './token-risk.ts';
import { gramWeight, type Vector } from './vector.ts';

/** What all editions share: the shipped facts with their learnt weights. Never changed. */
export interface ShippedIndex {
  readonly facts: readonly IndexedFact[];
  /** By position: 1 for what answers, 0 for contrasts. */
  readonly answers: Uint8Array;
  /** Position of the fact; undefined when none has the id. */
  position(id: string): number | undefined;
  /** Is the askable just as it was shipped? */
  holds(askable: Askable): boolean;
  /** Positions of the facts that have a wording with this identity (see `identityOf`). */
  withIdentity(identity: number): readonly number[];
  readonly tokenRisk: TokenRisk;
  /** What the fact is about; of nothing where none has the id. */
  meaning(id: string): Meaning;
  /** What a feature speaks for the fact at this position, and how many of its wordings have it; undefined where it speaks for nothing. */
  posting(position: number, hash: number): Posting | undefined;
  /** The weight of a letter n-gram in a vector. */
  weightOfGram(hash: number): number;
  /** By position of the fact, on a log-odds scale; overwritten by the next call. */
  scores(query: Vector): Float32Array;
  /**
   * Log-odds that the question is one which the shipped facts answer, by its words alone; undefined where there are no
   * contrasts to tell from.
   */
  answerability(query: Features): number | undefined;
}

interface Posting {
  readonly weight: number;
  readonly wordings: number;
}

/** @param learnt what was learnt from the askables, in their order */
export function createShippedIndex(askables: readonly Askable[], learnt: LearntIndex): ShippedIndex {
  const { texts, factsWith, postings, meanings, answerability } = learnt;
  const facts = texts.flatMap((own, at) => {
    const askable = askables[at];
    return askable ? [{ askable, ...own }] : [];
  });
  const table = createFeatureTable(learnt.features);
  const positions = new Map(facts.map(({ askable }, at) => [askable.id, at]));
  const byIdentity = new Map<number, number[]>();
  for (const [at, { identities }] of facts.entries()) {
    for (const identity of identities) {
      const having = byIdentity.get(identity);
      if (!having) byIdentity.set(identity, [at]);
      else if (having.at(-1) !== at) having.push(at);
    }
  }
  const wordScores = createWordScores(table, postings, facts.length);
  const greatest = createGreatest(CONTENDERS);
  return {
    facts,
    answers: Uint8Array.from(facts, ({ askable }) => Number(askable.answers)),
    tokenRisk: createTokenRisk(learnt.tokenCounts),
    position: (id) => positions.get(id),
    holds: (askable) => isDeepStrictEqual(facts[positions.get(askable.id) ?? -1]?.askable, askable),
    withIdentity: (identity) => byIdentity.get(identity) ?? [],
    meaning(id) {
      const start = DIMENSIONS * (positions.get(id) ?? facts.length);
      return meanings.subarray(start, start + DIMENSIONS);
    },
    posting(position, hash) {
      const id = table.find(hash);
      if (id < 0) return undefined;
      const start = postings.starts[id] ?? 0;
      const slot = positionOf(postings.facts.subarray(start, postings.starts[id + 1]), position);
      if (slot < 0) return undefined;
      return { weight: postings.weights[start + slot] ?? 0, wordings: postings.wordings[start + slot] ?? 0 };
    },
    weightOfGram(hash) {
      const id = table.find(hash);
      return gramWeight(id < 0 ? 0 : (factsWith[id] ?? 0), facts.length);
    },
    scores(query) {
      const scores = wordScores(query);
      for (const fact of greatest(scores)) {
        scores[fact] = (scores[fact] ?? 0) + meaningScore(dot(query.meaning, meanings, fact * DIMENSIONS));
      }
      return scores;
    },
    answerability({ words }) {
      if (!answerability) return undefined;
      let sum = 0;
      for (const hash of words) {
        const id = table.find(hash);
        if (id >= 0) sum += answerability.weights[id] ?? 0;
      }
      return sum / Math.sqrt(words.length || 1);
    },
  };
}
