import { describe, expect, it } from 'vitest';
import { CONTENT_LIMIT } from '../../src/discord/message-body.ts';
import { ratingsMessage } from '../../src/discord/ratings-message.ts';
import { RatingTableSchema } from '../../src/knowledge/rating-table.ts';
import { text } from '../../src/text.ts';
import { librarySource, standards } from './village-library.ts';

const SOURCE = '-# [Standards](<https://library.example/about#standards>)';
const show = (filter = {}, tables = [standards]) => ratingsMessage(tables, librarySource, filter).content;

describe('ratingsMessage', () => {
  it('shows the table with dates, words and symbols, the newest inspection and the overall area first', () => {
    expect(show()).toBe(
      [
        '**Ratings by the county inspector**',
        '**November 2023**',
        'All in all: ◆ Silver',
        'Shelves: ★ Gold',
        'Warm welcome: ◆ Silver',
        '**5 March 2019**',
        'All in all: ▲ Bronze',
        'Shelves: ▲ Bronze',
        'Warm welcome: ◆ Silver',
        SOURCE,
      ].join('\n'),
    );
  });

  it('shows one area over time, by title, id or another name', () => {
    const expected = [
      '**Shelves**, as rated by the county inspector',
      'November 2023: ★ Gold',
      '5 March 2019: ▲ Bronze',
      SOURCE,
    ].join('\n');
    for (const area of ['Shelves', 'shelves', 'BOOKS']) expect(show({ area })).toBe(expected);
  });

  it('shows one year', () => {
    expect(show({ year: 2019 })).toContain('5 March 2019');
    expect(show({ year: 2019 })).not.toContain('2023');
  });

  it('shows one cell with its date', () => {
    expect(show({ area: 'warm welcome', year: 2019 })).toContain('5 March 2019: ◆ Silver');
  });

  it('says which areas and years there are', () => {
    expect(show({ area: 'roof' })).toBe(text.ratings.noArea('Shelves, Warm welcome and All in all'));
    expect(show({ year: 2020 })).toBe(text.ratings.noYear(2020, '2019 and 2023'));
    expect(show({ area: 'Shelves', year: 2020 })).toBe(text.ratings.noYear(2020, '2019 and 2023'));
    expect(show({}, [])).toBe(text.ratings.none);
  });

  it('leaves out the oldest inspections of a table that does not fit, and says so', () => {
    const long = RatingTableSchema.parse({
      ...standards,
      inspections: Array.from({ length: 80 }, (_, year) => ({
        ...standards.inspections[0],
        date: String(1940 + year),
      })),
    });
    const content = show({}, [long]);
    expect(content.length).toBeLessThanOrEqual(CONTENT_LIMIT);
    expect(content).toContain('2019');
    expect(content).not.toContain('1940');
    expect(content).toContain(text.ratings.older);
    expect(content).toContain(SOURCE);
  });

  it('shows several tables together within the limit', () => {
    const tables = Array.from({ length: 30 }, () => standards);
    expect(show({}, tables).length).toBeLessThanOrEqual(CONTENT_LIMIT);
    expect(show({}, [standards, standards]).split(SOURCE)).toHaveLength(3);
  });
});
