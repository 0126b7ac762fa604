import type { Area, RatingTable } from '../../../knowledge/rating-table.ts';
import { isAmount } from '../amount.ts';
import { areasOf, cellsOf, inspectionsAt, meets, rank } from '../grid.ts';
import type { Areas, Asked, Cell, Condition, Transition } from '../question.ts';
import { type Result, type Step, type Verdict, verdictOn } from '../result.ts';
import { readWhen } from './when.ts';

type Change = Asked<'change'>;

/** Every time that a grade moved from one inspection to the next. */
export function readSteps(question: Change, table: RatingTable): Result {
  const { areas, claim, yesNo, pick, transition, time, counted } = question;
  const scope = areasOf(table, areas);
  const { from, to } = transition ?? {};
  const steps = from && to && !question.direct ? waysOf(scope, from, to, table) : stepsOf(scope, table);
  const meant = steps.filter((one) => isMeant(one, table, question));
  const met = question.most && meant.length > 0 ? furthest(table, joined(meant, table)) : meant;
  const inspections = inspectionsAt(table, time, 'all').inspections;
  const within = met.filter(({ to }) => inspections.includes(to.inspection));
  if (met.length === 0 && transition) return readUnmoved(question, transition, table);
  // "It never changed" is best shown by the grade that it kept.
  if (meant.length === 0 && !claim && scope.length === 1) {
    return {
      kind: 'ratings',
      cells: cellsOf(table, scope, table.inspections),
      ...verdictOn(yesNo ? question.negated === true : undefined),
    };
  }
  const told = picked(within.length === 0 && transition ? met : within, pick);
  const verdict = yesNo ? claimedOf(question, scope, within) : undefined;
  return {
    kind: 'steps',
    // A move at another time than was told is still worth telling.
    steps: told,
    areas: scope,
    inspections,
    ...(claim && { claim }),
    ...(counted && { counted }),
    ...(question.distance !== undefined && { distance: question.distance }),
    ...(verdict && { verdict }),
  };
}

/** Did any move so; where all of several are meant, each of them; or, where that is claimed, none? */
function claimedOf(question: Change, scope: readonly Area[], steps: readonly Step[]): Verdict | undefined {
  const moved = new Set(steps.map(({ area }) => area)).size;
  if (question.amount) {
    const claim = scope.length === 1 ? isAmount(steps.length, question.amount) : undefined;
    return verdictOn(claim).verdict;
  }
  if (question.negated) return moved === 0 ? 'yes' : 'no';
  const all = question.every || question.areas.kind === 'told';
  return moved === 0 ? 'no' : all && moved < scope.length ? 'partly' : 'yes';
}

/** Is it a step of the direction and between the grades that the question tells? */
export function isMeant(
  { direction, from, to }: Step,
  table: RatingTable,
  { claim, transition, distance }: Pick<Change, 'claim' | 'transition' | 'distance'>,
): boolean {
  if (claim ? direction !== claim : direction === 'stayed') return false;
  const fits = (cell: Cell, condition?: Condition) => !condition || meets(table, cell.grade, condition);
  if (distance !== undefined && lengthOf(table, { from, to }) !== distance) return false;
  return fits(from, transition?.from) && fits(to, transition?.to);
}

/** The areas that never moved so, with all their ratings. */
export function readUnmovedAreas(question: Change, table: RatingTable): Result {
  const moved = stepsOf(areasOf(table, question.areas), table)
    .filter((one) => isMeant(one, table, question))
    .map(({ area }) => area);
  const unmoved = areasOf(table, question.areas).filter((area) => !moved.includes(area));
  if (unmoved.length === 0) return readSteps({ ...question, negated: true }, table);
  const verdict = verdictOn(question.yesNo ? true : undefined);
  return { kind: 'ratings', cells: cellsOf(table, unmoved, table.inspections), ...verdict };
}

