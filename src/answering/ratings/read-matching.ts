import type { Area, Inspection, RatingTable } from '../../knowledge/rating-table.ts';
import { areasOf, cellsOf, inspectionsAt, meets, plainAreas } from './grid.ts';
import type { Areas, Asked, Cell, Condition } from './question.ts';
import { type Result, type Verdict, verdictOn } from './result.ts';
import { runsOf } from './runs.ts';

export function readCheck(
  { areas, condition, often, choice }: Asked<'check'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const scope = areasOf(table, areas);
  const cells = cellsOf(table, scope, inspections);
  const met = cells.filter(({ grade }) => meets(table, grade, condition));
  if (often === 'ever' || often === 'never') {
    if (met.length > 0) return { kind: 'ratings', cells: met, verdict: often === 'ever' ? 'yes' : 'no' };
    return { ...never(table, { areas, condition }, inspections), verdict: often === 'ever' ? 'no' : 'yes' };
  }
  const verdict: Verdict = met.length === cells.length ? 'yes' : met.length === 0 ? 'no' : 'partly';
  if (choice) return { kind: 'ratings', cells, ...(met.length === 0 && { verdict: 'neither' }) };
  return { kind: 'ratings', cells, verdict: often === 'always' && verdict === 'partly' ? 'no' : verdict };
}

function never(
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

export function readWhen(
  question: Asked<'when'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const { areas, condition, pick } = question;
  const cells = cellsOf(table, areasOf(table, areas), inspections);
  const isMet = (cell: Cell | undefined) => cell !== undefined && meets(table, cell.grade, condition);
  const met = cells.filter(isMet);
  if (question.together) return readTogether(question, table, inspections);
  if (question.running !== undefined) return readRunning(question, question.running, table, inspections);
  if (question.only) return readOnlyThen(question, table);
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
  return { kind: 'ratings', pick, cells: met.filter(({ inspection }) => inspection.date === date) };
}

/** Was it so at these inspections, and at no others? */
function readOnlyThen({ areas, condition, time }: Asked<'when'>, table: RatingTable): Result {
  const scope = areasOf(table, areas);
  const told = inspectionsAt(table, time, 'all').inspections;
  const cells = cellsOf(table, scope, table.inspections);
  const met = cells.filter(({ grade }) => meets(table, grade, condition));
  if (met.length === 0) return { kind: 'ratings', cells, verdict: 'no' };
  const isOnly = cells.every(
    ({ grade, inspection }) => meets(table, grade, condition) === told.includes(inspection),
  );
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

/** The inspections at which all the areas met the condition. */
function readTogether(
  { areas, condition, yesNo, pick }: Asked<'when'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const scope = areasOf(table, areas);
  const found = inspections.filter((one) =>
    cellsOf(table, scope, [one]).every(({ grade }) => meets(table, grade, condition)),
  );
  const verdict = verdictOn(yesNo ? found.length > 0 : undefined);
  // "Was every area ever good?" may mean each at some time, or all at one.
  const met = cellsOf(table, scope, inspections).filter(({ grade }) => meets(table, grade, condition));
  if (yesNo && found.length === 0 && new Set(met.map(({ area }) => area)).size === scope.length)
    return { kind: 'ratings', cells: met };
  if (found.length === 0) return { kind: 'never-together', areas: scope, condition, inspections, ...verdict };
  const told = pick === 'every' ? found : found.slice(...(pick === 'first' ? [0, 1] : [-1]));
  if (condition.relation === 'not') {
    const at = { ...condition, relation: 'at' } as const;
    return { kind: 'none', areas: scope, condition: at, inspections: told, ...verdict };
  }
  return { kind: 'ratings', cells: cellsOf(table, scope, told), ...verdict };
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
  { often, time }: Asked<'which-areas'>,
  scope: readonly Area[],
  met: readonly Cell[],
  inspections: readonly Inspection[],
): readonly Area[] {
  const times = (area: Area) => met.filter((cell) => cell.area === area).length;
  const mostTimes = Math.max(...scope.map(times));
  // "in 2016 and 2017" is both, "from 2016 to 2019" any.
  const isAll = often === 'always' || (often === 'each' && time.kind === 'moments');
  return scope.filter((area) => {
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
  const { areas, condition, of } = question;
  const met = (scope: readonly Cell['area'][]) =>
    cellsOf(table, scope, inspections).filter(({ grade }) => meets(table, grade, condition));
  const [only] = inspections;
  if (of === 'areas') {
    const scope = plainAreas(table);
    const cells = met(scope);
    if (!only || inspections.length > 1) {
      if (cells.length > 0) return { kind: 'ratings', cells };
      return never(table, { areas: { kind: 'every' }, condition }, inspections);
    }
    return { kind: 'areas', cells, of: scope, inspection: only, condition, counted: true };
  }
  const scope = areasOf(table, areas);
  const [area] = scope;
  const cells = met(scope);
  if (cells.length === 0) return never(table, question, inspections);
  if (!area || scope.length > 1) return { kind: 'ratings', cells };
  return { kind: 'count', cells, area, of: inspections, condition };
}
