import type { Area, Inspection, RatingTable } from '../../../knowledge/rating-table.ts';
import { isAmount } from '../amount.ts';
import { plainAreas } from '../areas.ts';
import { areasOf, cellsOf, meets } from '../grid.ts';
import type { Areas, Asked, Cell, Condition } from '../question.ts';
import { type Result, type Verdict, verdictOn } from '../result.ts';

export function readCheck(
  { areas, condition, often, choice, either }: Asked<'check'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const scope = areasOf(table, areas);
  const cells = cellsOf(table, scope, inspections);
  const met = cells.filter(({ grade }) => meets(table, grade, condition));
  if (either && often === 'each' && met.length > 0) return { kind: 'ratings', cells: met, verdict: 'yes' };
  if (often === 'ever' || often === 'never') {
    if (met.length > 0) return { kind: 'ratings', cells: met, verdict: often === 'ever' ? 'yes' : 'no' };
    return { ...never(table, { areas, condition }, inspections), verdict: often === 'ever' ? 'no' : 'yes' };
  }
  const verdict: Verdict = met.length === cells.length ? 'yes' : met.length === 0 ? 'no' : 'partly';
  const isNeither = condition.grades.length > 1 && met.length === 0;
  if (choice) return { kind: 'ratings', cells, ...(isNeither && { verdict: 'neither' }) };
  return { kind: 'ratings', cells, verdict: often === 'always' && verdict === 'partly' ? 'no' : verdict };
}

/** That none of these areas met the condition, and which others did. */
export function never(
  table: RatingTable,
  { areas, condition }: Pick<Asked<'check'>, 'areas' | 'condition'>,
  inspections: readonly Inspection[],
) {
  const scope = areasOf(table, areas);
  const others = plainAreas(table).filter((area) => !scope.includes(area));
  const elsewhere = cellsOf(table, others, inspections).filter(({ grade }) => meets(table, grade, condition));
  return {
    kind: 'never',
    areas: scope,
    condition,
    inspections,
    elsewhere,
    whole: areas.kind !== 'told',
  } as const;
}

export function readWhichAreas(
  question: Asked<'which-areas'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const { areas, condition, often, quantity } = question;
  const scope = areas.kind === 'told' && quantity !== 'only' ? areas.areas : plainAreas(table);
  const cells = cellsOf(table, scope, inspections);
  const met = cells.filter(({ grade }) => meets(table, grade, condition));
  const wanted = wantedAreas(question, scope, met, inspections);
  const claim = claimed(quantity, wanted, scope, areas);
  const verdict = verdictOn(claim);
  const [only] = inspections;
  if (only && inspections.length === 1 && often !== 'never') {
    if (quantity === 'all') return { kind: 'ratings', cells, ...verdict };
    return { kind: 'areas', cells: met, of: scope, inspection: only, condition, counted: false, ...verdict };
  }
  if (quantity === 'all' && !claim) return { kind: 'ratings', cells, ...verdict };
  if ((often === 'never' && wanted.length > 0) || met.length === 0) {
    const none = often === 'never' ? wanted : scope;
    return { kind: 'never', areas: none, condition, inspections, elsewhere: [], whole: false, ...verdict };
  }
  if (wanted.length === 0) {
    return { kind: 'ratings', cells: met, ...(quantity === 'which' ? { verdict: 'none' } : verdict) };
  }
  return { kind: 'ratings', cells: met.filter(({ area }) => wanted.includes(area)), ...verdict };
}

/** The areas that met the condition as often as is asked. */
function wantedAreas(
  { often, time, amount }: Asked<'which-areas'>,
  scope: readonly Area[],
  met: readonly Cell[],
  inspections: readonly Inspection[],
): readonly Area[] {
  const times = (area: Area) => met.filter((cell) => cell.area === area).length;
  const mostTimes = Math.max(...scope.map(times));
  // "in 2016 and 2017" is both, "from 2016 to 2019" any.
  const isAll = often === 'always' || (often === 'each' && time.kind === 'moments');
  return scope.filter((area) => {
    if (amount) return isAmount(times(area), { ...amount, bare: false });
    if (often === 'never') return times(area) === 0;
    if (often === 'most') return times(area) === mostTimes && mostTimes > 0;
    return isAll ? times(area) === inspections.length : times(area) > 0;
  });
}

/** The areas whose grade stands in a relation to that of one of them. */
export function readAgainst(
  { relation, than, yesNo, time }: Asked<'areas-against'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result | undefined {
  const [cell, ...others] = cellsOf(table, [than], inspections);
  const [first, ...rest] = plainAreas(table).filter((area) => area !== than);
  if (!cell || !first || others.length > 0) return undefined;
  const condition: Condition = { relation, grades: [cell.grade] };
  const areas: Areas = { kind: 'told', areas: [first, ...rest] };
  const quantity = yesNo ? 'any' : 'which';
  return readWhichAreas(
    { ask: 'which-areas', often: 'each', quantity, areas, condition, time },
    table,
    inspections,
  );
}

/** Is it so of any, of all, of none, or of only the areas that were told? */
function claimed(
  quantity: Asked<'which-areas'>['quantity'],
  wanted: readonly Area[],
  scope: readonly Area[],
  areas: Areas,
): boolean | undefined {
  switch (quantity) {
    case 'which':
      return undefined;
    case 'any':
      return wanted.length > 0;
    case 'all':
      return wanted.length === scope.length;
    case 'none':
      return wanted.length === 0;
    case 'only':
      return (
        areas.kind === 'told' &&
        wanted.length === areas.areas.length &&
        areas.areas.every((area) => wanted.includes(area))
      );
  }
}

export function readCount(
  question: Asked<'count'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result | undefined {
  const { areas, condition, of, claim } = question;
  const met = (scope: readonly Cell['area'][]) =>
    cellsOf(table, scope, inspections).filter(({ grade }) => meets(table, grade, condition));
  const verdictOf = (count: number) => verdictOn(claim && isAmount(count, claim));
  const [only] = inspections;
  if (of !== 'inspections') {
    const scope = plainAreas(table);
    const cells = met(scope);
    // At one inspection each area has one rating.
    if (only && inspections.length === 1) {
      const told = { cells, of: scope, inspection: only, condition, counted: true };
      return { kind: 'areas', ...told, ...verdictOf(cells.length) };
    }
    if (cells.length === 0) return never(table, { areas: { kind: 'every' }, condition }, inspections);
    const counted =
      of === 'areas'
        ? { number: new Set(cells.map(({ area }) => area)).size, of: scope.length, unit: 'areas' }
        : {
            number: cells.length,
            of: cellsOf(table, scope, inspections).length,
            unit: 'ratings of single areas',
          };
    return { kind: 'ratings', cells, counted };
  }
  const scope = areasOf(table, areas);
  const [area] = scope;
  const cells = met(scope);
  if (cells.length === 0) return { ...never(table, question, inspections), ...verdictOf(0) };
  if (!area || scope.length > 1) return { kind: 'ratings', cells };
  const verdict = verdictOf(cells.length);
  if (only && inspections.length === 1) return { kind: 'ratings', cells, ...verdict };
  return { kind: 'count', cells, area, of: inspections, condition, ...verdict };
}