/** No grade moved so: it was never there to begin with, or it stayed. */
function readUnmoved(question: Change, transition: Transition, table: RatingTable): Result {
  const scope = areasOf(table, question.areas);
  const { yesNo, direct } = question;
  const condition = transition.from ?? transition.to;
  const [first, ...others] = scope;
  const all = table.inspections;
  const verdict = verdictOn(yesNo ? question.negated === true : undefined);
  const seen = cellsOf(table, scope, all).some(({ grade }) => condition && meets(table, grade, condition));
  // What one area was instead bears out a "no", and that it never stopped being good; "when?" is met by "never".
  const isWhen = !yesNo && transition.from !== undefined && transition.to !== undefined;
  if (seen && (isWhen || scope.length > 1)) {
    return {
      kind: 'steps',
      steps: [],
      areas: scope,
      inspections: all,
      transition,
      ...(direct && { direct }),
      ...verdict,
    };
  }
  if (seen || !condition || !first) return { kind: 'ratings', cells: cellsOf(table, scope, all), ...verdict };
  const areas: Areas = { kind: 'told', areas: [first, ...others] };
  const never = readWhen({ ask: 'when', areas, condition, pick: 'every', time: { kind: 'all' } }, table, all);
  return never.kind === 'never' ? { ...never, ...verdict } : never;
}

/** The first or the last of the steps, as that is asked for. */
function picked(steps: readonly Step[], pick?: 'first' | 'last'): readonly Step[] {
  const dates = steps.map(({ to }) => to.inspection.date).sort();
  const date = pick === 'first' ? dates[0] : dates.at(-1);
  return pick ? steps.filter(({ to }) => to.inspection.date === date) : steps;
}

/** The steps that lead over the most grades. */
export function furthest(table: RatingTable, steps: readonly Step[]): readonly Step[] {
  const greatest = Math.max(...steps.map((one) => lengthOf(table, one)));
  return steps.filter((one) => lengthOf(table, one) === greatest);
}

/** Steps of one area and direction that follow each other, as one step. */
function joined(steps: readonly Step[], table: RatingTable): readonly Step[] {
  const found: Step[] = [];
  for (const one of steps) {
    const last = found.at(-1);
    const isSameWay = last?.area === one.area && last.direction === one.direction;
    if (isSameWay && last.to.inspection === one.from.inspection) {
      found.splice(-1, 1, step(table, last.from, one.to));
    } else found.push(one);
  }
  return found;
}

/** Every step of these areas, from each inspection to the next. */
export function stepsOf(areas: readonly Area[], table: RatingTable): readonly Step[] {
  return areas.flatMap((area) => {
    const cells = cellsOf(table, [area], table.inspections);
    return cells.slice(1).map((cell, at) => step(table, cells[at] ?? cell, cell));
  });
}

/** The ways from one grade to another, which may lead over others. */
function waysOf(areas: readonly Area[], from: Condition, to: Condition, table: RatingTable): readonly Step[] {
  return areas.flatMap((area) => {
    const cells = cellsOf(table, [area], table.inspections);
    const meetsAt = (at: number, condition: Condition) => {
      const grade = cells[at]?.grade;
      return grade !== undefined && meets(table, grade, condition);
    };
    return cells.flatMap((cell, at) => {
      if (!meetsAt(at, to) || meetsAt(at - 1, to)) return [];
      const start = cells.slice(0, at).findLastIndex(({ grade }) => meets(table, grade, from));
      const [before, ...between] = start < 0 ? [] : cells.slice(start, at);
      // Who has got there once and comes back from elsewhere has not come from the first grade again.
      const isAgain = between.some(({ grade }) => meets(table, grade, to));
      return before && !isAgain ? [step(table, before, cell)] : [];
    });
  });
}

/** Over how many grades a step leads. */
export function lengthOf(table: RatingTable, { from, to }: Pick<Step, 'from' | 'to'>): number {
  return Math.abs(rank(table, from.grade) - rank(table, to.grade));
}

export function step(table: RatingTable, from: Cell, to: Cell): Step {
  const gain = rank(table, from.grade) - rank(table, to.grade);
  return { area: to.area, from, to, direction: gain > 0 ? 'rose' : gain < 0 ? 'fell' : 'stayed' };
}
