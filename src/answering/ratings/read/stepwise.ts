import type { Area, Inspection, RatingTable } from '../../../knowledge/rating-table.ts';
import { areasOf, cellsOf, inspectionsAt } from '../grid.ts';
import type { Asked } from '../question.ts';
import type { Result, Step, Verdict } from '../result.ts';
import { runsOf } from '../runs.ts';
import { isMeant, stepsOf } from './steps.ts';

type EachStep = Asked<'each-step'>;

/** Which areas moved so at every step that is meant, at any, or at several that follow each other? */
export function readStepwise(question: EachStep, table: RatingTable): Result | undefined {
  const scope = areasOf(table, question.areas);
  const inspections = inspectionsAt(table, question.time, 'all').inspections;
  const steps = stepsOf(scope, table).filter((one) => isWithin(one, question, inspections));
  if (steps.length === 0) return undefined;
  const moved = new Map(scope.map((area) => [area, stepsMoved(area, steps, question, table)]));
  const met = scope.filter((area) => (moved.get(area) ?? []).length > 0);
  const verdict = verdictOf(question, met.length, scope.length);
  if (question.running !== undefined && met.length > 0 && verdict !== 'partly') {
    const told = met.flatMap((area) => moved.get(area) ?? []);
    return { kind: 'steps', steps: told, areas: scope, inspections, ...(verdict && { verdict }) };
  }
  const all = question.quantity === 'all' || met.length === 0;
  const shown = new Set(steps.flatMap(({ from, to }) => [from.inspection, to.inspection]));
  const dates = table.inspections.filter((one) => shown.has(one));
  return { kind: 'ratings', cells: cellsOf(table, all ? scope : met, dates), ...(verdict && { verdict }) };
}

/** Of a span, the steps between its inspections; of single inspections, those that lead to them. */
function isWithin({ from, to }: Step, { time }: EachStep, inspections: readonly Inspection[]): boolean {
  const ends = inspections.includes(to.inspection);
  const open = time.kind === 'moments' || (time.kind === 'range' && time.open && time.from !== undefined);
  return ends && (open || inspections.includes(from.inspection));
}

/** The steps that bear out what is asked of the area; none where they do not. */
function stepsMoved(area: Area, steps: readonly Step[], question: EachStep, table: RatingTable): Step[] {
  const own = steps.filter((one) => one.area === area);
  const fits = (one: Step) => isMeant(one, table, question);
  if (question.running !== undefined) return runsOf(own, fits, question.running);
  const met = own.filter(fits);
  return question.often === 'always' && met.length < own.length ? [] : met;
}

function verdictOf({ quantity }: EachStep, met: number, all: number): Verdict | undefined {
  switch (quantity) {
    case 'which':
      return met === 0 ? 'none' : undefined;
    case 'any':
      return met > 0 ? 'yes' : 'no';
    case 'none':
      return met > 0 ? 'no' : 'yes';
    case 'all':
      return met === all ? 'yes' : met === 0 ? 'no' : 'partly';
  }
}
