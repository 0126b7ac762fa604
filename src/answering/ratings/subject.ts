import type { Term } from './terms.ts';

const PRONOUNS: ReadonlySet<string> = new Set('it its they them their'.split(' '));
const GENERIC: ReadonlySet<string> = new Set('trust service organisation provider'.split(' '));

/** Is what is rated spoken of, by its name, a pronoun or what it is? */
export function isOfSubject(terms: readonly Term[]): boolean {
  return terms.some(({ kind, text }) => kind === 'name' || PRONOUNS.has(text) || GENERIC.has(text));
}
