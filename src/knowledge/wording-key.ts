/** Two wordings with the same key are the same wording: case, accents' composition, punctuation and spacing do not count. */
export function wordingKey(wording: string): string {
  return wording
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
