import type { Features } from './features.ts';
import { position, type Vector } from './vector.ts';

/** Something that can be asked for, a fact or a rating table as a whole, with all that is written of it. */
export interface Askable {
  readonly id: string;
  /** False for the questions near a fact that nothing here answers: they only keep others from being taken for it. */
  readonly answers: boolean;
  /** The question that people see. */
  readonly question: string;
  /** Every way to ask it, the question first. */
  readonly wordings: readonly string[];
  /** The answer and the section's title: weak evidence. */
  readonly hint: string;
}

/** One askable, ready to be scored. */
export interface IndexedFact {
  readonly askable: Askable;
  /** The vectors of the wordings, laid end to end. */
  readonly vectors: Vector;
  /** Where each wording's vector ends; it starts where the one before ends. */
  readonly ends: Int32Array;
  /** The identity of each wording (see Features). */
  readonly identities: Uint32Array;
  /** What speaks for this fact and against it, learnt from its wordings and its rivals'; ids ascend. */
  readonly learnt: Vector;
  /** Word features of the wordings, ascending. */
  readonly asked: Int32Array;
  /** Word features that only the answer and the section's title have, ascending. */
  readonly hinted: Int32Array;
}

/** The features of what is written of an askable. */
export interface AskableFeatures {
  readonly wordings: readonly Features[];
  readonly hint: Features;
}

export function indexFact(
  askable: Askable,
  features: AskableFeatures,
  vectors: readonly Vector[],
  learnt: Vector,
): IndexedFact {
  const asked = new Set(features.wordings.flatMap(({ words }) => words.map(({ id }) => id)));
  const hinted = features.hint.words.map(({ id }) => id).filter((id) => !asked.has(id));
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
    vectors: joined,
    ends,
    identities: Uint32Array.from(features.wordings, ({ identity }) => identity),
    learnt,
    asked: Int32Array.from(asked).sort(),
    hinted: Int32Array.from(hinted).sort(),
  };
}

/** The features of one wording. */
export function wordingIds({ vectors, ends }: IndexedFact, wording: number): Int32Array {
  return vectors.ids.subarray(wording === 0 ? 0 : ends[wording - 1], ends[wording]);
}

/** The vector of each wording, as views. */
export function wordingVectors({ vectors, ends }: IndexedFact): Vector[] {
  return Array.from(ends, (end, at) => {
    const start = at === 0 ? 0 : (ends[at - 1] ?? 0);
    return { ids: vectors.ids.subarray(start, end), weights: vectors.weights.subarray(start, end) };
  });
}

export function includes(ascending: Int32Array, id: number): boolean {
  return position(ascending, id) >= 0;
}
