const ID_LIMIT = 60;

/** An id made from the question's words; numbered from 2 where another thing has or had that id. */
export function newFactId(question: string, taken: (id: string) => boolean): string {
  const words = kebabCase(question) || 'fact';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const id = shorten(words, ID_LIMIT - suffix.length) + suffix;
    if (!taken(id)) return id;
  }
}

function kebabCase(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Whole words as far as they fit; a first word that is too long is cut. */
function shorten(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const end = words.lastIndexOf('-', limit);
  return words.slice(0, end > 0 ? end : limit);
}
