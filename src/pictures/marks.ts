import type { Grade } from '../knowledge/rating-table.ts';
import type { Fonts } from './fonts.ts';

/** What stands for a grade where there is no room for its word. */
export type Mark =
  | { readonly kind: 'shape'; readonly path: string }
  | { readonly kind: 'text'; readonly text: string };

/** Shapes that people use as symbols and that the font has not, in a square of 24 × 24. */
const STAR = 'M12 1.8l3.1 6.6 7.2.9-5.3 5 1.4 7.1L12 17.9l-6.4 3.5 1.4-7.1-5.3-5 7.2-.9z';
const STAR_OUTLINE = `${STAR}M12 6.4l-1.8 3.9-4.2.5 3.1 2.9-.8 4.2 3.7-2.1 3.7 2.1-.8-4.2 3.1-2.9-4.2-.5z`;
const TICK = 'M9.3 20.6L1.7 13l3.1-3.1 4.5 4.5L19.2 4.5l3.1 3.1z';
const CROSS = 'M5.1 2L12 8.9 18.9 2 22 5.1 15.1 12 22 18.9 18.9 22 12 15.1 5.1 22 2 18.9 8.9 12 2 5.1z';
const UP = 'M12 2.5L23 21.5H1z';
const UP_OUTLINE = `${UP}M12 8l-6.5 11h13z`;
const DOWN = 'M12 21.5L1 2.5h22z';
const DOWN_OUTLINE = `${DOWN}M12 16l6.5-11h-13z`;
const DIAMOND = 'M12 1l11 11-11 11L1 12z';
const DIAMOND_OUTLINE = `${DIAMOND}M12 5.5L5.5 12l6.5 6.5 6.5-6.5z`;
const DISC = 'M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20z';
const RING = `${DISC}M12 5a7 7 0 1 0 0 14 7 7 0 1 0 0-14z`;
const SQUARE = 'M3 3h18v18H3z';
const SQUARE_OUTLINE = `${SQUARE}M6 6v12h12V6z`;
const PLUS = 'M9.5 2h5v7.5H22v5h-7.5V22h-5v-7.5H2v-5h7.5z';

const SHAPES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['★⭐🌟', STAR],
      ['☆', STAR_OUTLINE],
      ['✔✓✅☑', TICK],
      ['✖✕✗✘❌❎', CROSS],
      ['▲⚠🔺', UP],
      ['△', UP_OUTLINE],
      ['▼🔻', DOWN],
      ['▽', DOWN_OUTLINE],
      ['◆♦', DIAMOND],
      ['◇', DIAMOND_OUTLINE],
      ['●⚫⬤', DISC],
      ['○⚪', RING],
      ['■⬛◼', SQUARE],
      ['□⬜◻', SQUARE_OUTLINE],
      ['✚➕', PLUS],
    ] as const
  ).flatMap(([symbols, path]) => [...symbols].map((symbol) => [symbol, path] as const)),
);

/** Says that a character is to be shown as an emoji, or as text; no character of its own. */
const VARIATION = /[\uFE0E\uFE0F]/g;
/** More does not fit into a cell. */
const TEXT_LIMIT = 3;

/** Each grade's symbol by its id; letters in the order of the scale where the symbols cannot be drawn or told apart. */
export function marksOf(scale: readonly Grade[], fonts: Fonts): ReadonlyMap<string, Mark> {
  const own = scale.map(({ symbol }) => markOf(symbol.replace(VARIATION, ''), fonts));
  const distinct = new Set(own.map((mark) => JSON.stringify(mark)));
  const usable = own.every((mark) => mark !== undefined) && distinct.size === scale.length;
  return new Map(scale.map(({ id }, at) => [id, (usable && own[at]) || { kind: 'text', text: letter(at) }]));
}

/** The symbol, where it can be drawn. */
export function markOf(symbol: string, fonts: Fonts): Mark | undefined {
  const path = SHAPES.get(symbol);
  if (path !== undefined) return { kind: 'shape', path };
  return symbol.length <= TEXT_LIMIT && fonts.covers(symbol) ? { kind: 'text', text: symbol } : undefined;
}

/** A to Z, then AA to AZ and so on. */
function letter(at: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (at % 26));
  return at < 26 ? last : letter(Math.floor(at / 26) - 1) + last;
}
