import type { Grade } from '../knowledge/rating-table.ts';
import type { Move } from '../knowledge/ratings.ts';
import { text } from '../text.ts';
import { arrow } from './card-picture.ts';
import { column, type Element, row, words } from './element.ts';
import type { Fonts } from './fonts.ts';
import { legible } from './legible.ts';
import { BRIGHT, chip, INNER_WIDTH, panel, QUIET } from './parts.ts';

export interface ComparisonRow {
  readonly title: string;
  /** Stands in for a title that cannot be drawn. */
  readonly id: string;
  readonly overall: boolean;
  readonly from: Grade | undefined;
  readonly to: Grade | undefined;
  /** Undefined where one of the two is missing. */
  readonly move: Move | undefined;
}

/** Two inspections side by side; dates in words. */
export interface Comparison {
  readonly title: string;
  readonly subtitle: string;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly ComparisonRow[];
}

const MOVE_WIDTH = 44;
const GAP = 6;
const CHIP_WIDTH = (INNER_WIDTH - MOVE_WIDTH - 2 * GAP) / 2;

export function comparisonPicture({ title, subtitle, from, to, rows }: Comparison, fonts: Fonts): Element {
  return panel(
    legible(title, '', fonts),
    legible(subtitle, '', fonts),
    column(
      { gap: 8 },
      row(
        { gap: GAP, fontWeight: 600, color: QUIET },
        words(from, { width: CHIP_WIDTH }),
        row({ width: MOVE_WIDTH }),
        words(to, { width: CHIP_WIDTH }),
      ),
      ...rows.map((one) => rowPart(one, fonts)),
    ),
  );
}

/** The title stands above the two grades, so that there is room for the words of both. */
function rowPart({ title, id, overall, from, to, move }: ComparisonRow, fonts: Fonts): Element {
  const chipStyle = { width: CHIP_WIDTH, flexShrink: 0, fontSize: 14 };
  return column(
    { gap: 3 },
    words(legible(title, id, fonts), { fontWeight: overall ? 600 : 400 }),
    row(
      { gap: GAP },
      chip(from, fonts, chipStyle),
      column(
        { width: MOVE_WIDTH, alignItems: 'center', justifyContent: 'center', fontSize: 12 },
        ...(move ? [arrow(move, 16, BRIGHT), words(text.ratings.move[move], { color: BRIGHT })] : []),
      ),
      chip(to, fonts, chipStyle),
    ),
  );
}
