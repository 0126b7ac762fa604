import type { Area, Inspection, RatingTable } from '../../knowledge/rating-table.ts';
import { wordingKey } from '../../knowledge/wording-key.ts';
import { listInWords, text } from '../../text.ts';

/** Every area's title, each once, in the order of the tables. */
export function areaTitles(tables: readonly RatingTable[]): string[] {
  return [...new Set(tables.flatMap(({ areas }) => areas.map(({ title }) => title)))];
}

/** Every year with an inspection, newest first. */
export function inspectionYears(tables: readonly RatingTable[]): number[] {
  const years = tables.flatMap(({ inspections }) => inspections.map(yearOf));
  return [...new Set(years)].sort((a, b) => b - a);
}

export function inspectionsIn({ inspections }: RatingTable, year: number): Inspection[] {
  return inspections.filter((one) => yearOf(one) === year);
}

/**
 * The tables that have the area, with it alone; the overall area first. It is meant by its id, title or other name; by a
 * part of a title, as areas are suggested, where none is called so.
 */
export function withAreas(tables: readonly RatingTable[], area = ''): RatingTable[] {
  const wanted = wordingKey(area);
  if (wanted === '') return narrowed(tables, () => true);
  const called = narrowed(tables, (one) => namesOf(one).includes(wanted));
  if (called.length > 0) return called;
  return narrowed(tables, ({ title }) => wordingKey(title).includes(wanted));
}

function narrowed(tables: readonly RatingTable[], isMeant: (area: Area) => boolean): RatingTable[] {
  return tables
    .map((table) => ({
      ...table,
      areas: table.areas.filter(isMeant).toSorted((a, b) => Number(b.overall) - Number(a.overall)),
    }))
    .filter(({ areas }) => areas.length > 0);
}

/** Why there is nothing to show. */
export function noAreas(tables: readonly RatingTable[]): string {
  return tables.length === 0 ? text.ratings.none : text.ratings.noArea(listInWords(areaTitles(tables)));
}

export function noInspections(tables: readonly RatingTable[], year: number): string {
  return text.ratings.noYear(year, yearsInWords(tables));
}

export function yearsInWords(tables: readonly RatingTable[]): string {
  return listInWords(inspectionYears(tables).reverse().map(String));
}

function yearOf({ date }: Inspection): number {
  return Number(date.slice(0, 4));
}

function namesOf({ id, title, like }: Area): string[] {
  return [id, title, ...like].map(wordingKey);
}
