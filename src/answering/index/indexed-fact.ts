import type { Features } from './features.ts';
import type { Statistics } from './statistics.ts';

/** A sparse vector of length 1, or of length 0 when nothing is in it. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

/** Something that can be asked for: a fact, or a rating table as a whole. */
export interface Askable {
  readonly id: string;
  /** The question that people see. */
  readonly question: string;
}

/** One askable with the vectors of its wordings laid end to end. */
export interface IndexedFact {
  readonly askable: Askable;
  readonly wordings: readonly string[];
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  /** Where each wording's vector ends; it starts where the one before ends. */
  readonly ends: Int32Array;
  /** All the wordings as one document. */
  readonly document: Vector;
  /** Features that only the answer and the section's title have, in ascending order. */
  readonly hinted: Int32Array;
}

/** Words weigh this share of a vector's square, letter n-grams the rest. */
const WORD_SHARE = 0.6;

/** A text's words and letter n-grams as one vector: each part is brought to its share of length 1. */
export function toVector(
  features: Features,
  statistics: Statistics,
  counts?: ReadonlyMap<number, number>,
): Vector {
  const size = features.words.length + features.grams.length;
  const ids = new Int32Array(size);
  const weights = new Float32Array(size);
  let at = 0;
  for (const [part, share] of [
    [features.words, WORD_SHARE],
    [features.grams, 1 - WORD_SHARE],
  ] as const) {
    const start = at;
    let squares = 0;
    for (const feature of part) {
      const weight = statistics.weight(feature) * (1 + Math.log(counts?.get(feature.id) ?? 1));
      ids[at] = feature.id;
      weights[at] = weight;
      squares += weight * weight;
      at++;
    }
    const scale = squares > 0 ? Math.sqrt(share / squares) : 0;
    for (let i = start; i < at; i++) weights[i] = (weights[i] ?? 0) * scale;
  }
  return { ids, weights };
}

/** @param texts the features of each wording, and of the answer with its section's title */
export function indexFact(
  askable: Askable,
  wordings: readonly string[],
  texts: { readonly wordings: readonly Features[]; readonly hint: Features },
  statistics: Statistics,
): IndexedFact {
  const vectors = texts.wordings.map((features) => toVector(features, statistics));
  const size = vectors.reduce((total, { ids }) => total + ids.length, 0);
  const ids = new Int32Array(size);
  const weights = new Float32Array(size);
  const ends = new Int32Array(vectors.length);
  let end = 0;
  for (const [at, vector] of vectors.entries()) {
    ids.set(vector.ids, end);
    weights.set(vector.weights, end);
    end += vector.ids.length;
    ends[at] = end;
  }
  const document = documentOf(texts.wordings);
  const known = new Set(document.features.words.map(({ id }) => id));
  return {
    askable,
    wordings,
    ids,
    weights,
    ends,
    document: toVector(document.features, statistics, document.counts),
    hinted: Int32Array.from(
      new Set(texts.hint.words.map(({ id }) => id).filter((id) => !known.has(id))),
    ).sort(),
  };
}

/** The distinct features of all the wordings, with how many wordings have each. */
function documentOf(wordings: readonly Features[]): { features: Features; counts: Map<number, number> } {
  const counts = new Map<number, number>();
  const collect = (part: 'words' | 'grams') => {
    const priors = new Map<number, number>();
    for (const features of wordings) {
      for (const { id, prior } of features[part]) {
        priors.set(id, Math.max(prior, priors.get(id) ?? 0));
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    return Array.from(priors, ([id, prior]) => ({ id, prior }));
  };
  return { features: { words: collect('words'), grams: collect('grams') }, counts };
}
