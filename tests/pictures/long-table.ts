import { RatingTableSchema } from '../../src/knowledge/rating-table.ts';

const TITLES = [
  'Sicherheit',
  '安全とケア',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabteilung',
  'Безопасность',
  'Κάτι ελληνικό',
  'Chăm sóc khẩn cấp',
  '🚑 Response 🚒',
  'Łódź – świętość',
  'أمان',
  'How quickly calls are answered and how well, all in all',
];

/** As large as tables come: many areas and inspections, holes, symbols that no font has, names in many scripts. */
export const longTable = RatingTableSchema.parse({
  id: 'long-table',
  section: 'standards',
  question: 'How has everything been rated?',
  inspector: 'Prüfungsamt für Qualität 検査官 🚑',
  scale: [
    ['very-good', 'Exzellent', '🟢', '#00ff88'],
    ['good', 'Gut', '🟢', '#ffee00'],
    ['poor', '不良', '🟡', '#888888'],
    ['very-poor', 'Überarbeitungsbedürftig und mangelhaft', '🔴', '#440000'],
    ['none', 'Έλλειψη', '⚠️', '#010101'],
  ].map(([id, word, symbol, colour]) => ({ id, word, symbol, colour, meaning: `means ${id}` })),
  areas: Array.from({ length: 20 }, (_, at) => ({
    id: `area-${at}`,
    title: TITLES[at % TITLES.length],
    overall: at === 3,
  })),
  inspections: Array.from({ length: 15 }, (_, year) => ({
    date: [`${2008 + year}`, `${2008 + year}-05`, `${2008 + year}-09-14`][year % 3],
    ratings: Object.fromEntries(
      Array.from({ length: 20 }, (_, area): [string, string] => [
        `area-${area}`,
        ['very-good', 'good', 'poor', 'very-poor', 'none'][(area * 7 + year * 3) % 5] ?? 'good',
      ]).filter((_, area) => (area + year) % 7 !== 0),
    ),
  })),
});
