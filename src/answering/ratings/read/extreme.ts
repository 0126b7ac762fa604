import type { Area, Inspection, RatingTable } from '../../../knowledge/rating-table.ts';
import { areasOf, cellsOf, inspectionsOf, rank } from '../grid.ts';
import type { Asked, Cell } from '../question.ts';
import { type Result, verdictOn } from '../result.ts';

export function readExtreme(
  { areas, end, over, claim, often, alone }: Asked<'extreme'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const scope = areasOf(table, areas);
  const cells = cellsOf(table, scope, inspections);
  const mean = (own: readonly Cell[]) =>
    own.reduce((sum, { grade }) => sum + rank(table, grade), 0) / own.length;
  if (alone) return readAlone(alone, end, cells, table);
  if (often && claim && 'area' in claim) {
    const ranked = inspections.map((one) =>
      placeAt(
        claim.area,
        end,
        cells.filter((cell) => cell.inspection === one),
        table,
      ),
    );
    return { kind: 'ratings', cells, ...verdictOn(claimedOf(often, ranked)) };
  }
  if (over === 'areas') {
    const winners = extremes(scope, end, (area) => mean(cells.filter((cell) => cell.area === area)));
    const told = cells.filter(({ area }) => winners.includes(area));
    const isWinner = claim && 'area' in claim ? winners.includes(claim.area) : undefined;
    const claimed = isWinner && winners.length > 1 ? undefined : isWinner;
    const alike = winners.length === scope.length;
    return {
      kind: 'best-areas',
      end,
      areas: winners,
      alike,
      cells: told,
      inspections,
      ...verdictOn(claimed),
    };
  }
  // Of a single inspection there is neither a best nor a worst.
  if (inspections.length === 1) return { kind: 'ratings', cells };
  const winners = extremes(inspections, end, (one) => mean(cells.filter((cell) => cell.inspection === one)));
  const told = cells.filter(({ inspection }) => winners.includes(inspection));
  const moment = claim && 'moment' in claim ? inspectionsOf(table, claim.moment) : undefined;
  const isWinner = moment?.some((one) => winners.includes(one));
  // One of several is not "the worst", nor is it not: the sentence alone answers.
  const claimed = isWinner && winners.length > 1 ? undefined : isWinner;
  const alike = winners.length === inspections.length;
  return { kind: 'best-inspections', end, inspections: winners, cells: told, alike, ...verdictOn(claimed) };
}

/** The inspections at which the area was at this end by itself. */
function readAlone(area: Area, end: 'best' | 'worst', cells: readonly Cell[], table: RatingTable): Result {
  const own = cells.filter((cell) => cell.area === area);
  const met = own.filter(({ inspection }) => {
    const then = cells.filter((cell) => cell.inspection === inspection);
    const winners = extremes(then, end, ({ grade }) => rank(table, grade));
    return winners.length === 1 && winners[0]?.area === area;
  });
  return met.length > 0 ? { kind: 'ratings', cells: met } : { kind: 'ratings', cells: own, verdict: 'none' };
}

/** Was the area at this end of the others? Where all were alike, it may be said either way. */
function placeAt(area: Area, end: 'best' | 'worst', cells: readonly Cell[], table: RatingTable) {
  const winners = extremes(cells, end, ({ grade }) => rank(table, grade));
  if (winners.length === cells.length) return undefined;
  return winners.some((cell) => cell.area === area);
}

/** Is it so at each, at any, at none of them? Left open where that hangs on what is open itself. */
function claimedOf(often: 'always' | 'ever' | 'never', truths: readonly (boolean | undefined)[]) {
  const decisive = often !== 'always';
  if (truths.includes(decisive)) return often === 'ever';
  return truths.includes(undefined) ? undefined : often !== 'ever';
}

/** The items of the least mean rank for the best, of the greatest for the worst. */
function extremes<T>(items: readonly T[], end: 'best' | 'worst', score: (item: T) => number): T[] {
  const scored = items
    .map((item) => ({ item, score: score(item) }))
    .filter((one) => !Number.isNaN(one.score));
  const scores = scored.map((one) => one.score);
  const wanted = end === 'best' ? Math.min(...scores) : Math.max(...scores);
  return scored.filter((one) => Math.abs(one.score - wanted) < 1e-9).map(({ item }) => item);
}
