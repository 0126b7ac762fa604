import type { RatingTable } from '../../knowledge/rating-table.ts';
import { aboutness } from './aboutness.ts';
import { datesOf } from './grid.ts';
import type { Question } from './question.ts';
import type { Sense } from './question-words.ts';
import type { Term } from './terms.ts';

/** What is left of the certainty for each word that nothing here explains. */
const PER_UNKNOWN_WORD = 0.45;
/** What is left of it for each corrected slip. */
const PER_SLIP = 0.97;
/** A date before the first or after the last inspection: all that can be said is that the table has none. */
const BEYOND_THE_TABLE = 0.75;
/** When and how often there were inspections is for curated facts to say, where there are any. */
const OF_INSPECTIONS = 0.5;
/** A month was told where the table has the year alone. */
const MONTH_UNSURE = 0.6;
/** A bare grade, said of nothing, rather asks what the grade means. */
const OF_NOTHING = 0.4;

/** How sure it is that a question of these terms is about this table and wholly understood, 0 to 1. */
export function certaintyOf(
  terms: readonly Term[],
  { question, stray }: { question: Question; stray: readonly Term[] },
  table: RatingTable,
): number {
  const unknown = terms.filter(({ kind }) => kind === 'unknown').length + stray.length;
  const slips = terms.filter(({ corrected, kind }) => corrected && kind !== 'filler').length;
  const factors = [
    aboutness(terms),
    PER_UNKNOWN_WORD ** unknown,
    PER_SLIP ** slips,
    'condition' in question && !isSaidOfSomething(terms, question) ? OF_NOTHING : 1,
    datesOf(question.time).some(({ year }) => isBeyond(year, table)) ? BEYOND_THE_TABLE : 1,
    question.ask === 'inspections' && question.form !== 'yes-no' ? OF_INSPECTIONS : 1,
    terms.some(({ kind }) => kind === 'month') && !hasMonths(question, table) ? MONTH_UNSURE : 1,
  ];
  return factors.reduce((product, factor) => product * factor, 1);
}

const PRONOUNS: ReadonlySet<string> = new Set('it its they them their we us you he she'.split(' '));
const QUANTITIES: readonly Sense[] = ['area', 'any', 'every', 'ever', 'never', 'always', 'history', 'times'];

/** Is the grade said of an area, an inspection or the subject? */
function isSaidOfSomething(terms: readonly Term[], question: Question): boolean {
  if (question.areas.kind === 'told' || question.time.kind !== 'untold') return true;
  if (question.ask === 'when' && question.pick !== 'every') return true;
  return terms.some(
    (term) =>
      term.kind === 'name' ||
      (term.kind === 'filler' && PRONOUNS.has(term.text)) ||
      (term.kind === 'sense' && QUANTITIES.includes(term.sense)),
  );
}

function isBeyond(year: number, table: RatingTable): boolean {
  const years = table.inspections.map(({ date }) => Number(date.slice(0, 4)));
  return year < Math.min(...years) || year > Math.max(...years);
}

/** Does the table tell the months of the years that the question tells months of? */
function hasMonths({ time }: Question, table: RatingTable): boolean {
  return datesOf(time).every(({ year, month }) => {
    if (month === undefined) return true;
    if (isBeyond(year, table)) return false;
    return table.inspections.every(({ date }) => !date.startsWith(String(year)) || date.length > 4);
  });
}
