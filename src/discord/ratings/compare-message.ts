import type { Inspection, RatingTable } from '../../knowledge/rating-table.ts';
import { gradeAt, type Move, moveBetween } from '../../knowledge/ratings.ts';
import type { Source } from '../../knowledge/source.ts';
import type { ComparisonRow } from '../../pictures/comparison-picture.ts';
import { dateInWords, text } from '../../text.ts';
import { inspectionsIn, noInspections, withAreas, yearsInWords } from './choice.ts';
import { gradeText, type RatingsMessage, type Sheet, sheetsMessage, wordsOnly } from './sheet.ts';

export interface ComparedYears {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Two years side by side, the earlier first whichever way they were given; the last two inspections if none is. */
export function compareMessage(
  tables: readonly RatingTable[],
  source: Source,
  years: ComparedYears,
): RatingsMessage {
  if (tables.length === 0) return wordsOnly(text.ratings.none);
  for (const year of [years.from, years.to]) {
    const isThere = tables.some((table) => year === undefined || inspectionsIn(table, year).length > 0);
    if (year !== undefined && !isThere) return wordsOnly(noInspections(tables, year));
  }
  const sheets = withAreas(tables, undefined).flatMap((table) => {
    const [from, to] = inspectionsOf(table, years);
    return from && to ? [comparisonSheet(table, from, to)] : [];
  });
  if (sheets.length > 0) return sheetsMessage(sheets, source);
  const isAlone = tables.every(({ inspections }) => inspections.length < 2);
  return wordsOnly(
    isAlone ? text.ratings.nothingToCompare : text.ratings.sameInspection(yearsInWords(tables)),
  );
}

/** The two inspections, older first; of a year that is given twice its first and its last. Fewer where they are not there. */
function inspectionsOf(table: RatingTable, { from, to }: ComparedYears): Inspection[] {
  const all = table.inspections;
  const later = to === undefined ? all.at(-1) : inspectionsIn(table, to).at(-1);
  const before = all.findLast(({ date }) => later !== undefined && date < later.date);
  const earlier = from === undefined ? before : inspectionsIn(table, from).at(from === to ? 0 : -1);
  return all.filter((inspection) => inspection === earlier || inspection === later);
}

function comparisonSheet(table: RatingTable, from: Inspection, to: Inspection): Sheet {
  const rows = table.areas.map((area): ComparisonRow => {
    const [before, after] = [gradeAt(table, area, from), gradeAt(table, area, to)];
    return {
      title: area.title,
      id: area.id,
      overall: area.overall,
      from: before,
      to: after,
      move: before && after && moveBetween(table, before, after),
    };
  });
  const dates = { from: dateInWords(from.date), to: dateInWords(to.date) };
  const title = text.ratings.comparisonTitle(dates.from, dates.to);
  const moved = (move: Move) => rows.filter((row) => row.move === move);
  const counts = { rose: moved('rose').length, fell: moved('fell').length, stayed: moved('stayed').length };
  const unknown = rows.filter(({ move }) => move === undefined);
  return {
    lines: [
      text.ratings.heading(title, table.inspector),
      ...(['rose', 'fell', 'stayed'] as const).map((move) =>
        text.ratings.movedAreas(move, moved(move).map(rowText)),
      ),
      ...(unknown.length > 0 ? [text.ratings.notComparable(unknown.map(rowText))] : []),
    ],
    picture: {
      kind: 'comparison',
      comparison: { title, subtitle: text.ratings.counts(counts), ...dates, rows },
    },
    section: table.section,
  };
}

function rowText({ title, from, to, move }: ComparisonRow): string {
  const grades = move === 'stayed' ? gradeText(to) : `${gradeText(from)} → ${gradeText(to)}`;
  return `${title} (${grades})`;
}
