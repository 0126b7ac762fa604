import { createHash } from 'node:crypto';
import satori from 'satori';
import sharp from 'sharp';
import type { RatingTable } from '../knowledge/rating-table.ts';
import { text } from '../text.ts';
import { type Card, cardPicture } from './card-picture.ts';
import { type Comparison, comparisonPicture } from './comparison-picture.ts';
import { type Element, textOf } from './element.ts';
import { type Fonts, openFonts } from './fonts.ts';
import { historyPicture } from './history-picture.ts';
import { WIDTH } from './parts.ts';

/** So many pixels for one of the layout: screens have two or three. */
const SCALE = 2;
/** SVG counts 72 dots to the inch. */
const DENSITY = 72 * SCALE;
/** Most have less than 100 kB. */
const KEPT = 100;

export type Picture =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'history'; readonly table: RatingTable }
  | { readonly kind: 'comparison'; readonly comparison: Comparison };

export interface Pictures {
  /** The picture as a PNG file. */
  draw(picture: Picture): Promise<Buffer>;
}

/** @param kept how many pictures are kept, those that were asked for last */
export function createPictures(kept = KEPT): Pictures {
  const fonts = openFonts();
  const files = new Map<string, Promise<Buffer>>();

  async function draw(picture: Picture): Promise<Buffer> {
    const element = layOut(picture, fonts);
    const svg = await satori(element, { width: WIDTH, fonts: fonts.for(textOf(element)) });
    // A shape fills its box: what satori clips it by changes nothing, and would take most of the time.
    const unclipped = svg.replace(/<image [^>]*>/g, (image) =>
      image.replace(/ (clip-path|mask)="[^"]*"/g, ''),
    );
    return sharp(Buffer.from(unclipped), { density: DENSITY }).png().toBuffer();
  }

  return {
    // Two that ask for the same at the same time get the same; what could not be drawn is tried again.
    draw(picture) {
      const key = createHash('sha256')
        .update(text.locale + JSON.stringify(picture))
        .digest('base64');
      const file = files.get(key) ?? draw(picture);
      files.delete(key);
      files.set(key, file);
      file.catch(() => files.delete(key));
      const [oldest] = files.keys();
      if (files.size > kept && oldest !== undefined) files.delete(oldest);
      return file;
    },
  };
}

function layOut(picture: Picture, fonts: Fonts): Element {
  switch (picture.kind) {
    case 'card':
      return cardPicture(picture.card, fonts);
    case 'history':
      return historyPicture(picture.table, fonts);
    case 'comparison':
      return comparisonPicture(picture.comparison, fonts);
  }
}
