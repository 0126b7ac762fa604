import { expect, test } from 'vitest';
import { createLexicon } from '../../../src/answering/text/lexicon.ts';

const lexicon = createLexicon(
  { synonyms: [['ambulance', 'rescue vehicle', 'rescue vehicle crew']], elsewhere: [] },
  [],
);
const keys = (text: string) => lexicon.tokens(text.split(' ')).map(({ key }) => key);

test('takes the longest term that starts at a word, and words alone where none does', () => {
  expect(keys('vehicle rescue vehicle crew')).toEqual(['vehicl', '=ambul']);
  expect(keys('rescue vehicles')).toEqual(['=ambul']);
  expect(keys('rescue crew')).toEqual(['rescu', 'crew']);
});

test('reads a text in the same way however many words it has read in between', () => {
  const before = lexicon.tokens(['two', 'rescue', 'vehicles', 'flew']);
  for (let word = 0; word < 25_000; word++) lexicon.tokens([`w${word.toString(26)}`]);
  expect(lexicon.tokens(['two', 'rescue', 'vehicles', 'flew'])).toEqual(before);
});
