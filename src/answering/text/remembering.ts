/** Words that are remembered at once: most texts are made of far fewer, and a flood of nonsense takes no more memory. */
const REMEMBERED_LIMIT = 20_000;

/** A function of a word that remembers what it found. */
interface Remembering<T> {
  (word: string): T;
  /** What is found may be another from now on. */
  forget(): void;
}

/** The same function, which remembers what it found for a word; full, it forgets all and starts again. */
export function remembering<T>(find: (word: string) => T): Remembering<T> {
  const remembered = new Map<string, { readonly found: T }>();
  const recall = (word: string): T => {
    const before = remembered.get(word);
    if (before) return before.found;
    const found = find(word);
    if (remembered.size === REMEMBERED_LIMIT) remembered.clear();
    remembered.set(word, { found });
    return found;
  };
  return Object.assign(recall, { forget: () => remembered.clear() });
}
