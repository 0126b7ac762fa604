/** Words that are remembered at once: most texts are made of far fewer, and a flood of nonsense takes no more memory. */
const REMEMBERED_LIMIT = 20_000;

/** The same function, which remembers what it found for a word; full, it forgets all and starts again. */
export function remembering<T>(find: (word: string) => T): (word: string) => T {
  const remembered = new Map<string, { readonly found: T }>();
  return (word) => {
    const before = remembered.get(word);
    if (before) return before.found;
    const found = find(word);
    if (remembered.size === REMEMBERED_LIMIT) remembered.clear();
    remembered.set(word, { found });
    return found;
  };
}
