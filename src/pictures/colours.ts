const BLACK = '#000000';
const WHITE = '#ffffff';

/** Black or white, whichever stands out more; at least 4.5:1 on any colour. Colours are written #rrggbb. */
export function textColourOn(background: string): string {
  return contrast(background, BLACK) > contrast(background, WHITE) ? BLACK : WHITE;
}

/** Contrast ratio as WCAG defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
