import type { Area, Inspection, RatingTable } from '../../knowledge/rating-table.ts';
import { areasOf, cellsOf, meets } from './grid.ts';
import type { Asked } from './question.ts';
import { never } from './read-matching.ts';
import type { Result, Verdict } from './result.ts';

/** The areas that met the condition at these inspections and at none after them, with what each was from then on. */
export function readNoLonger(
  { areas, condition, yesNo }: Asked<'no-longer'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result | undefined {
  const later = table.inspections.filter(({ date }) => inspections.every((one) => one.date < date));
  if (later.length === 0) return undefined;
  const scope = areasOf(table, areas);
  const metAt = (area: Area, at: readonly Inspection[]) =>
    cellsOf(table, [area], at).some(({ grade }) => meets(table, grade, condition));
  const before = scope.filter((area) => metAt(area, inspections));
  if (before.length === 0) {
    const none = never(table, { areas, condition }, inspections);
    return { ...none, ...(yesNo && { verdict: 'no' }) };
  }
  const found = before.filter((area) => !metAt(area, later));
  const verdict: Verdict = found.length === scope.length ? 'yes' : found.length === 0 ? 'no' : 'partly';
  const told = yesNo ? scope : found.length > 0 ? found : before;
  return {
    kind: 'ratings',
    cells: cellsOf(table, told, [...inspections, ...later]),
    ...(yesNo ? { verdict } : found.length === 0 && { verdict: 'none' }),
  };
}
