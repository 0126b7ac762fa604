import { expect, it } from 'vitest';
import { DIMENSIONS, dot, meaningOf } from '../../../src/answering/text/meaning.ts';
import { beforeOneSlip } from '../../../src/answering/text/one-slip.ts';

function meaning(text: string) {
  return meaningOf(
    text.split(' ').map((word) => ({ text: word })),
    () => 1,
  );
}

it('has texts with words of much the same meaning point the same way', () => {
  const holiday = meaning('book a holiday');
  expect(dot(holiday, meaning('reserve a vacation'))).toBeGreaterThan(
    dot(holiday, meaning('repair a washing machine')) + 0.2,
  );
});

it('takes a misspelt word for the one that was meant', () => {
  expect(meaning('vacaton')).toEqual(meaning('vacation'));
  expect(meaning('vcaation')).toEqual(meaning('vacation'));
});

it('takes a few words of a text for misspelt, and leaves the rest where there are many', () => {
  expect(meaning('xqzzt xqzzu vacaton')).toEqual(meaning('vacation'));
  const unknown = Array.from({ length: 100 }, (_, at) => `xqzzt${at}`).join(' ');
  expect(meaning(`${unknown} vacaton`)).toEqual(new Float32Array(DIMENSIONS));
});

it('is of length 1, or nowhere where no word is known', () => {
  const one = meaning('when does the library open');
  expect(dot(one, one)).toBeCloseTo(1);
  expect(meaning('xqzzt жжж 東京')).toEqual(new Float32Array(DIMENSIONS));
  expect(meaningOf([], () => 1)).toEqual(new Float32Array(DIMENSIONS));
});

it('knows the commonest word one slip away, and leaves English words as they are', () => {
  expect(beforeOneSlip('abmulance')).toBe('ambulance');
  expect(beforeOneSlip('hospitall')).toBe('hospital');
  expect(beforeOneSlip('hopital')).toBe('hospital');
  expect(beforeOneSlip('hospltal')).toBe('hospital');
  expect(beforeOneSlip('hospital')).toBeUndefined();
  expect(beforeOneSlip('qwrtzpsd')).toBeUndefined();
  expect(beforeOneSlip('cta')).toBeUndefined();
});
