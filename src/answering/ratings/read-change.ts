import type { Area, Inspection, RatingTable } from '../../knowledge/rating-table.ts';
import { areasOf, cellsOf, inspectionsAt, inspectionsOf, plainAreas, rank, rows } from './grid.ts';
import type { Asked, Cell, Direction, Time } from './question.ts';
import { type Result, type Step, type Verdict, verdictOn } from './result.ts';

type Change = Asked<'change'>;

/** What became of the grades; `undefined` where there are no two inspections to look at. */
export function readChange(question: Change, table: RatingTable): Result | undefined {
  if (question.form === 'when') return readSteps(question, table);
  const constant = question.claim === 'stayed' && question.time.kind === 'all';
  return constant ? readConstant(question, table) : readBetween(question, table);
}

/** Every time that a grade moved from one inspection to the next. */
function readSteps({ areas, claim, yesNo }: Change, table: RatingTable): Result {
  const scope = areasOf(table, areas);
  const steps = scope.flatMap((area) => {
    const cells = cellsOf(table, [area], table.inspections);
    return cells.slice(1).map((cell, at) => step(table, cells[at] ?? cell, cell));
  });
  const met = steps.filter(({ direction }) => (claim ? direction === claim : direction !== 'stayed'));
  return {
    kind: 'steps',
    steps: met,
    areas: scope,
    inspections: table.inspections,
    ...(claim && { claim }),
    ...(yesNo && { verdict: met.length > 0 ? 'yes' : 'no' }),
  };
}

/** The areas that kept one grade at every inspection. */
function readConstant({ areas, yesNo }: Change, table: RatingTable): Result | undefined {
  const scope = areasOf(table, areas);
  const grades = (area: Area) =>
    new Set(cellsOf(table, [area], table.inspections).map(({ grade }) => grade.id));
  const constant = scope.filter((area) => grades(area).size === 1);
  const told = constant.length > 0 ? constant : scope;
  const cells = cellsOf(table, told, table.inspections);
  return { kind: 'ratings', cells, ...verdictOn(yesNo ? constant.length > 0 : undefined) };
}

function readBetween(question: Change, table: RatingTable): Result | undefined {
  const { form, yesNo } = question;
  const ends = endsOf(table, question.time);
  if (!ends) return undefined;
  const { from, to, swapped } = ends;
  const claim = question.claim && swapped ? opposite(question.claim) : question.claim;
  const scope = wholeTable(question, table) ? rows(table) : areasOf(table, question.areas);
  const steps = scope.flatMap((area) => {
    const [before, after] = cellsOf(table, [area], [from, to]);
    return before && after ? [step(table, before, after)] : [];
  });
  const meetsClaim = ({ direction }: Step) => (claim ? direction === claim : direction !== 'stayed');
  const claimed = steps.filter(meetsClaim);
  const met = question.most ? furthest(table, claimed) : claimed;
  if (form === 'what') {
    const verdict = yesNo ? { verdict: verdictOf(met.length, steps.length) } : {};
    return { kind: 'change', steps, from, to, ...(claim && { claim }), ...verdict };
  }
  return {
    kind: 'change',
    steps: met,
    from,
    to,
    ...(claim && { claim }),
    ...(form === 'count' && { of: steps.length }),
    ...(yesNo && form === 'which-areas' && { verdict: met.length > 0 ? 'yes' : 'no' }),
  };
}

/** The steps that lead over the most grades. */
function furthest(table: RatingTable, steps: readonly Step[]): readonly Step[] {
  const length = ({ from, to }: Step) => Math.abs(rank(table, from.grade) - rank(table, to.grade));
  const greatest = Math.max(...steps.map(length));
  return steps.filter((step) => length(step) === greatest);
}

/** "What changed?" without an area is about all rows, the overall one as well. */
function wholeTable({ form, areas }: Change, table: RatingTable): boolean {
  return form === 'what' && areas.kind === 'every' && plainAreas(table).length < table.areas.length;
}

function verdictOf(met: number, all: number): Verdict {
  return met === all ? 'yes' : met === 0 ? 'no' : 'partly';
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

function step(table: RatingTable, from: Cell, to: Cell): Step {
  const gain = rank(table, from.grade) - rank(table, to.grade);
  return { area: to.area, from, to, direction: gain > 0 ? 'rose' : gain < 0 ? 'fell' : 'stayed' };
}

function opposite(direction: Direction): Direction {
  return direction === 'rose' ? 'fell' : direction === 'fell' ? 'rose' : 'stayed';
}
