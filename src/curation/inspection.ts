import { PartialDateSchema } from '../knowledge/fact.ts';
import type { Area, Inspection, RatingTable } from '../knowledge/rating-table.ts';
import { listInWords, text } from '../text.ts';
import { isAfter } from './days.ts';
import { DraftError } from './errors.ts';

/** How an inspection that is to be recorded stands to those that the table has. */
export interface PlacedInspection {
  /** That of its date, which it corrects; undefined where it is a new one. */
  readonly corrected: Inspection | undefined;
  /** The last one before it. */
  readonly earlier: Inspection | undefined;
  /** As it will stand: what is not rated anew keeps the rating that it had. */
  readonly after: Inspection;
}

/**
 * @param inspection has ratings for as many areas as were rated
 * @param today `2026-03-31`
 * @throws {DraftError} where the date or a rating cannot be
 */
export function placeInspection(
  table: RatingTable,
  { date, ratings }: Inspection,
  today: string,
): PlacedInspection {
  requireDate(table, date, today);
  const corrected = table.inspections.find((one) => one.date === date);
  const earlier = table.inspections.filter((one) => one.date < date).at(-1);
  return { corrected, earlier, after: { date, ratings: { ...(corrected ?? earlier)?.ratings, ...ratings } } };
}

/** The table with the inspection in its place; throws DraftError for areas that are left without a rating. */
export function recordInspection(table: RatingTable, inspection: Inspection, today: string): RatingTable {
  const { after } = placeInspection(table, inspection, today);
  const unrated = unratedAreas(table, after);
  if (unrated.length > 0) {
    const message = text.inspection.unrated(listInWords(unrated.map(({ title }) => title)));
    throw new DraftError([{ field: 'ratings', message }]);
  }
  const others = table.inspections.filter(({ date }) => date !== after.date);
  return {
    ...table,
    inspections: [...others, after].sort((one, other) => (one.date < other.date ? -1 : 1)),
  };
}

/** The areas that the inspection leaves without a rating. */
export function unratedAreas({ areas }: RatingTable, { ratings }: Inspection): Area[] {
  return areas.filter(({ id }) => ratings[id] === undefined);
}

function requireDate({ inspections }: RatingTable, date: string, today: string): void {
  const wrong = (message: string) => new DraftError([{ field: 'date', message }]);
  if (!PartialDateSchema.safeParse(date).success) throw wrong(text.inspection.notADate(date));
  if (isAfter(date, today)) throw wrong(text.inspection.future(date));
  // July 2022 and 21 July 2022: nobody could tell whether these are one inspection or two.
  const clash = inspections.find((one) => one.date !== date && isWithin(one.date, date));
  if (clash) throw wrong(text.inspection.clash(date, clash.date));
}

function isWithin(one: string, other: string): boolean {
  return one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}
