import { RatingTableSchema } from '../../../src/knowledge/rating-table.ts';

/** A table of another shape: five grades, three areas, none that sums up, inspections by day and two in one year. */
export const libraryTable = RatingTableSchema.parse({
  id: 'library-stars',
  section: 'stars',
  question: 'How many stars does the library have?',
  wordings: ['is the library worth a visit'],
  inspector: 'the Readers’ Panel',
  scale: [
    ['five-stars', 'Five stars'],
    ['four-stars', 'Four stars'],
    ['three-stars', 'Three stars'],
    ['two-stars', 'Two stars'],
    ['one-star', 'One star'],
  ].map(([id, word]) => ({
    id,
    word,
    meaning: `worth ${word}`,
    symbol: '★',
    colour: '#224466',
    like: [],
  })),
  areas: [
    { id: 'books', title: 'Books', like: ['the collection', 'shelves'] },
    { id: 'staff', title: 'Friendly staff', like: ['staff', 'librarians', 'friendly'] },
    { id: 'opening-hours', title: 'Opening hours', like: ['hours', 'open'] },
  ],
  inspections: [
    {
      date: '2020-03-02',
      ratings: { books: 'two-stars', staff: 'four-stars', 'opening-hours': 'one-star' },
    },
    {
      date: '2021-05-14',
      ratings: { books: 'three-stars', staff: 'four-stars', 'opening-hours': 'three-stars' },
    },
    {
      date: '2021-11-30',
      ratings: { books: 'four-stars', staff: 'five-stars', 'opening-hours': 'two-stars' },
    },
    {
      date: '2024-06-01',
      ratings: { books: 'four-stars', staff: 'four-stars', 'opening-hours': 'two-stars' },
    },
  ],
});

export const libraryNames = ['Little Wickham Library', 'the library'];
