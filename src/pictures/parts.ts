import type { Area, Grade } from '../knowledge/rating-table.ts';
import { text } from '../text.ts';
import { contrast, textColourOn } from './colours.ts';
import { column, type Element, row, type Style, shape, words } from './element.ts';
import { FONT_FAMILY, type Fonts } from './fonts.ts';
import { legible } from './legible.ts';
import { type Mark, markOf } from './marks.ts';

/** About as wide as a phone shows a picture, so that text is as large as it is here. */
export const WIDTH = 400;
const PADDING = 16;
/** What is left inside the panel. */
export const INNER_WIDTH = WIDTH - 2 * PADDING;

/** Dark on either theme: with colours of its own the picture reads the same on both. */
const PANEL = '#1e1f22';
const EDGE = '#3f4147';
export const BRIGHT = '#f2f3f5';
export const QUIET = '#b5bac1';
/** A colour that stands out less from the panel gets an edge. */
const LEAST_CONTRAST = 1.5;

/** The frame of a picture: who rated, what is shown, then the rest. */
export function panel(heading: string, subheading: string, ...parts: readonly Element[]): Element {
  return column(
    {
      width: WIDTH,
      padding: PADDING,
      gap: 12,
      backgroundColor: PANEL,
      border: `1px solid ${EDGE}`,
      borderRadius: 12,
      color: BRIGHT,
      fontFamily: FONT_FAMILY,
      fontSize: 15,
      lineHeight: 1.25,
    },
    column(
      { gap: 2 },
      words(heading, { fontSize: 20, fontWeight: 600 }),
      ...(subheading === '' ? [] : [words(subheading, { fontSize: 14, color: QUIET })]),
    ),
    ...parts,
  );
}

/** A grade as symbol and word on its colour; words that say so where there is none. */
export function chip(grade: Grade | undefined, fonts: Fonts, style: Style = {}): Element {
  const base = { alignItems: 'center', gap: 7, padding: '6px 9px', borderRadius: 8, ...style };
  if (!grade) {
    return row({ ...base, border: `1px dashed ${QUIET}`, color: QUIET }, words(text.ratings.notRated, {}));
  }
  const mark = markOf(grade.symbol, fonts);
  return row(
    { ...base, ...filled(grade), fontWeight: 600 },
    ...(mark ? [drawMark(mark, 15, textColourOn(grade.colour))] : []),
    words(gradeWord(grade, fonts), { flexShrink: 1 }),
  );
}

/** A grade's mark alone on its colour. */
export function cell(grade: Grade | undefined, mark: Mark | undefined, style: Style): Element {
  const base = { alignItems: 'center', justifyContent: 'center', borderRadius: 8, ...style };
  if (!grade || !mark) return row({ ...base, border: `1px dashed ${EDGE}`, color: QUIET }, words('–', {}));
  return row({ ...base, ...filled(grade) }, drawMark(mark, 18, textColourOn(grade.colour)));
}

function filled({ colour }: Grade): Style {
  return {
    backgroundColor: colour,
    color: textColourOn(colour),
    ...(contrast(colour, PANEL) < LEAST_CONTRAST && { border: `1px solid ${QUIET}` }),
  };
}

function drawMark(mark: Mark, size: number, colour: string): Element {
  if (mark.kind === 'shape') return shape(mark.path, size, colour);
  return words(mark.text, { fontSize: size, fontWeight: 600, color: colour, flexShrink: 0 });
}

export function areaTitle({ title, id }: Area, fonts: Fonts): string {
  return legible(title, id, fonts);
}

export function gradeWord({ word, id }: Grade, fonts: Fonts): string {
  return legible(word, id, fonts);
}
