import { stemmer } from 'stemmer';
import { words } from '../../text/tokens.ts';

/** Phrases with their meanings, found by the stems of their words. What is added first stays. */
export interface PhraseBook<Meaning> {
  /** Whether it adds anything: neither the phrase itself nor one of the same stems with another meaning stands there. */
  add(phrase: string, meaning: Meaning): boolean;
  /** The longest phrase that begins at this word. */
  find(texts: readonly string[], stems: readonly string[], at: number): FoundPhrase<Meaning> | undefined;
  /** Every word of every phrase. */
  readonly words: ReadonlySet<string>;
}

/** A phrase that was found in a text. */
export interface FoundPhrase<Meaning> {
  readonly meaning: Meaning;
  /** How many words the phrase has. */
  readonly length: number;
}

/** @param isForm whether a word may stand for a phrase of one word that has the same stem. */
export function createPhraseBook<Meaning>(
  isForm: (word: string, phrase: string) => boolean = () => true,
): PhraseBook<Meaning> {
  const entries = new Map<string, { readonly phrases: string[]; readonly meaning: Meaning }>();
  const all = new Set<string>();
  /** By the first stem: how many words the longest phrase has that begins with it. */
  const longest = new Map<string, number>();
  return {
    add(phrase, meaning) {
      const parts = words(phrase);
      const [first, ...others] = parts.map(stemmer);
      if (first === undefined) return false;
      const key = [first, ...others].join(' ');
      for (const part of parts) all.add(part);
      longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
      const text = parts.join(' ');
      const entry = entries.get(key) ?? { phrases: [], meaning };
      const adds = entry.meaning === meaning && !entry.phrases.includes(text);
      entry.phrases.push(text);
      entries.set(key, entry);
      return adds;
    },
    find(texts, stems, at) {
      const most = longest.get(stems[at] ?? '') ?? 0;
      for (let length = Math.min(most, stems.length - at); length > 0; length--) {
        const entry = entries.get(stems.slice(at, at + length).join(' '));
        const fits = length > 1 || entry?.phrases.some((phrase) => isForm(texts[at] ?? '', phrase));
        if (entry && fits) return { meaning: entry.meaning, length };
      }
      return undefined;
    },
    words: all,
  };
}
