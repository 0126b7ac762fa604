import { describe, expect, it } from 'vitest';
import { CONTENT_LIMIT } from '../../../src/discord/message-body.ts';
import { compareMessage } from '../../../src/discord/ratings/compare-message.ts';
import { historyMessage } from '../../../src/discord/ratings/history-message.ts';
import { showMessage } from '../../../src/discord/ratings/show-message.ts';
import { type RatingTable, RatingTableSchema } from '../../../src/knowledge/rating-table.ts';
import { text } from '../../../src/text.ts';
import { libraryTable } from '../../answering/ratings/library-table.ts';
import { longTable } from '../../pictures/long-table.ts';
import { bronze, gold, librarySource, silver, standards } from '../village-library.ts';

const SOURCE = '-# [Standards](<https://library.example/about#standards>)';
const ALT_LIMIT = 1024;
const stars = { ...libraryTable, section: 'standards' };
const show = (filter = {}, tables: readonly RatingTable[] = [standards]) =>
  showMessage(tables, librarySource, filter);
const history = (area?: string, tables: readonly RatingTable[] = [standards]) =>
  historyMessage(tables, librarySource, area);
const compare = (years = {}, tables: readonly RatingTable[] = [standards]) =>
  compareMessage(tables, librarySource, years);
const lines = (...own: string[]) => own.join('\n');

describe('/ratings show', () => {
  it('tells the latest ratings with date, symbol and word, overall first, each beside the one before', () => {
    expect(show().content).toBe(
      lines(
        '**Ratings of November 2023**, by the county inspector',
        `**All in all: ${silver} – up from ${bronze} (5 March 2019)**`,
        `Shelves: ${gold} – up from ${bronze} (5 March 2019)`,
        `Warm welcome: ${silver} – same as before (5 March 2019)`,
        SOURCE,
      ),
    );
  });

  it('describes the picture by the same words', () => {
    const [picture] = show().pictures;
    expect(picture?.alt).toBe(
      lines(
        'Ratings of November 2023, by the county inspector',
        `All in all: ${silver} – up from ${bronze} (5 March 2019)`,
        `Shelves: ${gold} – up from ${bronze} (5 March 2019)`,
        `Warm welcome: ${silver} – same as before (5 March 2019)`,
      ),
    );
  });

  it('tells an area over time, newest first, by title, id or another name', () => {
    const expected = lines(
      '**Shelves over the years**, by the county inspector',
      `**November 2023: ${gold} – up from ${bronze} (5 March 2019)**`,
      `5 March 2019: ${bronze}`,
      SOURCE,
    );
    for (const area of ['Shelves', 'shelves', 'BOOKS']) expect(show({ area }).content).toBe(expected);
  });

  it('tells the ratings of a year; of each inspection in it, newest first', () => {
    expect(show({ year: 2019 }).content).toContain('Ratings of 5 March 2019');
    expect(show({ year: 2019 }).content).not.toContain('2023');
    const { content, pictures } = show({ year: 2021 }, [stars]);
    expect(pictures).toHaveLength(2);
    expect(content.indexOf('Ratings of 30 November 2021')).toBeLessThan(
      content.indexOf('Ratings of 14 May 2021'),
    );
  });

  it('tells one rating with its date', () => {
    const { content } = show({ area: 'warm welcome', year: 2019 });
    expect(content).toBe(
      lines('**Ratings of 5 March 2019**, by the county inspector', `**Warm welcome: ${silver}**`, SOURCE),
    );
  });

  it('says which areas and years there are', () => {
    const said = (filter: object, tables?: readonly RatingTable[]) => {
      const { content, pictures } = show(filter, tables);
      expect(pictures).toEqual([]);
      return content;
    };
    expect(said({ area: 'roof' })).toBe(text.ratings.noArea('Shelves, Warm welcome and All in all'));
    expect(said({ year: 2020 })).toBe(text.ratings.noYear(2020, '2019 and 2023'));
    expect(said({ area: 'Shelves', year: 2020 })).toBe(text.ratings.noYear(2020, '2019 and 2023'));
    expect(said({}, [])).toBe(text.ratings.none);
  });
});

