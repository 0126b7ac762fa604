import type { Area, Inspection, RatingTable } from '../knowledge/rating-table.ts';
import { gradeAt } from '../knowledge/ratings.ts';
import { dateInWords, text } from '../text.ts';
import { column, type Element, row, words } from './element.ts';
import type { Fonts } from './fonts.ts';
import { legible } from './legible.ts';
import { type Mark, marksOf } from './marks.ts';
import { areaTitle, cell, gradeWord, INNER_WIDTH, panel, QUIET } from './parts.ts';

const TITLE_WIDTH = 116;
const GAP = 4;
const CELL_HEIGHT = 34;
/** More would be too narrow for a year to be read on a phone; the others go below. */
const COLUMNS_LIMIT = 6;
/** So that a cell of a table with few inspections does not become a beam. */
const COLUMN_WIDTH_LIMIT = 80;

/** Areas by inspections, the oldest inspection on the left; the scale below. Areas stand in the order of the table. */
export function historyPicture(table: RatingTable, fonts: Fonts): Element {
  const marks = marksOf(table.scale, fonts);
  const bands = inBands(table.inspections);
  return panel(
    text.ratings.historyTitle,
    legible(text.ratings.by(table.inspector), '', fonts),
    ...bands.map((inspections) =>
      band(table, inspections, Math.max(...bands.map(({ length }) => length)), marks, fonts),
    ),
    legend(table, marks, fonts),
  );
}

/** As even as can be. */
function inBands(inspections: readonly Inspection[]): Inspection[][] {
  const size = Math.ceil(inspections.length / Math.ceil(inspections.length / COLUMNS_LIMIT));
  return Array.from({ length: Math.ceil(inspections.length / size) }, (_, at) =>
    inspections.slice(at * size, (at + 1) * size),
  );
}

function band(
  table: RatingTable,
  inspections: readonly Inspection[],
  columns: number,
  marks: ReadonlyMap<string, Mark>,
  fonts: Fonts,
): Element {
  const room = (INNER_WIDTH - TITLE_WIDTH - GAP * columns) / columns;
  const width = Math.min(room, COLUMN_WIDTH_LIMIT);
  const cells = (area: Area) =>
    inspections.map((inspection) => {
      const grade = gradeAt(table, area, inspection);
      return cell(grade, grade && marks.get(grade.id), { width, minHeight: CELL_HEIGHT, flexShrink: 0 });
    });
  return column(
    { gap: GAP },
    row(
      { gap: GAP, alignItems: 'flex-end' },
      row({ width: TITLE_WIDTH, flexShrink: 0 }),
      ...inspections.map(({ date }) => dateHeading(date, width)),
    ),
    ...table.areas.map((area) =>
      row(
        { gap: GAP },
        row(
          { width: TITLE_WIDTH, flexShrink: 0, alignItems: 'center' },
          words(areaTitle(area, fonts), { width: TITLE_WIDTH - 4, fontWeight: area.overall ? 600 : 400 }),
        ),
        ...cells(area),
      ),
    ),
  );
}

/** The year, and above it in small what else is known of the date. */
function dateHeading(date: string, width: number): Element {
  const year = date.slice(0, 4);
  const rest = dateInWords(date, 'short')
    .replace(year, '')
    .replace(/[,\s]+$/, '');
  return column(
    { width, flexShrink: 0, alignItems: 'center' },
    ...(rest === '' ? [] : [words(rest, { fontSize: 13, color: QUIET })]),
    words(year, { fontSize: 15, fontWeight: 600 }),
  );
}

function legend(table: RatingTable, marks: ReadonlyMap<string, Mark>, fonts: Fonts): Element {
  return row(
    { flexWrap: 'wrap', gap: '6px 14px' },
    ...table.scale.map((grade) =>
      row(
        { alignItems: 'center', gap: 6, maxWidth: INNER_WIDTH },
        cell(grade, marks.get(grade.id), { width: 24, height: 24, flexShrink: 0 }),
        words(gradeWord(grade, fonts), { fontSize: 14, maxWidth: INNER_WIDTH - 30 }),
      ),
    ),
  );
}
