import type { Term } from './terms.ts';

const PRONOUNS: ReadonlySet<string> = new Set('it its they them their'.split(' '));
const GENERIC: ReadonlySet<string> = new Set(
  'trust trusts service services organisation organisations provider providers'.split(' '),
);

const MANNERS: ReadonlySet<string> = new Set('good bad well badly poorly pass passed'.split(' '));

/** "Did it do well?", "was it a bad year for it?" judge it, though no grade is named. */
export function isJudged(terms: readonly Term[]): boolean {
  return isOfSubject(terms) && terms.some(({ kind, text }) => kind === 'filler' && MANNERS.has(text));
}

/** Is what is rated spoken of, by its name, a pronoun or what it is? */
export function isOfSubject(terms: readonly Term[]): boolean {
  return terms.some(({ kind, text }) => kind === 'name' || PRONOUNS.has(text) || GENERIC.has(text));
}