describe('/ratings history', () => {
  it('tells each area through all inspections, what follows with the same grade together', () => {
    expect(history().content).toBe(
      lines(
        '**Ratings over the years**, by the county inspector',
        `**All in all:** ${bronze} 5 March 2019 · ${silver} November 2023`,
        `**Shelves:** ${bronze} 5 March 2019 · ${gold} November 2023`,
        `**Warm welcome:** ${silver} 5 March 2019, November 2023`,
        SOURCE,
      ),
    );
  });

  it('tells one area alone', () => {
    const { content } = history('books');
    expect(content).toContain('Shelves');
    expect(content).not.toContain('Warm welcome');
    expect(history('roof').content).toBe(text.ratings.noArea('Shelves, Warm welcome and All in all'));
  });

  it('gives all of a table that does not fit as a file, and what fits at whole lines', () => {
    const { content, pictures, whole } = history(undefined, [{ ...longTable, section: 'standards' }]);
    expect(content.length).toBeLessThanOrEqual(CONTENT_LIMIT);
    expect(content).toContain(text.ratings.more);
    expect(content).toContain(SOURCE);
    for (const { alt } of pictures) expect(alt.length).toBeLessThanOrEqual(ALT_LIMIT);
    expect(whole?.split('\n')).toHaveLength(longTable.areas.length + 1);
    for (const line of pictures[0]?.alt.split('\n') ?? []) expect(whole).toContain(line);
  });

  it('says where an area was not rated', () => {
    const [first, ...others] = standards.inspections;
    const holed = { ...standards, inspections: [{ date: first?.date ?? '', ratings: {} }, ...others] };
    expect(history('Shelves', [holed]).content).toContain(`**Shelves:** Not rated 5 March 2019 · ${gold}`);
    expect(show({}, [holed]).content).toContain(`Shelves: ${gold}\n`);
  });
});

describe('/ratings compare', () => {
  it('tells what rose, what fell and what stayed between the last two inspections', () => {
    expect(compare({}, [stars]).content).toBe(
      lines(
        '**30 November 2021 and 1 June 2024 compared**, by the Readers’ Panel',
        '**Rose:** none',
        '**Fell:** Friendly staff (★\u00a0Five stars → ★\u00a0Four stars)',
        '**Stayed the same:** Books (★\u00a0Four stars); Opening hours (★\u00a0Two stars)',
        SOURCE,
      ),
    );
  });

  it('puts the earlier year first, whichever way they are given', () => {
    const { content } = compare({ from: 2020, to: 2024 }, [stars]);
    expect(content).toContain('2 March 2020 and 1 June 2024 compared');
    expect(compare({ from: 2024, to: 2020 }, [stars]).content).toBe(content);
  });

  it('takes the latest, or the inspection before, for a year that is left out', () => {
    expect(compare({ from: 2020 }, [stars]).content).toContain('2 March 2020 and 1 June 2024');
    expect(compare({ to: 2021 }, [stars]).content).toContain('14 May 2021 and 30 November 2021');
  });

  it('compares the first and the last inspection of a year that is given twice', () => {
    expect(compare({ from: 2021, to: 2021 }, [stars]).content).toContain('14 May 2021 and 30 November 2021');
  });

  it('says what is missing', () => {
    const once = { ...standards, inspections: standards.inspections.slice(0, 1) };
    expect(compare({ from: 2020 }).content).toBe(text.ratings.noYear(2020, '2019 and 2023'));
    expect(compare({ from: 2023, to: 2023 }).content).toBe(text.ratings.sameInspection('2019 and 2023'));
    expect(compare({}, [once]).content).toBe(text.ratings.nothingToCompare);
    expect(compare({}, []).content).toBe(text.ratings.none);
    const holed = { ...standards, inspections: [{ date: '2018', ratings: {} }, ...once.inspections] };
    expect(compare({}, [holed]).content).toContain(
      `**Not rated both times:** All in all (Not rated → ${bronze})`,
    );
  });
});

describe('ratings of several tables', () => {
  it('stand below each other', () => {
    expect(show({}, [standards, stars]).content.split(SOURCE)).toHaveLength(3);
    expect(show({}, [standards, stars]).pictures).toHaveLength(2);
  });

  it('keep within what Discord allows, and the rest is in the file', () => {
    const tables = Array.from({ length: 30 }, (_, at) =>
      RatingTableSchema.parse({ ...standards, inspector: `inspector ${at}` }),
    );
    const { content, pictures, whole } = show({}, tables);
    expect(content.length).toBeLessThanOrEqual(CONTENT_LIMIT);
    expect(pictures).toHaveLength(9);
    expect(whole).toContain('inspector 29');
  });
});
