import { describe, expect, it } from 'vitest';
import { factDiff } from '../../src/curation/fact-diff.ts';
import { type Fact, FactSchema } from '../../src/knowledge/fact.ts';

const fact: Fact = FactSchema.parse({
  id: 'hours',
  section: 'visits',
  question: 'When is it open?',
  wordings: ['opening hours', 'when does it close'],
  answer: 'From 9 to 5. Bring a card.\nDogs may come.',
  asOf: '2024',
});
const written = (before: Fact | null, after: Fact | null) =>
  factDiff(before, after).map(({ sign, field, value }) => `${sign}${field}: ${value}`);

describe('factDiff', () => {
  it('has nothing to say of the same text', () => {
    expect(written(fact, { ...fact })).toEqual([]);
  });

  it('shows only the sentences, wordings and dates that are gone or new', () => {
    const { asOf: _, ...undated } = fact;
    const after = {
      ...undated,
      answer: 'From 9 to 5. Bring a friend.\nDogs may come.',
      wordings: ['opening hours', 'is it open now'],
      reviewBy: '2027-01-01',
    };
    expect(written(fact, after)).toEqual([
      '-answer: Bring a card.',
      '+answer: Bring a friend.',
      '-asOf: 2024',
      '+reviewBy: 2027-01-01',
      '-wordings: when does it close',
      '+wordings: is it open now',
    ]);
  });

  it('shows all of a fact that has come or is gone', () => {
    expect(written(null, fact)).toContain('+question: When is it open?');
    expect(written(null, fact)).toHaveLength(8);
    expect(written(fact, null).every((line) => line.startsWith('-'))).toBe(true);
  });
});
