import { expect, it } from 'vitest';
import { comparable, nearestWording } from '../../../src/answering/edition/nearest-wording.ts';
import { indexTexts, indexWording } from '../../../src/answering/index/indexed-fact.ts';
import { createLexicon } from '../../../src/answering/text/lexicon.ts';
import { VocabularySchema } from '../../../src/knowledge/vocabulary.ts';

const lexicon = createLexicon(VocabularySchema.parse({}), []);
const tokens = (text: string) => lexicon.tokens(text.split(' '));

function nearest(query: string, ...wordings: string[]) {
  const askable = { id: 'fact', answers: true, question: '', wordings, hint: '' };
  const indexed = wordings.map((text) => indexWording({ tokens: tokens(text), isPlain: true }));
  return nearestWording({ askable, ...indexTexts(indexed, []) }, comparable(tokens(query)));
}

it('is the wording with the same words in the same order', () => {
  const found = nearest(
    'harbour bridge toll',
    'bridge harbour toll',
    'harbour bridge fee',
    'toll harbour bridge',
  );
  expect(found).toMatchObject({ wording: 2, isSame: false });
});

it('counts no pair across the end of a wording', () => {
  const alone = nearest('harbour bridge', 'old harbour', 'toll');
  expect(nearest('harbour bridge', 'old harbour', 'bridge').likeness).toBeCloseTo(
    Math.max(alone.likeness, nearest('harbour bridge', 'bridge').likeness),
  );
});

it('is the very wording, whatever its articles', () => {
  expect(nearest('the harbour bridge', 'old toll', 'harbour bridge')).toEqual({
    wording: 1,
    likeness: 1,
    isSame: true,
  });
});
