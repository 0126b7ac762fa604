import type { RatingTable } from '../../../knowledge/rating-table.ts';
import { yearOf } from '../grid.ts';
import type { Moment } from '../question.ts';
import { FIRST_YEAR } from '../terms/number-words.ts';
import { isSense, type Term } from '../terms/terms.ts';

/** The moment that begins at this term; two moments for the ends of "the last three inspections". */
export function momentAt(terms: readonly Term[], at: number, table: RatingTable, picks: boolean) {
  const term = terms[at];
  if (!term) return undefined;
  if (term.kind === 'month' || (term.kind === 'number' && isDay(term.value))) {
    const date = dateAt(terms, at) ?? shortDateAt(terms, at, table);
    if (date) return date;
  }
  const year = term.kind === 'number' ? yearMeant(term.value, table) : undefined;
  if (year !== undefined) return { moments: [{ kind: 'date', year } satisfies Moment], terms: [term] };
  if (term.kind === 'number') {
    // "the two most recent ratings"
    const latest = terms[at + 1];
    if (latest && isSense(latest, 'latest') && term.value > 1 && term.value <= 10) {
      return { moments: [place(-term.value), place(-1)], terms: [term, latest] };
    }
    const shifted = shiftedYear(terms.slice(at, at + 4));
    if (shifted) return shifted;
    const ago = terms.slice(at + 1, at + 3).map((next) => (next.kind === 'sense' ? next.sense : undefined));
    return ago[0] === 'inspection' && ago[1] === 'ago'
      ? { moments: [place(-1 - term.value)], terms: [term] }
      : undefined;
  }
  if (term.kind === 'ordinal') {
    const next = terms.slice(at + 1).find((one) => one.kind !== 'inspector' && !isSense(one, 'ever'));
    const counts = next?.kind === 'area' || isSense(next, 'inspection', 'rating', 'grade');
    return counts ? { moments: [place(term.value - 1)], terms: [term] } : undefined;
  }
  if (term.kind !== 'sense' || picks) return undefined;
  const next = terms[at + 1];
  const number = next?.kind === 'number' && next.value > 1 && next.value <= 10 ? next : undefined;
  if (term.sense === 'latest') {
    if (number) return { moments: [place(-number.value), place(-1)], terms: [term, number] };
    return { moments: [place(-1)], terms: [term] };
  }
  if (term.sense === 'first') {
    if (number) return { moments: [place(0), place(number.value - 1)], terms: [term, number] };
    return { moments: [place(0)], terms: [term] };
  }
  if (term.sense === 'previous') return { moments: [place(-2)], terms: [term] };
  return undefined;
}

/** "There is none for 2020; what was the one before it?" Without a moment told, it is the one before the latest. */
export function momentBefore(terms: readonly Term[], at: number, told: Moment = place(-1)) {
  const term = terms[at];
  if (term?.kind !== 'sense' || term.sense !== 'before') return undefined;
  // "Has it been good before?" asks of any time.
  if (terms.some(({ text }) => text === 'has' || text === 'have')) return undefined;
  if (!terms.slice(at + 1).every(({ kind }) => kind === 'filler')) return undefined;
  return { moments: [{ kind: 'neighbour', of: told, step: -1 } satisfies Moment], terms: [term] };
}

/** "three years after 2016", "two inspections before 2022" */
function shiftedYear([number, unit, order, year]: readonly Term[]) {
  if (number?.kind !== 'number' || number.value > 10 || unit?.kind !== 'sense') return undefined;
  if (unit.sense !== 'year' && unit.sense !== 'inspection' && unit.sense !== 'rating') return undefined;
  if (order?.kind !== 'sense' || (order.sense !== 'after' && order.sense !== 'before')) return undefined;
  if (year?.kind !== 'number' || year.value < FIRST_YEAR) return undefined;
  const step = order.sense === 'after' ? 1 : -1;
  if (unit.sense !== 'year') {
    const of: Moment = { kind: 'date', year: year.value };
    return { moments: [neighbour(of, step, number.value)], terms: [number, unit, order, year] };
  }
  const shifted = year.value + step * number.value;
  return { moments: [{ kind: 'date', year: shifted } satisfies Moment], terms: [number, unit, order, year] };
}

/** The inspection so many steps from a moment. */
function neighbour(of: Moment, step: -1 | 1, times: number): Moment {
  return times === 0 ? of : { kind: 'neighbour', of: neighbour(of, step, times - 1), step };
}

/** A date of a month with its year, and perhaps its day: "July 2022", "14 May 2021", "May 14 2021". */
function dateAt(terms: readonly Term[], at: number) {
  const parts: Term[] = [];
  let month: number | undefined;
  for (const term of terms.slice(at, at + 5)) {
    if (term.kind === 'filler') continue;
    if (term.kind === 'number' && term.value > 31) {
      if (month === undefined) return undefined;
      return {
        moments: [{ kind: 'date', year: term.value, month } satisfies Moment],
        terms: [...parts, term],
      };
    }
    if (term.kind === 'month' && month === undefined) month = term.month;
    else if (!(term.kind === 'number' && isDay(term.value)) && term.text !== 'th') return undefined;
    parts.push(term);
  }
  return undefined;
}

/** "July 22" where there was an inspection in July 2022. */
function shortDateAt(terms: readonly Term[], at: number, table: RatingTable) {
  const [name, number] = terms.slice(at, at + 2);
  if (name?.kind !== 'month' || number?.kind !== 'number') return undefined;
  const year = yearMeant(number.value, table);
  const start = `${year}-${String(name.month).padStart(2, '0')}`;
  if (year === undefined || !table.inspections.some(({ date }) => date.startsWith(start))) return undefined;
  return { moments: [{ kind: 'date', year, month: name.month } satisfies Moment], terms: [name, number] };
}

function place(at: number): Moment {
  return { kind: 'place', place: at };
}

function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}

/** What is greater counts something else. */
const LAST_YEAR = 2100;

/** A number of four figures is a year; one of two figures where that year had an inspection: "in 18", but not "top 18". */
function yearMeant(value: number, table: RatingTable): number | undefined {
  if (value >= FIRST_YEAR && value <= LAST_YEAR) return value;
  const inspected = table.inspections.some((inspection) => yearOf(inspection) === 2000 + value);
  return value >= 10 && inspected ? 2000 + value : undefined;
}
