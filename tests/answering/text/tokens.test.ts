import fc from 'fast-check';
import { expect, it } from 'vitest';
import { words } from '../../../src/answering/text/tokens.ts';

it.each([
  ['20k', '20000'],
  ['1.5k', '1500'],
  ['0.25k', '250'],
  ['2.3456k', '2345.6'],
  ['1,500k', '1500000'],
  ['2,400', '2400'],
])('writes %s out', (short, whole) => {
  expect(words(`about ${short} visitors`)).toEqual(['about', whole, 'visitors']);
});

it('leaves units that start with a k', () => {
  expect(words('1.5km')).toEqual(['1.5', 'km']);
});

it('leaves links out', () => {
  expect(words('who runs it https://x.example/a?b=c now')).toEqual(['who', 'runs', 'it', 'now']);
});

const PLAIN_UNITS = [
  'a',
  'e',
  'K',
  's',
  "'",
  '`',
  '&',
  '1',
  '20',
  ',',
  '.',
  ' ',
  '/',
  '-',
  '?',
  "don't",
  'a&e',
  '1.5k',
];

it('reads a text of plain letters like any other', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...PLAIN_UNITS), maxLength: 60 }), (text) => {
      expect(words(`${text} ж`)).toEqual([...words(text), 'ж']);
    }),
  );
});

it.each([
  ['2018,2019', ['2018', '2019']],
  ['1,234,567', ['1234567']],
  ['12,34', ['12', '34']],
])('takes %s for the numbers that it is', (text, numbers) => {
  expect(words(text)).toEqual(numbers);
});

it.each(["who's", 'who’s', 'whoʼs', 'who´s', 'who′s'])('knows the apostrophe of %s', (text) => {
  expect(words(text)).toEqual(['who', 'is']);
});

it('drops accents and stacked marks, but no vowel signs by which a script tells words apart', () => {
  expect(words('café z̴̡͝a̷lgo')).toEqual(['cafe', 'zalgo']);
  expect(words('कल')).not.toEqual(words('काल'));
});

it('keeps digits of other scripts', () => {
  expect(words('budget ٢٠١٥')).toEqual(['budget', '٢٠١٥']);
});
