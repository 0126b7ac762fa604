/** So many marks at either end of a gap between words are enough to tell what it is: ", ", "?!", " – ". */
const ENDS = 8;
const MARK = '[^\\p{L}\\p{N}]';
const LONG_GAP = new RegExp(`(${MARK}{${ENDS}})${MARK}+(${MARK}{${ENDS}})`, 'gu');

/**
 * The text with every run of blanks as one, a line break where it has one, and without the middle of long gaps between
 * words: a thousand commas say no more than a few, but patterns would be tried at each of them.
 */
export function withShortGaps(text: string): string {
  return text
    .replace(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '))
    .trim()
    .replace(LONG_GAP, '$1$2');
}
