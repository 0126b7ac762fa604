import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RatingTable } from '../../src/knowledge/rating-table.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import type { Card } from '../../src/pictures/card-picture.ts';
import { contrast, textColourOn } from '../../src/pictures/colours.ts';
import { openFonts } from '../../src/pictures/fonts.ts';
import { legible } from '../../src/pictures/legible.ts';
import { marksOf } from '../../src/pictures/marks.ts';
import { createPictures, type Picture } from '../../src/pictures/pictures.ts';
import { libraryTable } from '../answering/ratings/library-table.ts';
import { longTable } from './long-table.ts';

const pictures = createPictures();
const fonts = openFonts();
const knowledge = await readKnowledge('knowledge');
const history = (table: RatingTable): Picture => ({ kind: 'history', table });

/** Every colour with its opacity, as hexadecimal digits, the one of the upper left corner first. */
async function coloursOf(png: Buffer): Promise<string[]> {
  const pixels = await sharp(png).ensureAlpha().raw().toBuffer();
  const colours = new Set<string>();
  for (let at = 0; at < pixels.length; at += 4) colours.add(pixels.subarray(at, at + 4).toString('hex'));
  return [...colours];
}

describe('a picture of ratings', () => {
  it('is a PNG at twice the width of a phone, whatever the shape of the table', async () => {
    const one = {
      ...libraryTable,
      areas: libraryTable.areas.slice(0, 1),
      inspections: libraryTable.inspections.slice(0, 1),
    };
    for (const table of [...knowledge.ratings, libraryTable, longTable, one]) {
      const { format, width, height } = await sharp(await pictures.draw(history(table))).metadata();
      expect({ format, width }).toEqual({ format: 'png', width: 800 });
      expect(height).toBeGreaterThan(300);
    }
  });

  it('has the colour of every grade, and nothing around its round corners', async () => {
    for (const table of knowledge.ratings) {
      const colours = await coloursOf(await pictures.draw(history(table)));
      expect(colours[0]).toBe('00000000');
      for (const { colour } of table.scale) expect(colours).toContain(`${colour.slice(1)}ff`);
    }
  });

  it('grows with the table and puts inspections that do not fit beside each other below', async () => {
    const heightOf = async (table: RatingTable) =>
      (await sharp(await pictures.draw(history(table))).metadata()).height;
    const fewer = { ...longTable, inspections: longTable.inspections.slice(0, 6) };
    expect(await heightOf(longTable)).toBeGreaterThan(2 * ((await heightOf(fewer)) ?? 0));
  });

  it('is drawn once for the same content, and the oldest is forgotten', async () => {
    const keeping = createPictures(1);
    const first = await keeping.draw(history(libraryTable));
    expect(await keeping.draw(history(structuredClone(libraryTable)))).toBe(first);
    const other = await keeping.draw(history({ ...libraryTable, inspector: 'somebody else' }));
    expect(other).not.toEqual(first);
    const again = await keeping.draw(history(libraryTable));
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });

  it('differs when one rating does', async () => {
    const changed = structuredClone(libraryTable);
    const [inspection] = changed.inspections;
    if (inspection) inspection.ratings.books = 'five-stars';
    expect(await pictures.draw(history(changed))).not.toEqual(await pictures.draw(history(libraryTable)));
  });

  it('is drawn of any names', async () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        name,
        name,
        name,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
        async (title, word, other, symbol) => {
          const grade = { id: 'grade', word, symbol, colour: '#336699', meaning: 'means it', like: [] };
          const card: Card = {
            title: other,
            subtitle: other,
            main: undefined,
            rows: [{ title, id: 'area', grade, before: { grade, date: other, move: 'rose' } }],
          };
          const { format } = await sharp(await pictures.draw({ kind: 'card', card })).metadata();
          expect(format).toBe('png');
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('text on a colour', () => {
  it('has a contrast of at least 4.5 to 1 on every colour', () => {
    const part = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
    fc.assert(
      fc.property(part, part, part, (red, green, blue) => {
        const colour = `#${red}${green}${blue}`;
        expect(contrast(colour, textColourOn(colour))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('a name in a picture', () => {
  it('stays as it is in the scripts of the font', () => {
    for (const name of ['Well-led', 'Łódź', 'Безопасность', 'Κάτι', 'Chăm sóc khẩn cấp', 'e\u0301']) {
      expect(legible(name, 'area', fonts)).toBe(name.normalize());
    }
  });

  it('goes without emoji, and gives way to its id where a letter cannot be drawn', () => {
    expect(legible('🚑 Response 👩‍🚒', 'response', fonts)).toBe('Response');
    expect(legible('安全', 'kept-safe', fonts)).toBe('kept safe');
    expect(legible('Safe 安全', 'kept-safe', fonts)).toBe('kept safe');
    expect(legible('🚑', 'response', fonts)).toBe('response');
    expect(legible('検査官', '', fonts)).toBe('');
  });
});

describe('the mark of a grade', () => {
  it('is its symbol', () => {
    for (const { scale } of knowledge.ratings) {
      const marks = [...marksOf(scale, fonts).values()];
      expect(marks.map(({ kind }) => kind)).toEqual(scale.map(() => 'shape'));
    }
  });

  it('is a letter where symbols cannot be told apart or drawn', () => {
    for (const { scale } of [libraryTable, longTable]) {
      const marks = [...marksOf(scale, fonts).values()];
      expect(marks).toEqual(['A', 'B', 'C', 'D', 'E'].map((text) => ({ kind: 'text', text })));
    }
  });
});
