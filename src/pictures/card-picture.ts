import type { Grade } from '../knowledge/rating-table.ts';
import type { Move } from '../knowledge/ratings.ts';
import { text } from '../text.ts';
import { column, type Element, row, type Style, shape, words } from './element.ts';
import type { Fonts } from './fonts.ts';
import { legible } from './legible.ts';
import { chip, gradeWord, INNER_WIDTH, panel, QUIET } from './parts.ts';

/** One rating on a card. */
export interface CardRow {
  readonly title: string;
  /** Stands in for a title that cannot be drawn. */
  readonly id: string;
  readonly grade: Grade | undefined;
  /** The rating before it, the date in words. */
  readonly before?: { readonly grade: Grade; readonly date: string; readonly move: Move } | undefined;
}

/** What is shown of one inspection, or of one area. */
export interface Card {
  readonly title: string;
  readonly subtitle: string;
  /** What sums up the others. */
  readonly main: CardRow | undefined;
  readonly rows: readonly CardRow[];
}

const TITLE_WIDTH = 100;
const GAP = 10;

export function cardPicture({ title, subtitle, main, rows }: Card, fonts: Fonts): Element {
  return panel(
    legible(title, '', fonts),
    legible(subtitle, '', fonts),
    ...(main ? [mainPart(main, fonts)] : []),
    ...(rows.length > 0 ? [column({ gap: 8 }, ...rows.map((one) => rowPart(one, fonts)))] : []),
  );
}

function mainPart(main: CardRow, fonts: Fonts): Element {
  return column(
    { gap: 6 },
    words(legible(main.title, main.id, fonts), { fontSize: 17, fontWeight: 600 }),
    rating(main, fonts, INNER_WIDTH, { fontSize: 22, padding: '9px 12px', gap: 10 }),
  );
}

function rowPart(one: CardRow, fonts: Fonts): Element {
  return row(
    { gap: GAP },
    words(legible(one.title, one.id, fonts), { width: TITLE_WIDTH, flexShrink: 0, paddingTop: 6 }),
    rating(one, fonts, INNER_WIDTH - TITLE_WIDTH - GAP, {}),
  );
}

/** The grade, and below it which way it went, from what and when. */
function rating({ grade, before }: CardRow, fonts: Fonts, width: number, style: Style): Element {
  return column(
    { width, gap: 3 },
    chip(grade, fonts, style),
    ...(before
      ? [
          row(
            { gap: 6, alignItems: 'center', color: QUIET, fontSize: 13 },
            arrow(before.move, 13, QUIET),
            words(text.ratings.before(before.move, gradeWord(before.grade, fonts), before.date), {
              width: width - 20,
            }),
          ),
        ]
      : []),
  );
}

const ARROWS: Readonly<Record<Move, string>> = {
  rose: 'M12 2l9 10h-6v10H9V12H3z',
  fell: 'M12 22l9-10h-6V2H9v10H3z',
  stayed: 'M2 6h20v4H2zM2 14h20v4H2z',
};

export function arrow(move: Move, size: number, colour: string): Element {
  return shape(ARROWS[move], size, colour);
}
