import type { Area, Inspection, RatingTable } from '../../knowledge/rating-table.ts';
import {
  areasOf,
  cellsOf,
  inspectionsAt,
  inspectionsOf,
  meets,
  missingDates,
  plainAreas,
  rank,
  rows,
  type ToldDate,
} from './grid.ts';
import type { Areas, Cell, Question } from './question.ts';
import { readChange } from './read-change.ts';
import type { Result, Verdict } from './result.ts';

type Asked<Ask extends Question['ask']> = Extract<Question, { ask: Ask }>;

/** What the table says to the question, with the dates told that no inspection has; `undefined` where it says nothing. */
export function read(
  question: Question,
  table: RatingTable,
): { result: Result; missing: readonly ToldDate[] } | undefined {
  const found = inspectionsAt(table, question.time, untoldMeans(question));
  // A change has two ends, and cannot be told without both.
  const missing = question.ask === 'change' ? missingDates(table, question.time) : found.missing;
  const wanting = missing.length > 0 && (found.inspections.length === 0 || question.ask === 'change');
  const result = wanting ? noInspection(table, missing) : readAt(question, table, found.inspections);
  return result && { result, missing };
}

/** Questions of how often, and whether ever, are about all inspections; the others about the latest. */
function untoldMeans(question: Question): 'latest' | 'all' {
  switch (question.ask) {
    case 'when':
    case 'inspections':
      return 'all';
    case 'check':
    case 'which-areas':
      return question.often === 'each' ? 'latest' : 'all';
    case 'count':
      return question.of === 'inspections' ? 'all' : 'latest';
    case 'extreme':
      return question.over === 'inspections' ? 'all' : 'latest';
    default:
      return 'latest';
  }
}

