import { expect, it } from 'vitest';
import { createPairIndex } from '../../../src/answering/text/pair-index.ts';

function nearest(word: string, lengthDifference: number, leastShared: number, ...words: string[]) {
  const index = createPairIndex();
  for (const one of words) index.add(one);
  const lengths = { least: word.length - lengthDifference, most: word.length + lengthDifference };
  return index.nearest(word, lengths, leastShared);
}

it('finds the words that share most pairs, for their length', () => {
  expect(nearest('harbou', 3, 2, 'harbourag', 'harbo', 'bridge')).toEqual(['harbo', 'harbourag']);
  expect(nearest('harb', 3, 2, 'harbourage')).toEqual([]);
  expect(nearest('harb', 3, 5, 'harbs')).toEqual([]);
});
