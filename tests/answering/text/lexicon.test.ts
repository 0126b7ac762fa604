import { expect, test } from 'vitest';
import { createLexicon } from '../../../src/answering/text/lexicon.ts';
import { VocabularySchema } from '../../../src/knowledge/vocabulary.ts';

const lexicon = createLexicon(
  VocabularySchema.parse({ synonyms: [['ambulance', 'rescue vehicle', 'rescue vehicle crew']] }),
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

test.each([
  ['stage 2', 'stage two'],
  ['rules of stage 4 for guests', 'rules of stage four for guests'],
  ['who runs hall 4', 'who runs hall four'],
  ['the 4 gates', 'the four gates'],
  ['is it open until 2', 'is it open until two'],
  ['they have 2 boats', 'they have two boats'],
  ['waited 4 weeks', 'waited four weeks'],
  ['is stage 2 the last one', 'is stage two the last one'],
])('takes the number in “%s” for one', (digit, word) => {
  expect(keys(digit)).toEqual(keys(word));
});

test.each([
  ['how 2 join', 'how to join'],
  ['who had 2 leave', 'who had to leave'],
  ['give it 2 my sister', 'give it to my sister'],
  ['who pays 4 it', 'who pays for it'],
  ['what does it stand 4', 'what does it stand for'],
])('takes the digit in “%s” for a word', (short, whole) => {
  expect(keys(short)).toEqual(keys(whole));
});
