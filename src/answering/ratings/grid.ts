import type { Area, Grade, Inspection, RatingTable } from '../../knowledge/rating-table.ts';
import { plainAreas } from './areas.ts';
import type { Areas, Cell, Condition, Moment, Time } from './question.ts';

/** The areas that a question is about; without any told, those that sum up, or else all. */
export function areasOf(table: RatingTable, areas: Areas): readonly Area[] {
  if (areas.kind === 'told') return areas.areas;
  if (areas.kind === 'every') return plainAreas(table);
  const overall = table.areas.filter((area) => area.overall);
  return overall.length > 0 ? overall : table.areas;
}

/** The ratings of these areas at these inspections, area by area; an area that was not rated is left out. */
export function cellsOf(
  table: RatingTable,
  areas: readonly Area[],
  inspections: readonly Inspection[],
): readonly Cell[] {
  const grades = new Map(table.scale.map((grade) => [grade.id, grade]));
  return areas.flatMap((area) =>
    inspections.flatMap((inspection) => {
      const grade = grades.get(inspection.ratings[area.id] ?? '');
      return grade ? [{ area, inspection, grade }] : [];
    }),
  );
}

export function yearOf({ date }: Inspection): number {
  return Number(date.slice(0, 4));
}

/** Place on the scale: 0 is the best. */
export function rank(table: RatingTable, grade: Grade): number {
  return table.scale.findIndex(({ id }) => id === grade.id);
}

/** Does the grade stand in the condition's relation to one of its grades? */
export function meets(table: RatingTable, grade: Grade, { relation, grades }: Condition): boolean {
  const own = rank(table, grade);
  const ranks = grades.map((other) => rank(table, other));
  switch (relation) {
    case 'at':
      return ranks.includes(own);
    case 'not':
      return !ranks.includes(own);
    case 'at-least':
      return own <= Math.max(...ranks);
    case 'at-most':
      return own >= Math.min(...ranks);
    case 'above':
      return own < Math.min(...ranks);
    case 'below':
      return own > Math.max(...ranks);
  }
}

/** A year, or a month of it, as a question tells it. */
export type ToldDate = Extract<Moment, { kind: 'date' }>;

interface FoundInspections {
  /** Oldest first. */
  readonly inspections: readonly Inspection[];
  readonly missing: readonly ToldDate[];
}

/** The inspections that a time tells; `untold` says which they are when it tells none. */
export function inspectionsAt(table: RatingTable, time: Time, untold: 'latest' | 'all'): FoundInspections {
  const all = table.inspections;
  switch (time.kind) {
    case 'all':
      return { inspections: all, missing: [] };
    case 'untold':
      return { inspections: untold === 'all' ? all : all.slice(-1), missing: [] };
    case 'range': {
      const from = time.from ? boundary(table, time.from) : undefined;
      const to = time.to ? boundary(table, time.to) : undefined;
      const [start, end] = from && to && from.start > to.start ? [to, from] : [from, to];
      const inspections = all.filter(({ date }) => {
        if (start && (time.open ? date <= start.end : date < start.start)) return false;
        return !(end && (time.open ? date >= end.start : date > end.end));
      });
      return { inspections, missing: inspections.length > 0 ? [] : missingDates(table, time) };
    }
    case 'moments': {
      const found = new Set(time.moments.flatMap((moment) => inspectionsOf(table, moment)));
      return {
        inspections: all.filter((inspection) => found.has(inspection)),
        missing: missingDates(table, time),
      };
    }
  }
}

/** The inspections of one moment, oldest first. */
export function inspectionsOf(table: RatingTable, moment: Moment): readonly Inspection[] {
  const all = table.inspections;
  switch (moment.kind) {
    case 'date': {
      const { start } = span(moment);
      // An inspection of which only the year is known may have been in any month of it.
      return all.filter(({ date }) => date.startsWith(start) || start.startsWith(date));
    }
    case 'place': {
      const inspection = all.at(moment.place);
      return inspection && moment.place < all.length ? [inspection] : [];
    }
    case 'neighbour': {
      const of = boundary(table, moment.of);
      if (!of) return [];
      const inspection =
        moment.step < 0 ? all.findLast(({ date }) => date < of.start) : all.find(({ date }) => date > of.end);
      return inspection ? [inspection] : [];
    }
  }
}

/** The dates of a moment, as the least and the greatest string that a date in it may be. */
function boundary(table: RatingTable, moment: Moment): { start: string; end: string } | undefined {
  if (moment.kind === 'date') return span(moment);
  const inspection = inspectionsOf(table, moment)[0];
  return inspection && { start: inspection.date, end: inspection.date };
}

/** Dates compare as strings: `2018` < `2018-07` < `2018-07-14` < `2018~`. */
function span({ year, month }: ToldDate): { start: string; end: string } {
  const start = month === undefined ? `${year}` : `${year}-${String(month).padStart(2, '0')}`;
  return { start, end: `${start}~` };
}

/** The dates that are told and that no inspection has. */
export function missingDates(table: RatingTable, time: Time): ToldDate[] {
  return datesOf(time).filter((date) => inspectionsOf(table, date).length === 0);
}

/** The dates that are told. */
export function datesOf(time: Time): ToldDate[] {
  if (time.kind === 'moments') return time.moments.flatMap(datesIn);
  return time.kind === 'range'
    ? [time.from, time.to].flatMap((moment) => (moment ? datesIn(moment) : []))
    : [];
}

/** The date that a moment is, or is counted from. */
export function datesIn(moment: Moment): ToldDate[] {
  if (moment.kind === 'neighbour') return datesIn(moment.of);
  return moment.kind === 'date' ? [moment] : [];
}
