import type { Features } from './features.ts';
import type { Vector } from './vector.ts';

/** Something that can be asked for: a fact, or a rating table as a whole. */
export interface Askable {
  readonly id: string;
  /** The question that people see. */
  readonly question: string;
}

/** One askable, ready to be scored. */
export interface IndexedFact {
  readonly askable: Askable;
  readonly wordings: readonly string[];
  /** The vectors of the wordings, laid end to end. */
  readonly vectors: Vector;
  /** Where each wording's vector ends; it starts where the one before ends. */
  readonly ends: Int32Array;
  /** What speaks for this fact and against it: learnt from its wordings and its rivals'. */
  readonly learnt: Vector;
  /** Word features of the wordings. */
  readonly asked: ReadonlySet<number>;
  /** Word features that only the answer and the section's title have. */
  readonly hinted: ReadonlySet<number>;
}

export function indexFact(
  askable: Askable,
  wordings: readonly string[],
  features: { readonly wordings: readonly Features[]; readonly hint: Features },
  vectors: readonly Vector[],
  learnt: Vector,
): IndexedFact {
  const asked = new Set(features.wordings.flatMap(({ words }) => words.map(({ id }) => id)));
  const ends = new Int32Array(vectors.length);
  let size = 0;
  for (const [at, { ids }] of vectors.entries()) {
    size += ids.length;
    ends[at] = size;
  }
  const joined = { ids: new Int32Array(size), weights: new Float32Array(size) };
  for (const [at, { ids, weights }] of vectors.entries()) {
    const start = (ends[at] ?? 0) - ids.length;
    joined.ids.set(ids, start);
    joined.weights.set(weights, start);
  }
  return {
    askable,
    wordings,
    vectors: joined,
    ends,
    learnt,
    asked,
    hinted: new Set(features.hint.words.map(({ id }) => id).filter((id) => !asked.has(id))),
  };
}
