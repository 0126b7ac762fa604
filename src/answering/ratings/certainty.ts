import type { RatingTable } from '../../knowledge/rating-table.ts';
import { englishInformation } from '../text/english.ts';
import { datesOf } from './grid.ts';
import type { Question } from './question.ts';
import type { Sense } from './question-words.ts';
import type { Term } from './terms.ts';

/** What is left of the certainty for each word that nothing here explains. */
const PER_UNKNOWN_WORD = 0.45;
/** What is left of it for each corrected slip. */
const PER_SLIP = 0.97;
/** Dates before the first and after the last inspection: the table may be older or younger than the question. */
const BEYOND_THE_TABLE = 0.3;
/** When and how often there were inspections is for curated facts to say, where there are any. */
const OF_INSPECTIONS = 0.5;
/** A month was told where the table has the year alone. */
const MONTH_UNSURE = 0.6;

/** A question with fewer points is not about ratings. */
const LEAST_POINTS = 0.75;
/** A bare grade, said of nothing, rather asks what the grade means. */
const OF_NOTHING = 0.4;
/** The most that a question can reach without a word of ratings or of the table; and the same where it tells a year. */
const MOST_WITHOUT_RATINGS = 0.6;
const MOST_WITH_YEAR = 0.8;
/** Bits of English from which on a word of the table is telling: "inadequate" has 16, "safe" 12, "good" 8. */
const TELLING_INFORMATION = 14;

/** How much a word speaks for a question about ratings; two points are enough to be sure. */
const SENSE_POINTS: Partial<Record<Sense, number>> = {
  rating: 2,
  grade: 1,
  inspection: 1.5,
  inspector: 1,
  area: 0.75,
  ever: 0.75,
  never: 0.75,
  always: 0.75,
  best: 0.75,
  worst: 0.75,
  better: 0.5,
  worse: 0.5,
  rose: 0.5,
  fell: 0.5,
  change: 0.5,
  stayed: 0.25,
  history: 0.5,
  when: 0.5,
  compare: 0.25,
  latest: 0.5,
  first: 0.5,
  'how-many': 0.5,
  times: 0.5,
};

/** How sure it is that a question of these terms is about this table and understood, 0 to 1. */
export function certaintyOf(
  terms: readonly Term[],
  { question, stray }: { question: Question; stray: readonly Term[] },
  table: RatingTable,
): number {
  const points = pointsOf(terms);
  if (points < LEAST_POINTS) return 0;
  const unknown = terms.filter(({ kind }) => kind === 'unknown').length + stray.length;
  const slips = terms.filter(({ corrected, kind }) => corrected && kind !== 'filler').length;
  const about = aboutness(points);
  const factors = [
    isGrounded(terms) ? about : Math.min(about, hasDoing(terms) ? MOST_WITH_YEAR : MOST_WITHOUT_RATINGS),
    'condition' in question && !isSaidOfSomething(terms, question) ? OF_NOTHING : 1,
    PER_UNKNOWN_WORD ** unknown,
    PER_SLIP ** slips,
    datesOf(question.time).some(({ year }) => isBeyond(year, table)) ? BEYOND_THE_TABLE : 1,
    question.ask === 'inspections' && question.form !== 'yes-no' ? OF_INSPECTIONS : 1,
    terms.some(({ kind }) => kind === 'month') && !hasMonths(question, table) ? MONTH_UNSURE : 1,
  ];
  return factors.reduce((product, factor) => product * factor, 1);
}

const GROUNDS: ReadonlySet<Sense> = new Set(['rating', 'grade', 'inspection', 'inspector', 'area']);

/** Does any word speak of ratings, or is it a word of the table? */
function isGrounded(terms: readonly Term[]): boolean {
  return terms.some(
    (term) =>
      ['area', 'grade', 'inspector'].includes(term.kind) ||
      (term.kind === 'sense' && GROUNDS.has(term.sense)),
  );
}

const QUANTITIES: ReadonlySet<Sense> = new Set([
  'area',
  'any',
  'every',
  'ever',
  'never',
  'always',
  'history',
  'times',
]);
const PRONOUNS: ReadonlySet<string> = new Set([
  'it',
  'its',
  'they',
  'them',
  'their',
  'we',
  'us',
  'you',
  'she',
  'he',
]);

/** Is the grade said of an area, an inspection or the subject? */
function isSaidOfSomething(terms: readonly Term[], { areas, time }: Question): boolean {
  if (areas.kind === 'told' || time.kind !== 'untold') return true;
  return terms.some(
    (term) =>
      term.kind === 'name' ||
      (term.kind === 'filler' && PRONOUNS.has(term.text)) ||
      (term.kind === 'sense' && QUANTITIES.has(term.sense)),
  );
}

function yearsOf(terms: readonly Term[]): Set<number> {
  return new Set(terms.flatMap((term) => (term.kind === 'number' && term.value >= 1900 ? [term.value] : [])));
}

function pointsOf(terms: readonly Term[]): number {
  const points = new Map<string, number>();
  for (const term of terms) {
    if (term.kind === 'area') points.set(`area ${term.area.id}`, tablePoints(term.text));
    if (term.kind === 'grade') points.set('grade told', tablePoints(term.text));
    if (term.kind === 'inspector') points.set('inspector', 1);
    if (term.kind === 'sense') points.set(term.sense, SENSE_POINTS[term.sense] ?? 0);
  }
  const years = yearsOf(terms).size;
  points.set('years', years > 0 ? 1 + (years - 1) * 0.25 : 0);
  return [...points.values()].reduce((sum, one) => sum + one, 0);
}

/** A word of the table that is rare in English, such as "inadequate", tells more than one such as "good". */
function tablePoints(text: string): number {
  const telling = Math.max(...text.split(' ').map(englishInformation)) >= TELLING_INFORMATION;
  return telling || text.includes(' ') ? 1.5 : 1;
}

function isBeyond(year: number, table: RatingTable): boolean {
  const years = table.inspections.map(({ date }) => Number(date.slice(0, 4)));
  return year < Math.min(...years) || year > Math.max(...years);
}

/** Does the table tell the months of the years that the question tells months of? */
function hasMonths({ time }: Question, table: RatingTable): boolean {
  return datesOf(time).every(({ year, month }) => {
    if (month === undefined) return true;
    return table.inspections.every(({ date }) => !date.startsWith(String(year)) || date.length > 4);
  });
}
