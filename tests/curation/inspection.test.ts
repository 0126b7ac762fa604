import { describe, expect, it } from 'vitest';
import { DraftError } from '../../src/curation/errors.ts';
import { placeInspection, recordInspection } from '../../src/curation/inspection.ts';
import { RatingTableSchema } from '../../src/knowledge/rating-table.ts';

const table = RatingTableSchema.parse({
  id: 'marks',
  section: 'about',
  question: 'Which marks did it get?',
  inspector: 'the county',
  scale: ['gold', 'silver'].map((id) => ({ id, word: id, meaning: id, symbol: '●', colour: '#000000' })),
  areas: ['books', 'staff'].map((id) => ({ id, title: id })),
  inspections: [
    { date: '2019', ratings: { books: 'gold', staff: 'silver' } },
    { date: '2023-11', ratings: { books: 'silver', staff: 'silver' } },
  ],
});
const today = '2026-03-31';
const record = (date: string, ratings: Record<string, string>, over = table) =>
  recordInspection(over, { date, ratings }, today).inspections;
const dates = (date: string) => record(date, { books: 'gold', staff: 'gold' }).map((one) => one.date);

function problem(date: string): string {
  try {
    placeInspection(table, { date, ratings: {} }, today);
  } catch (error) {
    if (error instanceof DraftError) return error.problems.map(({ message }) => message).join();
    throw error;
  }
  return 'none';
}

describe('an inspection', () => {
  it('of a new date comes into the table in its place', () => {
    expect(dates('2026-03')).toEqual(['2019', '2023-11', '2026-03']);
    expect(dates('2021-05-14')).toEqual(['2019', '2021-05-14', '2023-11']);
    expect(dates('2016')).toEqual(['2016', '2019', '2023-11']);
  });

  it('keeps the ratings before it where it is not rated anew', () => {
    expect(record('2026-03', { books: 'gold' }).at(-1)?.ratings).toEqual({ books: 'gold', staff: 'silver' });
    expect(record('2021', { staff: 'gold' })[1]?.ratings).toEqual({ books: 'gold', staff: 'gold' });
  });

  it('of a date that is there corrects that one alone', () => {
    expect(record('2019', { staff: 'gold' })).toEqual([
      { date: '2019', ratings: { books: 'gold', staff: 'gold' } },
      table.inspections[1],
    ]);
  });

  it('needs every rating where there is none before it', () => {
    expect(() => record('2016', { books: 'gold' })).toThrow('staff');
  });

  it('tells what it takes the place of, and what came before', () => {
    const [oldest, newest] = table.inspections;
    expect(placeInspection(table, { date: '2023-11', ratings: {} }, today)).toMatchObject({
      corrected: newest,
      earlier: oldest,
    });
    expect(placeInspection(table, { date: '2026', ratings: {} }, today)).toMatchObject({
      corrected: undefined,
      earlier: newest,
    });
  });

  it.each([
    ['2026-03-31', 'none'],
    ['2026', 'none'],
    ['2026-04-01', 'still to come'],
    ['2026-04', 'still to come'],
    ['2027', 'still to come'],
    ['2026-02-30', 'no date'],
    ['2026-13', 'no date'],
    ['March 2026', 'no date'],
    ['', 'no date'],
    ['2023', 'write its date as 2023-11'],
    ['2023-11-02', 'write its date as 2023-11'],
    ['2019-05', 'write its date as 2019'],
  ])('of %j: %s', (date, expected) => {
    expect(problem(date)).toContain(expected);
  });
});
