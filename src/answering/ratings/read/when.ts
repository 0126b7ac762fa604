import { isDeepStrictEqual } from 'node:util';
import type { Inspection, RatingTable } from '../../../knowledge/rating-table.ts';
import { type Amount, isAmount } from '../amount.ts';
import { areasOf, cellsOf, inspectionsAt, inspectionsOf, meets } from '../grid.ts';
import type { Asked, Cell } from '../question.ts';
import { type Result, verdictOn } from '../result.ts';
import { runsOf } from '../runs.ts';
import { never } from './matching.ts';

export function readWhen(
  question: Asked<'when'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const { areas, condition, pick } = question;
  const cells = cellsOf(table, areasOf(table, areas), inspections);
  if (question.amount) return readAmounted(question, question.amount, table, inspections);
  const isMet = (cell: Cell | undefined) => cell !== undefined && meets(table, cell.grade, condition);
  const met = cells.filter(isMet);
  if (question.together)
    return readTogether(question, table, question.only ? table.inspections : inspections);
  if (question.running !== undefined) return readRunning(question, question.running, table, inspections);
  if (question.only) return readOnlyThen(question, table);
  if (question.fewest) return readFewest(question, table, inspections);
  if (met.length === 0 && inspections.length < 3 && areas.kind !== 'every') return { kind: 'ratings', cells };
  if (met.length === 0) return never(table, question, inspections);
  if (question.most) return { kind: 'ratings', cells: mostMet(met) };
  if (question.lasting) {
    const ends = (cell: Cell, at: number) => cell.area === cells[at - 1]?.area && isMet(cells[at - 1]);
    return { kind: 'ratings', cells: cells.filter((cell, at) => isMet(cell) || ends(cell, at)) };
  }
  if (pick === 'every') return { kind: 'ratings', cells: met };
  const dates = met.map(({ inspection }) => inspection.date).sort();
  const date = pick === 'first' ? dates[0] : dates.at(-1);
  const claimed = question.claim && inspectionsOf(table, question.claim).some((one) => one.date === date);
  const picked = met.filter(({ inspection }) => inspection.date === date);
  return { kind: 'ratings', pick, cells: picked, ...verdictOn(claimed) };
}

/** The inspections at which so many of the areas met the condition. */
function readAmounted(
  { areas, condition, yesNo }: Asked<'when'>,
  amount: Amount,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const cells = cellsOf(table, areasOf(table, areas), inspections);
  const met = cells.filter(({ grade }) => meets(table, grade, condition));
  const found = inspections.filter((one) =>
    isAmount(met.filter(({ inspection }) => inspection === one).length, amount),
  );
  if (found.length === 0) {
    const told = met.length > 0 ? met : cells;
    return { kind: 'ratings', cells: told, verdict: yesNo ? 'no' : 'none' };
  }
  const told = (amount.least > 0 ? met : cells).filter(({ inspection }) => found.includes(inspection));
  return { kind: 'ratings', cells: told, ...verdictOn(yesNo || undefined) };
}

/** Was it so at these inspections, and at no others? */
function readOnlyThen({ areas, condition, time }: Asked<'when'>, table: RatingTable): Result {
  const scope = areasOf(table, areas);
  const told = inspectionsAt(table, time, 'all').inspections;
  const cells = cellsOf(table, scope, table.inspections);
  const met = cells.filter(({ grade }) => meets(table, grade, condition));
  if (met.length === 0) return { kind: 'ratings', cells, verdict: 'no' };
  const isThen = (one: Inspection) => told.includes(one);
  const isOnly =
    areas.kind === 'every'
      ? table.inspections.every((one) => isThen(one) === met.some(({ inspection }) => inspection === one))
      : cells.every(({ grade, inspection }) => meets(table, grade, condition) === isThen(inspection));
  return { kind: 'ratings', cells: met, ...verdictOn(isOnly) };
}

/** The stretches of at least so many inspections in which an area always met the condition. */
function readRunning(
  { areas, condition, yesNo, every }: Asked<'when'>,
  length: number,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const scope = areasOf(table, areas);
  const cells = scope.flatMap((area) => cellsOf(table, [area], inspections));
  const found = scope.flatMap((area) =>
    runsOf(
      cells.filter((cell) => cell.area === area),
      ({ grade }) => meets(table, grade, condition),
      length,
    ),
  );
  const ran = new Set(found.map(({ area }) => area));
  const isAll = every || areas.kind === 'told';
  if (ran.size === 0) return { kind: 'ratings', cells, verdict: yesNo ? 'no' : 'none' };
  if (yesNo && isAll && ran.size < scope.length) return { kind: 'ratings', cells, verdict: 'partly' };
  return { kind: 'ratings', cells: found, ...verdictOn(yesNo || undefined) };
}

/** The cells of the inspections that have the most of them. */
function mostMet(met: readonly Cell[]): readonly Cell[] {
  const countAt = ({ inspection }: Cell) => met.filter((cell) => cell.inspection === inspection).length;
  const most = Math.max(...met.map(countAt));
  return met.filter((cell) => countAt(cell) === most);
}

/** The inspections at which the fewest of the areas met the condition, or none of them did. */
function readFewest(
  { areas, condition }: Asked<'when'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const scope = areasOf(table, areas);
  const metAt = (one: Inspection) =>
    cellsOf(table, scope, [one]).filter(({ grade }) => meets(table, grade, condition));
  const fewest = Math.min(...inspections.map((one) => metAt(one).length));
  const found = inspections.filter((one) => metAt(one).length === fewest);
  if (fewest === 0) return { kind: 'none', areas: scope, condition, inspections: found };
  const cells = cellsOf(table, scope, found).filter(({ grade }) => meets(table, grade, condition));
  return { kind: 'ratings', cells };
}

/** The inspections at which all the areas met the condition. */
function readTogether(
  question: Asked<'when'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const { areas, condition, yesNo, pick, only, claim } = question;
  const scope = areasOf(table, areas);
  const found = inspections.filter((one) =>
    cellsOf(table, scope, [one]).every(({ grade }) => meets(table, grade, condition)),
  );
  const told = picked(found, pick);
  const verdict = verdictOn(yesNo || only || claim ? isTogetherThen(question, table, found) : undefined);
  // "Was every area ever good?" may mean each at some time, or all at one.
  const met = cellsOf(table, scope, inspections).filter(({ grade }) => meets(table, grade, condition));
  if (yesNo && !only && found.length === 0 && new Set(met.map(({ area }) => area)).size === scope.length)
    return { kind: 'ratings', cells: met };
  if (found.length === 0) return { kind: 'never-together', areas: scope, condition, inspections, ...verdict };
  if (condition.relation === 'not') {
    const at = { ...condition, relation: 'at' } as const;
    return { kind: 'none', areas: scope, condition: at, inspections: told, ...verdict };
  }
  return { kind: 'ratings', cells: cellsOf(table, scope, told), ...verdict };
}

function picked(found: readonly Inspection[], pick: Asked<'when'>['pick']): readonly Inspection[] {
  if (pick === 'every') return found;
  const one = pick === 'first' ? found.at(0) : found.at(-1);
  return one ? [one] : [];
}

/** Is what the question claims so of the inspections that were found? */
function isTogetherThen(
  { pick, only, time, claim }: Asked<'when'>,
  table: RatingTable,
  found: readonly Inspection[],
): boolean {
  if (only) return isDeepStrictEqual(found, inspectionsAt(table, time, 'all').inspections);
  if (claim) return picked(found, pick).some((one) => inspectionsOf(table, claim).includes(one));
  return found.length > 0;
}
