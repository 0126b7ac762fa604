/** What one edition at a time found for the latest texts; thousands of editions cost no more than one. */
export interface Lately<T extends object> {
  /** What was found for the text, or what is found now. */
  recall(edition: object, text: string, find: () => T): T;
  /** The edition has changed. */
  forget(edition: object): void;
}

/** A reply asks for the same few texts again and again: the message, its parts, and what they mean after another. */
const TEXTS = 64;

export function createLately<T extends object>(): Lately<T> {
  let latest: object | undefined;
  const found = new Map<string, T>();
  return {
    recall(edition, text, find) {
      if (edition !== latest) found.clear();
      latest = edition;
      const before = found.get(text);
      if (before) return before;
      const now = find();
      if (found.size === TEXTS) found.clear();
      found.set(text, now);
      return now;
    },
    forget(edition) {
      if (edition === latest) found.clear();
    },
  };
}
