import type { Area, Inspection, RatingTable } from '../../../knowledge/rating-table.ts';
import { isAmount } from '../amount.ts';
import { allAreas, plainAreas } from '../areas.ts';
import { areasOf, cellsOf, inspectionsAt, inspectionsOf, rank } from '../grid.ts';
import type { Asked, Cell, Direction, Time } from '../question.ts';
import { type Result, type Step, type Verdict, verdictOn } from '../result.ts';
import { furthest, isMeant, lengthOf, readSteps, readUnmovedAreas, step } from './steps.ts';

type Change = Asked<'change'>;

/** What became of the grades; `undefined` where there are no two inspections to look at, as since the latest. */
export function readChange(question: Change, table: RatingTable): Result | undefined {
  if (isSinceLatest(table, question.time)) return undefined;
  if (question.form === 'when') return readSteps(question, table);
  if (question.denied && question.time.kind === 'all') return readUnmovedAreas(question, table);
  const constant = question.claim === 'stayed' && ['all', 'range'].includes(question.time.kind);
  return constant ? readConstant(question, table) : readBetween(question, table);
}

/** The areas that kept one grade at every inspection that is meant. */
function readConstant(question: Change, table: RatingTable): Result | undefined {
  const scope = areasOf(table, question.areas);
  const inspections = inspectionsAt(table, question.time, 'all').inspections;
  if (inspections.length < 2) return readBetween(question, table);
  const grades = (area: Area) => new Set(cellsOf(table, [area], inspections).map(({ grade }) => grade.id));
  const constant = scope.filter((area) => (grades(area).size === 1) !== (question.denied ?? false));
  const isOfAll = question.every || question.areas.kind === 'told';
  const told = constant.length > 0 && !(question.yesNo && isOfAll) ? constant : scope;
  const held = isOfAll ? constant.length === scope.length : constant.length > 0;
  const claimed = verdictOn(question.yesNo ? held !== (question.negated ?? false) : undefined);
  const none = !question.yesNo && constant.length === 0 ? ({ verdict: 'none' } as const) : claimed;
  return { kind: 'ratings', cells: cellsOf(table, told, inspections), ...none };
}

function readBetween(question: Change, table: RatingTable): Result | undefined {
  const { form, yesNo } = question;
  const ends = endsOf(table, question.time);
  if (!ends) return undefined;
  const { from, to, swapped } = ends;
  const claim = question.claim && swapped ? opposite(question.claim) : question.claim;
  const scope = wholeTable(question, table) ? allAreas(table) : areasOf(table, question.areas);
  const steps = scope.flatMap((area) => {
    const [before, after] = cellsOf(table, [area], [from, to]);
    return before && after ? [step(table, before, after)] : [];
  });
  const meant = { ...question, ...(claim && { claim }) };
  const claimed = steps.filter((one) => isMeant(one, table, meant) !== (question.denied ?? false));
  const met = question.most ? furthest(table, claimed) : claimed;
  if (form === 'what') {
    const [only] = steps;
    const isWay = question.time.kind === 'range' && steps.length === 1 && !yesNo;
    const way = only && isWay ? roundabout(only, table) : undefined;
    if (way) return { kind: 'ratings', cells: way };
    const held = verdictOf(met.length, question.either ? met.length : steps.length);
    const verdict = yesNo ? { verdict: question.negated ? opposed(held) : held } : {};
    const distance = only && question.measured ? lengthOf(table, only) : undefined;
    return {
      kind: 'change',
      steps,
      from,
      to,
      ...(claim && { claim }),
      ...(distance !== undefined && { distance }),
      ...verdict,
    };
  }
  const counted = question.amount && isAmount(met.length, question.amount);
  const verdict =
    form === 'count'
      ? verdictOn(yesNo ? counted : undefined).verdict
      : yesNo && form === 'which-areas'
        ? verdictOnAreas(question, met.length, steps.length)
        : undefined;
  // What became of the others bears out that none of them moved so.
  const isNone = met.length === 0 && isOfSome(question, table);
  return {
    kind: 'change',
    steps: question.every || isNone ? steps : met,
    from,
    to,
    ...(claim && !question.denied && { claim }),
    ...(form === 'count' && { of: steps.length }),
    ...(verdict && { verdict }),
    ...(isNone && !yesNo && form === 'which-areas' && { verdict: 'none' as const }),
  };
}

