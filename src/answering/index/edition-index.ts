import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { createLexicon, type Token } from '../text/lexicon.ts';
import { createSpeller, readWords, type Speller } from '../text/spelling.ts';
import { words } from '../text/tokens.ts';
import { features } from './features.ts';
import {
  type Askable,
  type AskableFeatures,
  type IndexedFact,
  includes,
  indexFact,
  wordingVectors,
} from './indexed-fact.ts';
import { learnAgainst, learnWeights, RIVALS } from './learn-weights.ts';
import { createPostings } from './postings.ts';
import { type Match, rank } from './rank.ts';
import { createStatistics, type Statistics } from './statistics.ts';
import { toVector, type Vector } from './vector.ts';

/** What one edition can be asked, indexed: the shipped part once for all editions, an edition's changes beside it. */
export interface EditionIndex {
  /** The text as the edition understands it, with misspelt words put right. */
  read(text: string): Understood;
  /** The askables that come nearest, best first. */
  search(tokens: readonly Token[]): Match[];
  /** Does anything here have the word feature? */
  isKnown(feature: number): boolean;
  put(askable: Askable): void;
  remove(id: string): void;
  /** A new edition with the same contents, which costs only what is changed in it. */
  layer(): EditionIndex;
}

/** A text's tokens, and which of its words were taken for others. */
export interface Understood {
  readonly tokens: readonly Token[];
  readonly corrections: readonly Correction[];
}
export interface Correction {
  readonly written: string;
  readonly meant: string;
}

/** Shipped facts that are scored wording by wording. */
const CANDIDATES = 16;
const EMPTY: Vector = { ids: new Int32Array(0), weights: new Float32Array(0) };
const NO_FEATURES: AskableFeatures = { wordings: [], hint: features([]) };

export function createEditionIndex(
  vocabulary: Vocabulary,
  names: readonly string[],
  askables: readonly Askable[],
): EditionIndex {
  const lexicon = createLexicon(vocabulary, names);
  const shippedSpeller = createSpeller();
  for (const word of lexicon.words) shippedSpeller.learn(word);

  const featuresOf = ({ wordings, hint }: Askable, speller: Speller): AskableFeatures => {
    const analyse = (text: string) => {
      const found = words(text);
      for (const word of found) speller.learn(word);
      return features(lexicon.tokens(found));
    };
    return { wordings: wordings.map(analyse), hint: analyse(hint) };
  };

  const {
    statistics,
    facts: shipped,
    postings,
  } = indexShipped(
    askables,
    askables.map((askable) => featuresOf(askable, shippedSpeller)),
  );
  const shippedIds = new Set(askables.map(({ id }) => id));

  const nearestShipped = (query: Vector, limit: number): IndexedFact[] =>
    postings.nearest(query, limit).flatMap((at) => shipped[at] ?? []);

  /** @param changes by id: what the layer has in the place of the shipped, null for nothing */
  function createLayer(changes: Map<string, IndexedFact | null>): EditionIndex {
    const speller = createSpeller(shippedSpeller);
    const added = () => Array.from(changes.values()).filter((fact) => fact !== null);
    return {
      read(text) {
        const readings = readWords(words(text), speller);
        const meant = readings.flatMap((reading) => reading.meant);
        const corrections = readings
          .map(({ written, meant }) => ({ written, meant: meant.join(' ') }))
          .filter(({ written, meant }) => written !== meant);
        return { tokens: lexicon.tokens(meant), corrections };
      },
      search(tokens) {
        const found = features(tokens);
        const query = toVector(found, statistics);
        const unchanged = nearestShipped(query, CANDIDATES).filter(({ askable }) => !changes.has(askable.id));
        return rank(query, found.identity, [...unchanged, ...added()]);
      },
      isKnown: (feature) =>
        statistics.isKnown(feature) ||
        added().some(({ asked, hinted }) => includes(asked, feature) || includes(hinted, feature)),
      put(askable) {
        const found = featuresOf(askable, speller);
        const vectors = vectorsOf(found, statistics);
        const weights = learnAgainst(vectors, (mean) =>
          nearestShipped(mean, RIVALS)
            .filter((fact) => fact.askable.id !== askable.id)
            .map((fact) => ({ wordings: wordingVectors(fact), learnt: fact.learnt })),
        );
        changes.set(askable.id, indexFact(askable, found, vectors, weights));
      },
      remove(id) {
        if (shippedIds.has(id)) changes.set(id, null);
        else changes.delete(id);
      },
      layer: () => createLayer(new Map(changes)),
    };
  }
  return createLayer(new Map());
}

/** Apart from the layers, so that what is needed only to learn from is forgotten. */
function indexShipped(askables: readonly Askable[], found: readonly AskableFeatures[]) {
  const statistics = createStatistics(found.map(({ wordings, hint }) => [...wordings, hint]));
  const vectors = found.map((one) => vectorsOf(one, statistics));
  const learnt = learnWeights(vectors);
  const facts = askables.map((askable, at) =>
    indexFact(askable, found[at] ?? NO_FEATURES, vectors[at] ?? [], learnt[at] ?? EMPTY),
  );
  return { statistics, facts, postings: createPostings(learnt) };
}

function vectorsOf({ wordings }: AskableFeatures, statistics: Statistics): Vector[] {
  return wordings.map((wording) => toVector(wording, statistics));
}
