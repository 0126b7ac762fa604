import type { Fonts } from './fonts.ts';

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The name as the font can draw it: without emoji and the like; `plain`, such as an id, where the font lacks a letter
 * of it. An empty string where it lacks both.
 */
export function legible(name: string, plain: string, fonts: Fonts): string {
  const drawn = [...GRAPHEMES.segment(name.normalize())]
    .map(({ segment }) => segment)
    .filter((grapheme) => fonts.covers(grapheme) || /[\p{L}\p{N}]/u.test(grapheme))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  if (drawn !== '' && fonts.covers(drawn)) return drawn;
  return fonts.covers(plain) ? plain.replaceAll('-', ' ') : '';
}
