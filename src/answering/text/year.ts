/** Is the word a year that facts tell of? */
export function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}

export function tellsYear(text: string): boolean {
  return /\b(?:19|20)\d\d\b/.test(text);
}
