import type { Inspection, RatingTable } from '../../../knowledge/rating-table.ts';
import { areasOf, cellsOf, rank } from '../grid.ts';
import type { Asked, Cell } from '../question.ts';
import { type Result, type Verdict, verdictOn } from '../result.ts';

type Comparison = Asked<'compare-areas'>;
type Gap = 'better' | 'worse' | 'same';

/** How areas stand to each other: two of them at one inspection, or all their ratings. */
export function readComparison(
  question: Comparison,
  table: RatingTable,
  inspections: readonly Inspection[],
): Result {
  const scope = areasOf(table, question.areas);
  const cells = cellsOf(table, scope, inspections);
  const pairs = scope.length === 2 ? pairsOf(cells, inspections) : [];
  const [pair] = pairs;
  if (pair && inspections.length === 1) return readPair(question, pair, table);
  const { claim, yesNo, often } = question;
  if (!yesNo || !claim || pairs.length === 0) return { kind: 'ratings', cells };
  const met = pairs.filter((one) => isSo(claim, gapOf(one, table)));
  const verdict = verdictOf(often, met.length, pairs.length, table.inspections.length === pairs.length);
  const told = often === 'ever' && met.length > 0 ? met : pairs;
  const dates = told.map(([first]) => first.inspection);
  return { kind: 'ratings', cells: cells.filter(({ inspection }) => dates.includes(inspection)), verdict };
}

/** The two ratings of each inspection. */
function pairsOf(cells: readonly Cell[], inspections: readonly Inspection[]): [Cell, Cell][] {
  return inspections.flatMap((one) => {
    const [first, second] = cells.filter(({ inspection }) => inspection === one);
    return first && second ? [[first, second] satisfies [Cell, Cell]] : [];
  });
}

function gapOf([first, second]: readonly [Cell, Cell], table: RatingTable): Gap {
  const gap = rank(table, second.grade) - rank(table, first.grade);
  return gap > 0 ? 'better' : gap < 0 ? 'worse' : 'same';
}

function isSo(claim: NonNullable<Comparison['claim']>, gap: Gap): boolean {
  switch (claim) {
    case 'different':
      return gap !== 'same';
    case 'no-better':
      return gap !== 'better';
    case 'no-worse':
      return gap !== 'worse';
    default:
      return gap === claim;
  }
}

function readPair(
  { claim, yesNo, often }: Comparison,
  pair: readonly [Cell, Cell],
  table: RatingTable,
): Result {
  const gap = gapOf(pair, table);
  const [first, second] = pair;
  const met = claim !== undefined && isSo(claim, gap);
  return {
    kind: 'compared',
    better: gap === 'worse' ? second : first,
    worse: gap === 'worse' ? first : second,
    alike: gap === 'same',
    // "Is safe worse?" is denied by what it is better than.
    asksWorse: claim === 'worse' && !(yesNo && gap !== 'worse'),
    ...verdictOn(yesNo && claim ? met !== (often === 'never') : undefined),
  };
}

function verdictOf(often: Comparison['often'], met: number, all: number, whole: boolean): Verdict {
  if (often === 'never') return met === 0 ? 'yes' : 'no';
  if (often === 'ever') return met > 0 ? 'yes' : 'no';
  if (met === all) return 'yes';
  // "Always" is a claim of the whole; of some inspections it may hold in part.
  return met === 0 || whole ? 'no' : 'partly';
}
