import { describe, expect, it } from 'vitest';
import { readCues } from '../../../src/answering/conversation/cues.ts';

describe('readCues', () => {
  it.each([
    ['and in 2022?', '2022?'],
    ['what about well-led?', 'well-led?'],
    ['ok and the chair?', 'the chair?'],
    ['same for caring', 'caring'],
  ])('“%s” carries on', (text, rest) => {
    expect(readCues(text)).toMatchObject({ mark: 'connective', rest });
  });

  it.each([
    ['sorry, I meant 2019', '2019'],
    ['no wait, 2016', '2016'],
    ['2018*', '2018'],
    ['*2018', '2018'],
    ['I meant the chair, not the CEO', 'the chair'],
    ['oh no, sorry - the chair', 'the chair'],
  ])('“%s” corrects', (text, rest) => {
    expect(readCues(text)).toMatchObject({ mark: 'correction', rest });
  });

  it.each(['who founded it?', 'android phones', 'nobody knows', 'format of the report', '**bold**', '', '*'])(
    '“%s” has no mark',
    (text) => {
      expect(readCues(text)).toMatchObject({ mark: undefined, rest: text });
    },
  );

  it('knows words that point, and those that point at a person', () => {
    expect(readCues('when did it end?')).toMatchObject({ points: true, pointsAtPerson: false });
    expect(readCues('how old is he?')).toMatchObject({ points: true, pointsAtPerson: true });
    expect(readCues('when did the scheme end?')).toMatchObject({ points: false });
  });
});