/** Are only some of the areas, or only moves of a certain kind, asked for? */
function isOfSome({ areas, transition, distance, denied }: Change, table: RatingTable): boolean {
  const some = areas.kind === 'told' && areas.areas.length < plainAreas(table).length;
  return some || denied === true || transition !== undefined || distance !== undefined;
}

function verdictOnAreas({ every, negated }: Change, met: number, all: number): Verdict {
  if (negated) return met === 0 ? 'yes' : 'no';
  return verdictOf(met, every ? all : met);
}

/** From the latest inspection on, nothing can have changed that the table knows of. */
export function isSinceLatest(table: RatingTable, time: Time): boolean {
  if (time.kind !== 'range' || !time.from || time.to) return false;
  return inspectionsOf(table, time.from).at(-1) === table.inspections.at(-1);
}

/** All ratings from one to the other, where some between are better or worse than both: its ends do not tell that way. */
function roundabout({ area, from, to }: Step, table: RatingTable): readonly Cell[] | undefined {
  const cells = cellsOf(
    table,
    [area],
    table.inspections.filter(({ date }) => date >= from.inspection.date && date <= to.inspection.date),
  );
  const [low = 0, high = 0] = [rank(table, from.grade), rank(table, to.grade)].sort((a, b) => a - b);
  const isOutside = ({ grade }: Cell) => rank(table, grade) < low || rank(table, grade) > high;
  return cells.some(isOutside) ? cells : undefined;
}

/** "What changed?" without an area is about all areas, the overall one as well. */
function wholeTable({ form, areas }: Change, table: RatingTable): boolean {
  return form === 'what' && areas.kind === 'every' && plainAreas(table).length < table.areas.length;
}

function opposed(verdict: Verdict): Verdict {
  return verdict === 'yes' ? 'no' : verdict === 'no' ? 'yes' : verdict;
}

function verdictOf(met: number, all: number): Verdict {
  return met === 0 ? 'no' : met === all ? 'yes' : 'partly';
}

/** The two inspections to hold against each other, older first; one told is held against the one before it. */
function endsOf(
  table: RatingTable,
  time: Time,
): { from: Inspection; to: Inspection; swapped: boolean } | undefined {
  const all = table.inspections;
  const [reference, subject] =
    time.kind === 'moments'
      ? time.moments.slice(0, 2).map((moment) => inspectionsOf(table, moment).at(-1))
      : [];
  if (reference && subject) {
    if (reference === subject) return undefined;
    const swapped = reference.date > subject.date;
    return swapped ? { from: subject, to: reference, swapped } : { from: reference, to: subject, swapped };
  }
  const told = time.kind === 'untold' ? all.slice(-1) : inspectionsAt(table, time, 'all').inspections;
  const last = told.at(-1);
  if (!last) return undefined;
  const before = all[all.indexOf(last) - 1];
  const first =
    time.kind === 'range' && time.open ? firstOfOpenRange(all, told, time.from !== undefined) : told[0];
  const from = first && first !== last ? first : before;
  return from && { from, to: last, swapped: false };
}

/** What happened "after 2018" begins with the grades of 2018. */
function firstOfOpenRange(all: readonly Inspection[], told: readonly Inspection[], after: boolean) {
  const [first] = told;
  return after && first ? (all[all.indexOf(first) - 1] ?? first) : first;
}

function opposite(direction: Direction): Direction {
  return direction === 'rose' ? 'fell' : direction === 'fell' ? 'rose' : 'stayed';
}
