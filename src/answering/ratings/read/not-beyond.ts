import type { Area, Inspection, RatingTable } from '../../../knowledge/rating-table.ts';
import { areasOf, cellsOf, meets } from '../grid.ts';
import type { Asked } from '../question.ts';
import type { Result, Verdict } from '../result.ts';
import { never } from './matching.ts';

/** The areas that met the condition at these inspections and at none before, or after, them; with what each was then. */
export function readNotBeyond(
  { areas, condition, side, yesNo }: Asked<'not-beyond'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result | undefined {
  const beyond = table.inspections.filter(({ date }) =>
    inspections.every((one) => (side === 'before' ? date < one.date : date > one.date)),
  );
  if (beyond.length === 0) return undefined;
  const scope = areasOf(table, areas);
  const metAt = (area: Area, at: readonly Inspection[]) =>
    cellsOf(table, [area], at).some(({ grade }) => meets(table, grade, condition));
  const then = scope.filter((area) => metAt(area, inspections));
  if (then.length === 0) {
    return { ...never(table, { areas, condition }, inspections), ...(yesNo && { verdict: 'no' }) };
  }
  const found = then.filter((area) => !metAt(area, beyond));
  const verdict: Verdict = found.length === scope.length ? 'yes' : found.length === 0 ? 'no' : 'partly';
  const told = yesNo ? scope : found.length > 0 ? found : then;
  return {
    kind: 'ratings',
    cells: cellsOf(
      table,
      told,
      side === 'before' ? [...beyond, ...inspections] : [...inspections, ...beyond],
    ),
    ...(yesNo ? { verdict } : found.length === 0 && { verdict: 'none' }),
  };
}
