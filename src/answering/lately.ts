/** What one edition, or one table, at a time found for the latest texts; thousands of them cost no more than one. */
export interface Lately<T extends object> {
  /** What was found for the text, or what is found now. */
  recall(owner: object, text: string, find: () => T): T;
  /** The owner has changed. */
  forget(owner: object): void;
}

/** A reply asks for the same few texts again and again: the message, its parts, and what they mean after another. */
const TEXTS = 64;

export function createLately<T extends object>(): Lately<T> {
  let latest: object | undefined;
  const found = new Map<string, T>();
  return {
    recall(owner, text, find) {
      if (owner !== latest) found.clear();
      latest = owner;
      const before = found.get(text);
      if (before) return before;
      const now = find();
      if (found.size === TEXTS) found.clear();
      found.set(text, now);
      return now;
    },
    forget(owner) {
      if (owner === latest) found.clear();
    },
  };
}
