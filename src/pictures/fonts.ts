import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'satori';
import { codePointsOf } from './glyphs.ts';

/** Inter comes in one file for each script; the first that has a letter draws it. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];
const WEIGHTS = [400, 600] as const;

/** The families in the order in which they are tried, for CSS. */
export const FONT_FAMILY = SUBSETS.map(family).join(', ');

export interface Fonts {
  /** Has the font every character of the text? */
  covers(text: string): boolean;
  /** What it takes to draw the text; the same array for texts that take the same, since satori keeps what it parsed of it. */
  for(text: string): Font[];
}

/** Reads the font that comes with the project. */
export function openFonts(): Fonts {
  const subsets = SUBSETS.map((subset) => {
    const files = WEIGHTS.map((weight) => ({ name: family(subset), weight, data: read(subset, weight) }));
    return { files, points: new Set(files.flatMap(({ data }) => [...codePointsOf(data)])) };
  });
  const combined = new Map<string, Font[]>();
  const pointsOf = (text: string) => [...new Set(text.normalize())].map((one) => one.codePointAt(0) ?? 0);

  return {
    covers: (text) => pointsOf(text).every((point) => subsets.some(({ points }) => points.has(point))),
    for(text) {
      const needed = new Set(
        pointsOf(text).map((point) => subsets.find(({ points }) => points.has(point)) ?? subsets[0]),
      );
      const used = subsets.filter((subset) => needed.has(subset));
      const key = used.map((subset) => subsets.indexOf(subset)).join();
      const fonts = combined.get(key) ?? used.flatMap(({ files }) => files);
      combined.set(key, fonts);
      return fonts;
    },
  };
}

function family(subset: string): string {
  return `Inter ${subset}`;
}

function read(subset: string, weight: number): Buffer {
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`));
}
