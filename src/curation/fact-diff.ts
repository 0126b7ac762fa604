import { diffArrays } from 'diff';
import type { Fact } from '../knowledge/fact.ts';

/** One thing that a fact says: a sentence of its answer, one wording, a date. */
export interface FactLine {
  readonly field: Exclude<keyof Fact, 'id'>;
  readonly value: string;
}
export interface DiffLine extends FactLine {
  readonly sign: '+' | '-';
}

/** What is gone and what has come, in the order in which a fact is read; null stands for no fact. */
export function factDiff(before: Fact | null, after: Fact | null): DiffLine[] {
  return diffArrays(factLines(before), factLines(after), { comparator: isSame }).flatMap(
    ({ added, removed, value }) =>
      added || removed ? value.map((line) => ({ ...line, sign: added ? '+' : '-' }) as const) : [],
  );
}

function factLines(fact: Fact | null): FactLine[] {
  if (!fact) return [];
  const { question, answer, section, asOf, validFrom, validTo, reviewBy } = fact;
  return [
    ...lines('question', [question]),
    ...lines('answer', sentences(answer)),
    ...lines('section', [section]),
    ...lines('asOf', [asOf]),
    ...lines('validFrom', [validFrom]),
    ...lines('validTo', [validTo]),
    ...lines('reviewBy', [reviewBy]),
    ...lines('wordings', fact.wordings),
    ...lines('contrasts', fact.contrasts),
    ...lines('related', fact.related),
  ];
}

function lines(field: FactLine['field'], values: readonly (string | undefined)[]): FactLine[] {
  return values.filter((value) => value !== undefined).map((value) => ({ field, value }));
}

/** By sentence, so that a long answer with one word changed does not show twice as a whole. */
function sentences(answer: string): string[] {
  return answer
    .split('\n')
    .flatMap((line) => [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(line)])
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '');
}

function isSame(one: FactLine, other: FactLine): boolean {
  return one.field === other.field && one.value === other.value;
}
