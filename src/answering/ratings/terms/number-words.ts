import { NUMBER_NAMES } from '../../text/number-names.ts';

/** A number from here on is a year. */
export const FIRST_YEAR = 1900;

/** Small numbers in words; the index is the number. */
export const NUMBERS: readonly string[] = NUMBER_NAMES.slice(0, 11);

/** Ordinals in words, from the first. */
export const ORDINALS: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const TEENS = NUMBER_NAMES.slice(10);
const YEAR_IN_WORDS = new RegExp(
  `\\b(?:twenty|two thousand(?: and)?)[\\s-]+(?:(${TEENS.join('|')})|twenty(?:[\\s-]+(${NUMBERS.slice(1, 10).join('|')}))?)\\b`,
  'gi',
);

/** "twenty eighteen", "two thousand and eighteen" and "twenty twenty-two" as 2018 and 2022. */
export function yearsInFigures(text: string): string {
  return text.replace(YEAR_IN_WORDS, (_, teen?: string, digit?: string) =>
    String(
      teen
        ? 2010 + TEENS.indexOf(teen.toLowerCase())
        : 2020 + (digit ? NUMBERS.indexOf(digit.toLowerCase()) : 0),
    ),
  );
}
