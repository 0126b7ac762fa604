import { isSense, type Term } from '../terms/terms.ts';
import { hasTag } from './claim.ts';

const PRONOUNS: ReadonlySet<string> = new Set('it its they them their'.split(' '));
const GENERIC: ReadonlySet<string> = new Set(
  'trust trusts service services organisation organisations provider providers'.split(' '),
);

const MANNERS: ReadonlySet<string> = new Set(
  'good bad well badly poorly pass passed rubbish crap shocking dreadful'.split(' '),
);

/** "Did it do well?", "was it a bad year for it?" judge it, though no grade is named. */
export function isJudged(terms: readonly Term[]): boolean {
  return isOfSubject(terms) && hasManner(terms);
}

/** "well", "badly", "passed" */
export function hasManner(terms: readonly Term[]): boolean {
  return terms.some(isManner);
}

export function isManner({ kind, text }: Term): boolean {
  return (kind === 'filler' || kind === 'sense') && MANNERS.has(text);
}

/** Is what is rated spoken of, by its name, a pronoun or what it is? */
export function isOfSubject(terms: readonly Term[]): boolean {
  return terms.some(isSubject);
}

/** "trust", "services": what the subject is, which others are, too. */
export function isKindOfSubject({ kind, text }: Term): boolean {
  return kind === 'filler' && GENERIC.has(text);
}

function isSubject({ kind, text }: Term): boolean {
  return kind === 'name' || PRONOUNS.has(text.split(' ')[0] ?? '') || GENERIC.has(text);
}

/** "Is it good?", "is the trust safe?", "it isn't good, is it?"; whether "it" is safe may be asked of anything. */
export function isBareJudgement(terms: readonly Term[]): boolean {
  const [opener] = terms;
  const [judged, ...more] = terms.filter(({ kind }) => kind === 'grade' || kind === 'area');
  const asks = /^(is|are|was|were)\b/.test(opener?.text ?? '') || hasTag(terms);
  if (!asks || !judged || (more.length > 0 && !isChoice(terms))) return false;
  const subject = terms.find(isSubject);
  const isNamed = subject !== undefined && (subject.kind === 'name' || GENERIC.has(subject.text));
  const isPlain = terms.every(
    (term) =>
      [judged, ...more].includes(term) ||
      ['filler', 'name'].includes(term.kind) ||
      DENIALS.has(term.text) ||
      (isSense(term, 'or') && more.length > 0),
  );
  return isPlain && subject !== undefined && (isNamed || judged.kind === 'grade');
}

/** "What needs improvement?", "what still needs improvement?": a grade is said of what is asked for, and nothing else. */
export function isPredicate(terms: readonly Term[]): boolean {
  const [asking, grade, ...others] = terms.filter((term) => !isSense(term, 'still'));
  // "What failed?" may be of anything.
  const isPhrase = grade?.kind === 'grade' && grade.text.includes(' ');
  return asking?.text === 'what' && isPhrase && others.length === 0;
}

/** "inadequate or requires improvement" */
function isChoice(terms: readonly Term[]): boolean {
  const or = terms.findIndex((term) => isSense(term, 'or'));
  return terms[or - 1]?.kind === 'grade' && terms[or + 1]?.kind === 'grade';
}

const DENIALS: ReadonlySet<string> = new Set(['not', 'never']);
