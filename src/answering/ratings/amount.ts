import { isSense, type Term } from './terms/terms.ts';

/** How many areas or times a question tells: "two or more inadequates", "only once". */
export interface Amount {
  readonly of: 'areas' | 'times';
  readonly least: number;
  readonly most: number;
  /** A bare "two" is not denied by three. */
  readonly bare: boolean;
  /** The words that tell it. */
  readonly told: readonly Term[];
}

/** The terms without the words that tell an amount, where one is told, and the amount. */
export function readAmount(terms: readonly Term[]): { terms: readonly Term[]; amount?: Amount } {
  for (const at of terms.keys()) {
    const number = numberAt(terms, at);
    const of = number === undefined ? undefined : unitAfter(terms, at);
    if (number === undefined || of === undefined) continue;
    const { range, from, to } = boundsOf(terms, at, number);
    // "One" by itself is rather a pronoun, and "once" is "ever".
    if (!range && isLoose(terms[at])) continue;
    const told = toldAt(terms, at, from, to);
    const amount = { of, ...(range ?? { least: number, most: number }), bare: range === undefined, told };
    if (!range) return { terms, amount };
    const left = [...terms.slice(0, from), ...terms.slice(from + 1, at)];
    return { terms: [...left, ...terms.slice(isTimes(terms[at]) ? at : to)], amount };
  }
  return { terms };
}

/** How many inspections are told, where nothing but inspections can be counted: "rated once", "one inspection", "five ratings". */
export function readInspectionAmount(terms: readonly Term[]): Amount | undefined {
  for (const at of terms.keys()) {
    const number = numberAt(terms, at);
    if (number === undefined || !countsInspections(terms, at)) continue;
    const { range, from, to } = boundsOf(terms, at, number);
    const told = toldAt(terms, at, from, to);
    return { of: 'times', ...(range ?? { least: number, most: number }), bare: range === undefined, told };
  }
  return undefined;
}

/** The words of an amount: what limits it, and the number with its own. */
function toldAt(terms: readonly Term[], at: number, from: number, to: number): readonly Term[] {
  return [...terms.slice(from, Math.min(from + 1, at)), ...terms.slice(at, Math.max(to, at + 1))];
}

function countsInspections(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  // "It was once inspected" tells no number.
  if (isTimes(terms[at])) return isSense(before, 'inspection', 'rating', 'grade');
  if (POINTING.has(before?.text ?? '')) return false;
  const next = terms.slice(at + 1).find(({ kind }) => kind !== 'inspector' && kind !== 'name');
  // "There are four ratings" is of the scale.
  const isPast = terms.some(({ text }) => PAST.has(text));
  return isSense(next, 'inspection') || (isPast && isSense(next, 'rating'));
}

const POINTING: ReadonlySet<string> = new Set('the this that these those which its their'.split(' '));
const PAST: ReadonlySet<string> = new Set('was were been had'.split(' '));

/** One phrase of the question words. */
const JUST_ONE = 'just one';
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

function numberAt(terms: readonly Term[], at: number): number | undefined {
  const term = terms[at];
  if (term?.kind === 'number') return term.value >= 1 && term.value <= 10 ? term.value : undefined;
  if (term?.text === 'one' || term?.text === JUST_ONE) return 1;
  return TIMES[term?.text ?? ''];
}

function isLoose(term: Term | undefined): boolean {
  return term?.text === 'one' || term?.text === 'once';
}

function isTimes(term: Term | undefined): boolean {
  return TIMES[term?.text ?? ''] !== undefined;
}

/** What is counted, by the word after the number. */
function unitAfter(terms: readonly Term[], at: number): Amount['of'] | undefined {
  if (isTimes(terms[at])) return 'times';
  const next = terms.slice(at + 1).find((term) => !isModifier(term));
  if (next?.kind === 'grade') return 'areas';
  if (next?.kind !== 'sense') return undefined;
  if (next.sense === 'area') return 'areas';
  return next.sense === 'times' || next.sense === 'inspection' ? 'times' : undefined;
}

function isModifier(term: Term): boolean {
  return isSense(term, 'or-better', 'or-worse');
}

type Bounds = Pick<Amount, 'least' | 'most'>;

/** What the words beside the number make of it, with the places from which and to which they stand. */
function boundsOf(terms: readonly Term[], at: number, number: number) {
  const before = terms[at - 1];
  const after = terms[at + 1];
  const least: Bounds = { least: number, most: Number.POSITIVE_INFINITY };
  const most: Bounds = { least: 0, most: number };
  const from = at - 1;
  if (terms[at]?.text === JUST_ONE) return { range: { least: 1, most: 1 }, from: at, to: at + 1 };
  if (isSense(before, 'or-better')) return { range: least, from, to: at + 1 };
  if (isSense(before, 'or-worse')) return { range: most, from, to: at + 1 };
  if (isSense(before, 'above')) return { range: { ...least, least: number + 1 }, from, to: at + 1 };
  if (isSense(before, 'below')) return { range: { ...most, most: number - 1 }, from, to: at + 1 };
  const only = onlyBefore(terms, at);
  if (only >= 0) return { range: { least: number, most: number }, from: only, to: at + 1 };
  if (isSense(after, 'or-better')) return { range: least, from: at, to: at + 2 };
  if (isSense(after, 'or-worse')) return { range: most, from: at, to: at + 2 };
  return { range: undefined, from: at, to: at };
}

/** The place of the "only" of "only two" or "only been good twice"; that of "only caring was good twice" is of caring. */
function onlyBefore(terms: readonly Term[], at: number): number {
  const isOften = unitAfter(terms, at) === 'times';
  const start = terms.slice(0, at).findLastIndex((term) => !isOften || !isSaidOften(term));
  const found = terms[start];
  return isSense(found, 'only') || LIMITS.has(found?.text ?? '') ? start : -1;
}

/** Is it part of what is said to have been so often? */
function isSaidOften(term: Term): boolean {
  const isPlain = ['filler', 'name', 'inspector', 'grade'].includes(term.kind) && !LIMITS.has(term.text);
  return isPlain || isSense(term, 'rating', 'grade', 'inspection', 'said', 'rose', 'fell', 'change', 'ever');
}

const LIMITS: ReadonlySet<string> = new Set(['exactly', 'just']);

/** Is it as many as was told? `undefined` where they are more than a bare number. */
export function isAmount(
  count: number,
  { least, most, bare }: Pick<Amount, 'least' | 'most' | 'bare'>,
): boolean | undefined {
  if (bare && count > most) return undefined;
  return count >= least && count <= most;
}
