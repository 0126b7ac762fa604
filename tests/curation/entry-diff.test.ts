import { describe, expect, it } from 'vitest';
import { entryDiff } from '../../src/curation/entry-diff.ts';
import type { Entry } from '../../src/knowledge/entry.ts';
import { type Fact, FactSchema } from '../../src/knowledge/fact.ts';
import { library } from './library.ts';

const fact: Fact = FactSchema.parse({
  id: 'hours',
  section: 'visits',
  question: 'When is it open?',
  wordings: ['opening hours', 'when does it close'],
  answer: 'From 9 to 5. Bring a card.\nDogs may come.',
  asOf: '2024',
});
const [table = expect.unreachable()] = library.ratings;
const written = (before: Entry | null, after: Entry | null) =>
  entryDiff(before, after).map(({ sign, label, value }) => `${sign}${label}: ${value}`);

describe('entryDiff', () => {
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
      '-Answer: Bring a card.',
      '+Answer: Bring a friend.',
      '-As of: 2024',
      '+To be looked at again from: 2027-01-01',
      '-Other way to ask it: when does it close',
      '+Other way to ask it: is it open now',
    ]);
  });

  it('shows all of a fact that has come or is gone', () => {
    expect(written(null, fact)).toContain('+Question: When is it open?');
    expect(written(null, fact)).toHaveLength(8);
    expect(written(fact, null).every((line) => line.startsWith('-'))).toBe(true);
  });

  it('shows each rating of a table that is new, gone or another', () => {
    const inspection = (date: string, books: string) => ({ date, ratings: { books } });
    const [march, may] = [inspection('2026-03', 'poor'), inspection('2026-05-02', 'good')];
    const before = { ...table, inspections: [...table.inspections, march] };
    expect(written(table, before)).toEqual(['+March 2026 · Books: Poor']);
    expect(
      written(before, { ...before, inspections: [...table.inspections, inspection('2026-03', 'good')] }),
    ).toEqual(['~March 2026 · Books: Poor → Good']);
    expect(written(before, { ...table, inspections: [march, may] })).toEqual([
      '+2 May 2026 · Books: Good',
      '-2024 · Books: Good',
    ]);
    expect(written(before, { ...before, wordings: ['ratings', 'marks'] })).toEqual([
      '+Other way to ask it: marks',
    ]);
  });
});
