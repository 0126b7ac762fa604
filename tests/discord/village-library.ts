import { ANSWER_LIMIT, type Fact, FactSchema } from '../../src/knowledge/fact.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { RatingTableSchema } from '../../src/knowledge/rating-table.ts';
import { SourceSchema } from '../../src/knowledge/source.ts';
import { VocabularySchema } from '../../src/knowledge/vocabulary.ts';

/** A subject of its own, so that these tests do not depend on what the bot ships with. */
export const librarySource = SourceSchema.parse({
  title: 'Ashcombe Village Library',
  publisher: 'Ashcombe Parish',
  url: 'https://library.example/about',
  licence: { name: 'CC BY 4.0', url: 'https://licence.example/by' },
  asOf: '2024-05',
  subject: 'the Ashcombe Village Library',
  names: ['the library'],
  sections: [
    { id: 'visits', title: 'Visits', url: 'https://library.example/about#visits' },
    { id: 'prices', title: 'Prices', parent: 'visits', url: 'https://library.example/about#prices' },
    { id: 'standards', title: 'Standards', url: 'https://library.example/about#standards' },
  ],
});

const fact = (parts: Pick<Fact, 'id' | 'section' | 'question' | 'answer'> & Partial<Fact>): Fact =>
  FactSchema.parse(parts);

/** As long as an answer may be, ending in a word to look for. */
export const longestAnswer = `${'All of the rules, one after the other. '.repeat(50).slice(0, ANSWER_LIMIT - 9)} The end.`;

export const openingHours = fact({
  id: 'opening-hours',
  section: 'visits',
  question: 'When is the library open?',
  wordings: ['opening hours', 'what time does it open', 'is it open on Saturday'],
  answer: 'It opens at 9 and closes at 6, Monday to Saturday.',
});
export const lateFee = fact({
  id: 'late-fee',
  section: 'prices',
  question: 'How much is the fee for a late book?',
  wordings: ['late book fee', 'what does a late book cost', 'fine for overdue books'],
  answer: 'A late book costs 20p a day.',
  asOf: '2017-09',
});
export const lateFilm = fact({
  id: 'late-film-fee',
  section: 'prices',
  question: 'How much is the fee for a late film?',
  wordings: ['late film fee', 'what does a late film cost', 'fine for overdue films'],
  answer: 'A late film costs 50p a day.',
});
export const rules = fact({
  id: 'house-rules',
  section: 'visits',
  question: 'What are the house rules?',
  wordings: ['house rules', 'list all the rules of the house'],
  answer: longestAnswer,
});
export const founder = fact({
  id: 'founder',
  section: 'visits',
  question: 'Who founded the library, in which year was that, and what did the parish council say about it?',
  wordings: ['founder of the library', 'who started the library', 'who set up the library'],
  answer: 'Edith @everyone Marsh founded it in 1911; the council was against it.',
});
export const joining = fact({
  id: 'joining',
  section: 'prices',
  question: 'How much does membership cost?',
  wordings: ['membership cost', 'cost of joining', 'what is the membership fee'],
  answer: 'Membership is free.',
});

/** The grades of the table below, as replies write them: no line ends between a symbol and its word. */
export const gold = '★\u00a0Gold';
export const silver = '◆\u00a0Silver';
export const bronze = '▲\u00a0Bronze';

export const standards = RatingTableSchema.parse({
  id: 'inspector-marks',
  section: 'standards',
  question: 'Which marks did the county inspector give?',
  wordings: ['inspector marks', 'county marks', 'how was the library marked'],
  inspector: 'the county inspector',
  scale: [
    { id: 'gold', word: 'Gold', meaning: 'Better than asked for.', symbol: '★', colour: '#b8860b' },
    { id: 'silver', word: 'Silver', meaning: 'As asked for.', symbol: '◆', colour: '#808080' },
    { id: 'bronze', word: 'Bronze', meaning: 'Less than asked for.', symbol: '▲', colour: '#8c4a1f' },
  ],
  areas: [
    { id: 'shelves', title: 'Shelves', like: ['books'] },
    { id: 'welcome', title: 'Warm welcome', like: ['staff'] },
    { id: 'all-in-all', title: 'All in all', overall: true },
  ],
  inspections: [
    { date: '2019-03-05', ratings: { shelves: 'bronze', welcome: 'silver', 'all-in-all': 'bronze' } },
    { date: '2023-11', ratings: { shelves: 'gold', welcome: 'silver', 'all-in-all': 'silver' } },
  ],
});

export const villageLibrary: Knowledge = {
  source: librarySource,
  facts: [openingHours, lateFee, lateFilm, rules, founder, joining],
  ratings: [standards],
  vocabulary: VocabularySchema.parse({}),
  contrasts: [],
};
