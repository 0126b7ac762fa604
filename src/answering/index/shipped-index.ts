import type { Token } from '../text/lexicon.ts';
import { createExamples } from './examples.ts';
import { createFeatureTable, type FeatureTable } from './feature-table.ts';
import { type Features, features, tokenHash } from './features.ts';
import { type Askable, type IndexedFact, indexFact } from './indexed-fact.ts';
import { type Answerability, learnAnswerability } from './learn-answerability.ts';
import { learnWeights, type Postings } from './learn-weights.ts';
import { createTokenRisk, type TokenRisk } from './token-risk.ts';
import { gramWeight, type Vector } from './vector.ts';

/** What all editions share: the shipped facts with their learnt weights. Never changed. */
export interface ShippedIndex {
  readonly facts: readonly IndexedFact[];
  readonly tokenRisk: TokenRisk;
  /** The weight of a letter n-gram in a vector. */
  weightOfGram(hash: number): number;
  /** By position of the fact, on a log-odds scale; overwritten by the next call. */
  scores(query: Vector): Float32Array;
  /** Log-odds that the question is one which the shipped facts answer, by its words alone. */
  answerability(query: Features): number;
}

/** Where no contrasts say which questions have no answer, they are taken to have one, about as surely as most that do. */
const UNCONTRASTED = 2;

/**
 * @param hints the tokens of each askable's hint
 * @param contrastsOf the id of a fact's contrasts
 */
export function indexShipped(
  askables: readonly Askable[],
  hints: readonly Token[][],
  contrastsOf: (id: string) => string,
  readWording: (text: string) => Token[],
): ShippedIndex {
  const table = createFeatureTable();
  const examples = createExamples(table);
  const tokens = new Map<number, Token>();
  const facts = askables.map((askable, at) => {
    const wordings = askable.wordings.map(readWording);
    const hint = hints[at] ?? [];
    for (const wording of wordings) examples.add(at, features(wording));
    for (const token of [...wordings.flat(), ...hint]) tokens.set(tokenHash(token), token);
    return indexFact(askable, wordings, hint);
  });
  const weighed = examples.weighed(facts.length);
  const postings = learnWeights(weighed, facts.length);
  const byId = new Map(facts.map((fact) => [fact.askable.id, fact]));
  const pairs = facts.flatMap((fact) => {
    const contrasts = byId.get(contrastsOf(fact.askable.id));
    return contrasts ? [{ fact, contrasts }] : [];
  });
  const tokenRisk = createTokenRisk(facts, pairs, (hash) => tokens.get(hash));
  const answerability = learnAnswerability(
    weighed,
    askables.map(({ answers }) => answers),
  );
  return readyToScore({ facts, table, factsWith: weighed.factsWith.slice(), postings, answerability, tokenRisk });
}

/** Apart, so that the examples that were learnt from are forgotten. */
function readyToScore({
  facts,
  table,
  factsWith,
  postings: { starts, facts: posted, weights },
  answerability,
  tokenRisk,
}: {
  facts: readonly IndexedFact[];
  table: FeatureTable;
  factsWith: Int32Array;
  postings: Postings;
  answerability: Answerability | undefined;
  tokenRisk: TokenRisk;
}): ShippedIndex {
  const scores = new Float32Array(facts.length);
  return {
    facts,
    tokenRisk,
    weightOfGram(hash) {
      const id = table.find(hash);
      return gramWeight(id < 0 ? 0 : (factsWith[id] ?? 0), facts.length);
    },
    scores(query) {
      scores.fill(0);
      for (let at = 0; at < query.hashes.length; at++) {
        const id = table.find(query.hashes[at] ?? 0);
        if (id < 0) continue;
        const weight = query.weights[at] ?? 0;
        const end = starts[id + 1] ?? 0;
        for (let slot = starts[id] ?? 0; slot < end; slot++) {
          const fact = posted[slot] ?? 0;
          scores[fact] = (scores[fact] ?? 0) + weight * (weights[slot] ?? 0);
        }
      }
      return scores;
    },
    answerability({ words }) {
      if (!answerability) return UNCONTRASTED;
      let sum = 0;
      for (const { hash } of words) {
        const id = table.find(hash);
        if (id >= 0) sum += answerability.weights[id] ?? 0;
      }
      return sum / Math.sqrt(words.length || 1);
    },
  };
}
