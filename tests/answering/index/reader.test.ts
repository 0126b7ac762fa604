import { expect, it } from 'vitest';
import { createReader } from '../../../src/answering/index/reader.ts';
import { createLexicon } from '../../../src/answering/text/lexicon.ts';
import { createSpeller } from '../../../src/answering/text/spelling.ts';
import { VocabularySchema } from '../../../src/knowledge/vocabulary.ts';

function readAll(...texts: string[]) {
  const speller = createSpeller();
  const reader = createReader(speller, createLexicon(VocabularySchema.parse({}), []));
  const wordings = reader.readWordings(texts);
  return { speller, wordings, read: wordings.map(({ tokens }) => tokens.map(({ text }) => text).join(' ')) };
}

it('puts a slip right by a word that only a later wording spells rightly', () => {
  expect(readAll('when is the libary open', 'is the library far').read[0]).toBe('when is the library open');
});

it('takes a name for rightly spelt, and what is like it for a slip', () => {
  expect(readAll('how to get to zurbekc', 'trains to Zurbeck').read[0]).toBe('how to get to zurbeck');
});

it('learns a word that is like no other', () => {
  const { speller } = readAll('what is a xylozorp');
  expect(speller.knows('xylozorp')).toBe(true);
  expect(speller.correct('xylozorpp')).toBe('xylozorp');
});

it('tells which wordings are read in the same way whatever else is known', () => {
  const { wordings } = readAll('who runs the library', 'who runs the library pls', 'who runs the libary');
  expect(wordings.map(({ isPlain }) => isPlain)).toEqual([true, false, false]);
});

it('leaves courtesies out, but where a wording says nothing else', () => {
  expect(readAll('who runs the library thanks', 'thanks').read).toEqual(['who runs the library', 'thanks']);
});
