/** A year that facts tell of, as the source of a pattern. */
export const YEAR = '(?:19|20)\\d\\d';
const WHOLE = new RegExp(`^${YEAR}$`);
const TOLD = new RegExp(`\\b${YEAR}\\b`);

/** Is the word a year? */
export function isYear(word: string): boolean {
  return WHOLE.test(word);
}

/** Does a year stand in the text? */
export function tellsYear(text: string): boolean {
  return TOLD.test(text);
}
