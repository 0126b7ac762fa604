import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Reading, readRatings } from '../../../src/answering/ratings/readings.ts';
import { RatingTableSchema } from '../../../src/knowledge/rating-table.ts';
import { libraryNames, libraryTable } from './library-table.ts';

export const cqcTable = RatingTableSchema.parse(
  parse(readFileSync('knowledge/ratings/cqc-ratings.yaml', 'utf8')),
);
export const cqcNames = ['SECAmb', 'South East Coast Ambulance Service', 'the trust', 'the service'];

/** Below this a reading is not sure enough to be an answer by itself. */
export const SURE = 0.7;

export type Ask = (question: string) => Reading | undefined;
export const cqc: Ask = (question) => readRatings(question, cqcTable, { names: cqcNames });
export const library: Ask = (question) => readRatings(question, libraryTable, { names: libraryNames });

/** The text of a sure reading; what is wrong with it otherwise. */
export function answer(ask: Ask, question: string): string {
  const reading = ask(question);
  if (!reading) return 'no reading';
  return reading.certainty >= SURE ? reading.text : `unsure (${reading.certainty}): ${reading.text}`;
}

/** One test for each question with its answer. */
export const answers = (ask: Ask, cases: readonly (readonly [string, string])[]) =>
  it.each(cases)('%s', (question, text) => expect(answer(ask, question)).toBe(text));
