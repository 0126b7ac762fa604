/** By month, in lower case. */
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** A number from here on is a year. */
export const FIRST_YEAR = 1900;

/** Small numbers in words; the index is the number. */
export const NUMBERS: readonly string[] = 'zero one two three four five six seven eight nine ten'.split(' ');

/** Ordinals in words, from the first. */
export const ORDINALS: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const TEENS: readonly string[] =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
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
