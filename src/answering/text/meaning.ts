import { readFileSync } from 'node:fs';
import { stemmer } from 'stemmer';
import { beforeOneSlip } from './one-slip.ts';
import { remembering } from './remembering.ts';

/**
 * What a text is about, as a direction: texts whose words stand among the same words elsewhere point the same way.
 * Of length 1, or all zeros where no word is known.
 */
export type Meaning = Float32Array;

export const DIMENSIONS = 100;

/**
 * Directions of the stems, laid end to end. They are GloVe's (Pennington et al. 2014): counts of which words stand near
 * which in six billion words, factored; see `npm run learn-meanings`.
 */
const directions = new Int8Array(readFileSync(new URL('word-meanings.bin', import.meta.url)));
const rows = new Map(
  readFileSync(new URL('word-meanings.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((stem, row): [string, number] => [stem, row]),
);

const rowOf = (word: string) => rows.get(stemmer(word));
/** The words of a token with their rows. */
const rowsOf = remembering((text) => text.split(' ').map((word) => ({ word, row: rowOf(word) })));
/** A misspelt word has the direction of the word that was meant. */
const rowOfMisspelt = remembering((word) => {
  const meant = beforeOneSlip(word);
  return meant === undefined ? undefined : rowOf(meant);
});

/** Of a text with more words that nobody knows, the rest are not taken for misspelt: it would take long, and tell little. */
const MOST_SLIPS = 8;

/** The sum of a text's directions; overwritten by the next text. */
const sum = new Float64Array(DIMENSIONS);

/**
 * @param weightOf how much a text's words count
 * @param meaning to be overwritten with the meaning
 */
export function meaningOf<T extends { readonly text: string }>(
  texts: readonly T[],
  weightOf: (text: T) => number,
  meaning: Meaning = new Float32Array(DIMENSIONS),
): Meaning {
  sum.fill(0);
  let slips = 0;
  for (const text of texts) {
    const weight = weightOf(text);
    for (const { word, row: own } of rowsOf(text.text)) {
      const row = own ?? (slips++ < MOST_SLIPS ? rowOfMisspelt(word) : undefined);
      if (row !== undefined) add(weight, row * DIMENSIONS);
    }
  }
  let squares = 0;
  for (let at = 0; at < DIMENSIONS; at++) squares += (sum[at] ?? 0) ** 2;
  const scale = 1 / (Math.sqrt(squares) || 1);
  for (let at = 0; at < DIMENSIONS; at++) meaning[at] = (sum[at] ?? 0) * scale;
  return meaning;
}

/** @param start where the direction begins that is added */
function add(weight: number, start: number): void {
  for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] ?? 0) + weight * (directions[start + at] ?? 0);
}

/** @param start where the second one begins in `b` */
export function dot(a: Float32Array, b: Float32Array, start = 0): number {
  // Four sums side by side: one by one each would wait for the one before.
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let at = 0; at < a.length; at += 4) {
    first += (a[at] ?? 0) * (b[start + at] ?? 0);
    second += (a[at + 1] ?? 0) * (b[start + at + 1] ?? 0);
    third += (a[at + 2] ?? 0) * (b[start + at + 2] ?? 0);
    fourth += (a[at + 3] ?? 0) * (b[start + at + 3] ?? 0);
  }
  return first + second + third + fourth;
}

/** Laid end to end. */
export function joined(meanings: readonly Meaning[]): Float32Array {
  const all = new Float32Array(meanings.length * DIMENSIONS);
  for (const [at, meaning] of meanings.entries()) all.set(meaning, at * DIMENSIONS);
  return all;
}