function readAt(
  question: Question,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result | undefined {
  if (question.ask === 'change') return readChange(question, table);
  if (inspections.length === 0) return undefined;
  switch (question.ask) {
    case 'rating':
      return { kind: 'ratings', cells: cellsOf(table, rowsOf(table, question.areas), inspections) };
    case 'check':
      return readCheck(question, table, inspections);
    case 'when':
      return readWhen(question, table, inspections);
    case 'which-areas':
      return readWhichAreas(question, table, inspections);
    case 'count':
      return readCount(question, table, inspections);
    case 'extreme':
      return readExtreme(question, table, inspections);
    case 'compare-areas':
      return readComparison(question, table, inspections);
    case 'inspections':
      return readInspections(question, inspections);
  }
}

/** Who wants to see every rating wants the overall one as well. */
function rowsOf(table: RatingTable, areas: Areas): readonly Area[] {
  return areas.kind === 'every' ? rows(table) : areasOf(table, areas);
}

function noInspection(table: RatingTable, dates: readonly ToldDate[]): Result {
  const nearest = dates.flatMap((date) =>
    ([-1, 1] as const).flatMap((step) => {
      const time = { kind: 'moments', moments: [{ kind: 'neighbour', of: date, step }] } as const;
      return inspectionsAt(table, time, 'all').inspections;
    }),
  );
  return { kind: 'no-inspection', dates, nearest: table.inspections.filter((one) => nearest.includes(one)) };
}

function readCheck(
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

function readWhen(question: Asked<'when'>, table: RatingTable, inspections: readonly Inspection[]): Result {
  const { areas, condition, pick } = question;
  const cells = cellsOf(table, areasOf(table, areas), inspections);
  const met = cells.filter(({ grade }) => meets(table, grade, condition));
  if (met.length === 0) return never(table, question, inspections);
  if (pick === 'every') return { kind: 'ratings', cells: met };
  const dates = met.map(({ inspection }) => inspection.date).sort();
  const date = pick === 'first' ? dates[0] : dates.at(-1);
  return { kind: 'ratings', pick, cells: met.filter(({ inspection }) => inspection.date === date) };
}

function readWhichAreas(
  { areas, condition, often, quantity }: Asked<'which-areas'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const scope = areas.kind === 'told' && quantity !== 'only' ? areas.areas : plainAreas(table);
  const cells = cellsOf(table, scope, inspections);
  const met = cells.filter(({ grade }) => meets(table, grade, condition));
  const [only] = inspections;
  const verdict = verdictOn(claimed(quantity, met, cells, areas));
  if (only && inspections.length === 1) {
    if (quantity === 'all') return { kind: 'ratings', cells, ...verdict };
    return { kind: 'areas', cells: met, of: scope, inspection: only, condition, counted: false, ...verdict };
  }
  const times = (area: Area) => met.filter((cell) => cell.area === area).length;
  const mostTimes = Math.max(...scope.map(times));
  const wanted = scope.filter((area) => {
    if (often === 'never') return times(area) === 0;
    if (often === 'most') return times(area) === mostTimes && mostTimes > 0;
    return often === 'always' ? times(area) === inspections.length : times(area) > 0;
  });
  if (often === 'never' && wanted.length > 0) {
    return { kind: 'never', areas: wanted, condition, inspections, elsewhere: [], whole: false };
  }
  if (wanted.length === 0) {
    return { kind: 'never', areas: scope, condition, inspections, elsewhere: [], whole: false, ...verdict };
  }
  return { kind: 'ratings', cells: met.filter(({ area }) => wanted.includes(area)), ...verdict };
}

/** Is it so of any, of all, or of only the areas that were told? */
function claimed(
  quantity: Asked<'which-areas'>['quantity'],
  met: readonly Cell[],
  cells: readonly Cell[],
  areas: Areas,
): boolean | undefined {
  if (quantity === 'which') return undefined;
  if (quantity === 'any') return met.length > 0;
  if (quantity === 'all') return met.length === cells.length;
  const found = new Set(met.map(({ area }) => area));
  return (
    areas.kind === 'told' && found.size === areas.areas.length && areas.areas.every((area) => found.has(area))
  );
}

function readCount(
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

function readExtreme(
  { areas, end, over, claim }: Asked<'extreme'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const scope = areasOf(table, areas);
  const cells = cellsOf(table, scope, inspections);
  const mean = (own: readonly Cell[]) =>
    own.reduce((sum, { grade }) => sum + rank(table, grade), 0) / own.length;
  if (over === 'areas') {
    const winners = extremes(scope, end, (area) => mean(cells.filter((cell) => cell.area === area)));
    const told = cells.filter(({ area }) => winners.includes(area));
    const claimed = claim && 'area' in claim ? winners.includes(claim.area) : undefined;
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
  const winners = extremes(inspections, end, (one) => mean(cells.filter((cell) => cell.inspection === one)));
  const told = cells.filter(({ inspection }) => winners.includes(inspection));
  const moment = claim && 'moment' in claim ? inspectionsOf(table, claim.moment) : undefined;
  const claimed = moment?.some((one) => winners.includes(one));
  const alike = winners.length === inspections.length;
  return { kind: 'best-inspections', end, inspections: winners, cells: told, alike, ...verdictOn(claimed) };
}

function verdictOn(claimed: boolean | undefined): { verdict?: Verdict } {
  return claimed === undefined ? {} : { verdict: claimed ? 'yes' : 'no' };
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

function readComparison(
  { areas, claim, yesNo }: Asked<'compare-areas'>,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const cells = cellsOf(table, areasOf(table, areas), inspections);
  const [first, second] = cells;
  if (!first || !second || cells.length > 2) return { kind: 'ratings', cells };
  const gap = rank(table, second.grade) - rank(table, first.grade);
  const truth = gap > 0 ? 'better' : gap < 0 ? 'worse' : 'same';
  return {
    kind: 'compared',
    better: gap < 0 ? second : first,
    worse: gap < 0 ? first : second,
    alike: gap === 0,
    ...(yesNo && claim && { verdict: truth === claim ? 'yes' : 'no' }),
  };
}

function readInspections({ form, time }: Asked<'inspections'>, inspections: readonly Inspection[]): Result {
  if (form !== 'when') return { kind: 'inspections', form, inspections };
  const [moment] = time.kind === 'moments' ? time.moments : [];
  const place = moment?.kind === 'place' ? moment.place : undefined;
  return { kind: 'inspections', form: place === -1 ? 'latest' : place === 0 ? 'first' : 'list', inspections };
}
