import type { Clues } from './clues.ts';
import type { Sense } from './question-words.ts';
import { isKindOfSubject } from './subject.ts';
import type { Term } from './terms.ts';

/** "Which trusts are good?", "is it the worst service of all?" and "how many inspectors came?" are of others than the subject. */
export function isOfOthers({ terms }: Clues): boolean {
  return terms.some((term, at) => {
    const after = terms.slice(at + 1);
    return (
      isOneOfMany(term, after) ||
      (isKindOfSubject(term) && isOfMany(term, terms.slice(0, at), after[0])) ||
      isRankedAmongMany(term, after) ||
      isCountOfInspectors(term, after)
    );
  });
}

/** Words that pick among many of the subject's kind. */
const PICKING: ReadonlySet<string> = new Set('what any some another every each most similar'.split(' '));
/** The same, also before its name. */
const PICKING_NAMED: ReadonlySet<string> = new Set(['which', 'other']);

/** "Which service", "any ambulance trust", but neither "which of the trust's areas" nor "which service area". */
function isOneOfMany({ text }: Term, after: readonly Term[]): boolean {
  if (!PICKING.has(text) && !PICKING_NAMED.has(text)) return false;
  const end = after.findIndex((term) => term.kind !== 'name' && !isKindOfSubject(term));
  const named = end < 0 ? after : after.slice(0, end);
  if (named.length === 0 || isOfTable(after[named.length])) return false;
  return PICKING_NAMED.has(text) || named.some(isKindOfSubject);
}

/** "Are trusts inspected?", "how often are bad trusts inspected?", but neither "trusts rating" nor "this trusts last one". */
function isOfMany({ text }: Term, before: readonly Term[], next: Term | undefined): boolean {
  if (!text.endsWith('s') || text === 'services') return false;
  const last = before.findLast(({ kind }) => kind !== 'name');
  if (last?.kind === 'grade') return true;
  return last !== undefined && !POINTING.has(last.text) && !isOfTable(next);
}

const POINTING: ReadonlySet<string> = new Set('the this that our my your their'.split(' '));

/** "the best ambulance service", but not "the best ambulance service rating" */
function isRankedAmongMany(term: Term, after: readonly Term[]): boolean {
  if (after[0]?.kind !== 'name' || term.kind !== 'sense') return false;
  if (term.sense !== 'best' && term.sense !== 'worst') return false;
  const held = after.find(({ kind }) => kind !== 'name' && kind !== 'filler');
  return !isOfTable(held) && !(held?.kind === 'sense' && held.sense === 'ever');
}

/** "How many inspectors came?", but not "how many CQC inspections were there?" */
function isCountOfInspectors(term: Term, after: readonly Term[]): boolean {
  if (term.kind !== 'sense' || term.sense !== 'how-many') return false;
  const [first, next] = after.filter((one) => one.kind !== 'filler' && one.kind !== 'name');
  const isInspector = first?.kind === 'inspector' || (first?.kind === 'sense' && first.sense === 'inspector');
  return isInspector && !isOfTable(next?.text === 'turned up' ? undefined : next);
}

const OF_TABLE: readonly Sense[] = ['rating', 'grade', 'area', 'inspection', 'year'];

function isOfTable(term: Term | undefined): boolean {
  return term?.kind === 'area' || (term?.kind === 'sense' && OF_TABLE.includes(term.sense));
}

/** "How did the union rate it?" asks for somebody else's rating. */
export function isOfOtherJudge({ terms }: Clues): boolean {
  return terms.some(
    (term, at) =>
      term.kind === 'background' &&
      JUDGING.has(terms[at + 1]?.text ?? '') &&
      terms.slice(0, at).findLast(({ text }) => text !== 'the')?.text === 'did',
  );
}

const JUDGING: ReadonlySet<string> = new Set('rate give grade score mark judge'.split(' '));
