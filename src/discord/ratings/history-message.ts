import type { Area, Grade, RatingTable } from '../../knowledge/rating-table.ts';
import { gradeAt } from '../../knowledge/ratings.ts';
import type { Source } from '../../knowledge/source.ts';
import { dateInWords, text } from '../../text.ts';
import { noAreas, withAreas } from './choice.ts';
import { gradeText, type RatingsMessage, sheetsMessage, wordsOnly } from './sheet.ts';

/** Areas by inspections, all of them or one area. */
export function historyMessage(
  tables: readonly RatingTable[],
  source: Source,
  area: string | undefined,
): RatingsMessage {
  const parts = withAreas(tables, area);
  if (parts.length === 0) return wordsOnly(noAreas(tables));
  const sheets = parts.map((table) => ({
    lines: [
      text.ratings.heading(text.ratings.historyTitle, table.inspector),
      ...table.areas.map((one) => text.ratings.history(one.title, runs(table, one))),
    ],
    picture: { kind: 'history', table } as const,
    section: table.section,
  }));
  return sheetsMessage(sheets, source);
}

/** "✖ Inadequate 2016, 2017 · ✔ Good 2019": inspections in a row with the same grade together. */
function runs(table: RatingTable, area: Area): string {
  const found: { grade: Grade | undefined; dates: string[] }[] = [];
  for (const inspection of table.inspections) {
    const grade = gradeAt(table, area, inspection);
    const last = found.at(-1);
    if (last && last.grade === grade) last.dates.push(dateInWords(inspection.date));
    else found.push({ grade, dates: [dateInWords(inspection.date)] });
  }
  return found.map(({ grade, dates }) => `${gradeText(grade)} ${dates.join(', ')}`).join(' · ');
}
