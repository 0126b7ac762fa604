import { describe, expect, it } from 'vitest';
import { readWords } from '../../../src/answering/text/read-words.ts';
import { createSpeller } from '../../../src/answering/text/spelling.ts';

const known =
  'the what how who ambulance paramedic deficit measures special headquarters where gps secamb neonatal help line';

function speller(times = 1) {
  const words = new Map(known.split(' ').map((word) => [word, times]));
  return createSpeller({ words });
}

const read = (text: string, times = 1) =>
  readWords(text.split(' '), speller(times))
    .flatMap(({ meant }) => meant)
    .join(' ');

describe('a word that nobody knows is taken for the one that was meant', () => {
  it.each([
    ['a letter left out', 'amblance', 'ambulance'],
    ['a letter too many', 'parramedic', 'paramedic'],
    ['letters swapped', 'specail', 'special'],
    ['letters swapped in a short word', 'teh', 'the'],
    ['letters swapped at its start', 'hwat', 'what'],
    ['letters swapped at either end', 'hwo', 'how'],
    ['another letter', 'defecit', 'deficit'],
    ['two slips in a long word', 'headquaters', 'headquarters'],
    ['a letter too few at the end', 'wher', 'where'],
    ['torn apart', 'neo natal', 'neonatal'],
    ['run together', 'helpline', 'help line'],
    ['drawn out', 'whoooo', 'who'],
    ['drawn out, with a letter that is double', 'goooood', 'good'],
  ])('%s', (_, written, meant) => {
    expect(read(written)).toBe(meant);
  });
});

describe('a word that is English stays, however like a known one it is', () => {
  it.each([
    ['a common word', 'pleasures'],
    ['an inflection', 'rebuked'],
    ['a rare word', 'ambulant'],
    ['British spelling', 'centre'],
    ['an American one', 'color'],
  ])('%s', (_, word) => {
    expect(read(word)).toBe(word);
  });

  it('but a rare one gives way to a word that is very common here, one slip away', () => {
    expect(read('spacial')).toBe('spacial');
    expect(read('spacial', 100)).toBe('special');
  });
});

it('does not take a word of three letters for another with one letter changed', () => {
  expect(read('mps')).toBe('mps');
});

it('many words that nobody knows are not all looked up', () => {
  const unknown = (count: number) => Array.from({ length: count }, (_, at) => `xqzzt${at}y`).join(' ');
  expect(read(`${unknown(10)} amblance`)).toMatch(/ ambulance$/);
  expect(read(`${unknown(100)} amblance`)).toMatch(/ amblance$/);
  expect(read('amblance '.repeat(100).trim())).toBe('ambulance '.repeat(100).trim());
});

it('a word that was taken for another is itself once it is learnt, and so is one that comes nearer', () => {
  const own = speller();
  expect(own.correct('parramedix')).toBe('paramedic');
  own.learn('parramedic');
  expect(own.correct('parramedix')).toBe('parramedic');
  own.learn('parramedix');
  expect(own.correct('parramedix')).toBe('parramedix');
});
