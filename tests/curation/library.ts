import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { VocabularySchema } from '../../src/knowledge/vocabulary.ts';

/** A small fact base about a village library. */
export const library: Knowledge = {
  source: {
    title: 'The library',
    publisher: 'The village',
    url: 'https://example.org/library',
    licence: { name: 'CC0', url: 'https://example.org/licence' },
    asOf: '2025',
    subject: 'the library',
    names: [],
    sections: [
      { id: 'about', title: 'About', url: 'https://example.org/library#about' },
      { id: 'visits', title: 'Visits', url: 'https://example.org/library#visits' },
    ],
  },
  facts: [
    {
      id: 'opening-hours',
      section: 'visits',
      question: 'When is it open?',
      wordings: ['opening hours', 'What time does it close?'],
      answer: 'From 9 to 5 on weekdays.',
      related: [],
      contrasts: [],
    },
    {
      id: 'founded',
      section: 'about',
      question: 'When was it founded?',
      wordings: ['How old is it?'],
      answer: 'In 1921.',
      related: [],
      contrasts: [],
    },
  ],
  ratings: [
    {
      id: 'inspections',
      section: 'about',
      question: 'How was it rated?',
      wordings: ['ratings'],
      inspector: 'the county',
      scale: [
        { id: 'good', word: 'Good', meaning: 'As it should be.', symbol: '●', colour: '#00aa00', like: [] },
        {
          id: 'poor',
          word: 'Poor',
          meaning: 'Not as it should be.',
          symbol: '○',
          colour: '#aa0000',
          like: [],
        },
      ],
      areas: [{ id: 'books', title: 'Books', like: [], overall: false }],
      inspections: [{ date: '2024', ratings: { books: 'good' } }],
    },
  ],
  vocabulary: VocabularySchema.parse({}),
  contrasts: [],
};
