import type { Area, Inspection, RatingTable } from '../../knowledge/rating-table.ts';
import { gradeAt, moveBetween, ratingBefore } from '../../knowledge/ratings.ts';
import type { Source } from '../../knowledge/source.ts';
import type { Card, CardRow } from '../../pictures/card-picture.ts';
import { dateInWords, text } from '../../text.ts';
import { inspectionsIn, noAreas, noInspections, withAreas } from './choice.ts';
import { gradeText, type RatingsMessage, type Sheet, sheetsMessage, wordsOnly } from './sheet.ts';

/** Which part of the tables somebody wants to see. */
export interface RatingsFilter {
  /** An area's id, title or other name, as a member wrote it. */
  readonly area?: string | undefined;
  readonly year?: number | undefined;
}

/** The latest ratings or those of a year, beside those before; one area through all inspections, newest first. */
export function showMessage(
  tables: readonly RatingTable[],
  source: Source,
  { area, year }: RatingsFilter,
): RatingsMessage {
  const parts = withAreas(tables, area);
  if (parts.length === 0) return wordsOnly(noAreas(tables));
  const sheets = parts.flatMap((part) => {
    const [only, ...others] = part.areas;
    if (area !== undefined && year === undefined && only && others.length === 0) return areaSheet(part, only);
    const inspections = year === undefined ? part.inspections.slice(-1) : inspectionsIn(part, year);
    return inspections.toReversed().map((inspection) => inspectionSheet(part, inspection));
  });
  if (year !== undefined && sheets.length === 0) return wordsOnly(noInspections(tables, year));
  return sheetsMessage(sheets, source);
}

function inspectionSheet(table: RatingTable, inspection: Inspection): Sheet {
  const rows = table.areas.map((area) => ratingRow(table, area, inspection, area.title));
  const [first, ...others] = rows;
  const isMain = table.areas[0]?.overall || rows.length === 1;
  return cardSheet(table, {
    title: text.ratings.cardTitle(dateInWords(inspection.date)),
    subtitle: text.ratings.by(table.inspector),
    main: isMain ? first : undefined,
    rows: isMain ? others : rows,
  });
}

function areaSheet(table: RatingTable, area: Area): Sheet {
  const [main, ...rows] = table.inspections
    .toReversed()
    .map((inspection) => ratingRow(table, area, inspection, dateInWords(inspection.date)));
  return cardSheet(table, {
    title: text.ratings.areaTitle(area.title),
    subtitle: text.ratings.by(table.inspector),
    main,
    // What was before stands in the next row.
    rows: rows.map((row) => ({ ...row, before: undefined })),
  });
}

function ratingRow(table: RatingTable, area: Area, inspection: Inspection, title: string): CardRow {
  const grade = gradeAt(table, area, inspection);
  const before = ratingBefore(table, area, inspection);
  return {
    title,
    id: area.id,
    grade,
    ...(grade &&
      before && {
        before: {
          grade: before.grade,
          date: dateInWords(before.inspection.date),
          move: moveBetween(table, before.grade, grade),
        },
      }),
  };
}

function cardSheet({ inspector, section }: RatingTable, card: Card): Sheet {
  const lines = card.rows.map(line);
  return {
    lines: [
      text.ratings.heading(card.title, inspector),
      ...(card.main ? [`**${line(card.main)}**`] : []),
      ...lines,
    ],
    picture: { kind: 'card', card },
    section,
  };
}

function line({ title, grade, before }: CardRow): string {
  return text.ratings.rating(
    title,
    gradeText(grade),
    before && text.ratings.before(before.move, gradeText(before.grade), before.date),
  );
}
