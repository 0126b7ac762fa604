import { expect, it } from 'vitest';
import { toExamples } from '../../../src/answering/index/examples.ts';
import { createFeatureTable } from '../../../src/answering/index/feature-table.ts';
import { createLexicon } from '../../../src/answering/text/lexicon.ts';
import { words } from '../../../src/answering/text/tokens.ts';
import { VocabularySchema } from '../../../src/knowledge/vocabulary.ts';

const lexicon = createLexicon(VocabularySchema.parse({}), []);
/** Two wordings of one fact, one without a word, and one of another fact. */
const texts = ['opening hours', 'banana banana banana', '', 'opening day'];
const examples = toExamples(
  texts.map((text) => lexicon.tokens(words(text))),
  Int32Array.of(0, 0, 1, 2),
  createFeatureTable(),
);
const startOf = (example: number) => examples.ends[example - 1] ?? 0;
const idsOf = (example: number) => Array.from(examples.ids.slice(startOf(example), examples.ends[example]));
const lengthOf = (from: number, to: number | undefined) =>
  Math.hypot(...examples.weights.slice(from, to)) ** 2;

it('has each feature of a wording once, however often it stands there', () => {
  for (const example of texts.keys()) {
    const ids = idsOf(example);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it('gives words and n-grams half of the length each, and a wording without words nothing', () => {
  for (const example of [0, 1, 3]) {
    expect(lengthOf(startOf(example), examples.wordEnds[example])).toBeCloseTo(0.5);
    expect(lengthOf(examples.wordEnds[example] ?? 0, examples.ends[example])).toBeCloseTo(0.5);
  }
  expect(idsOf(2)).toEqual([]);
  expect(examples.wordEnds[2]).toBe(examples.ends[1]);
});

it('counts the facts that have a feature, not the wordings', () => {
  const [opening] = idsOf(0);
  expect(idsOf(3)).toContain(opening);
  expect(examples.factsWith[opening ?? -1]).toBe(2);
  const [banana] = idsOf(1);
  expect(examples.factsWith[banana ?? -1]).toBe(1);
});
