import type { Clues } from '../clues/clues.ts';
import { isKindOfSubject } from '../clues/subject.ts';
import { OTHER_PEOPLE } from '../terms/idle-words.ts';
import type { Sense } from '../terms/question-words.ts';
import { isInspector, isSense, type Term } from '../terms/terms.ts';

/** "Which trusts are good?", "is it the worst service of all?" and "how many inspectors came?" are of others than the subject. */
export function isOfOthers(clues: Clues): boolean {
  const { terms } = clues;
  return (
    isOfInspector(clues) ||
    isOfPerson(clues) ||
    isOfSomebody(clues) ||
    isOfSomethingElse(clues) ||
    terms.some((term, at) => {
      const after = terms.slice(at + 1);
      return (
        isOneOfMany(term, after) ||
        (isKindOfSubject(term) &&
          (isOfAny(terms.slice(0, at)) || isOfMany(term, terms.slice(0, at), after[0]))) ||
        isRankedAmongMany(term, after) ||
        isCountOfInspectors(term, after)
      );
    })
  );
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

/** "When is a service good?", "an ambulance trust" */
function isOfAny(before: readonly Term[]): boolean {
  return ['a', 'an'].includes(before.findLast(({ kind }) => kind !== 'name')?.text ?? '');
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
  return !isOfTable(held) && !isSense(held, 'ever');
}

/** "How many inspectors came?", but not "how many CQC inspections were there?" */
function isCountOfInspectors(term: Term, after: readonly Term[]): boolean {
  if (term.kind !== 'sense' || term.sense !== 'how-many') return false;
  const [first, next] = after.filter((one) => one.kind !== 'filler' && one.kind !== 'name');
  return isInspector(first) && !GIVEN.test(next?.text ?? '');
}

/** What an inspector gives, as a noun: "how many inspectors' ratings". */
const GIVEN =
  /^(?:ratings?|grades?|scores?|marks?|verdicts?|results?|inspections?|visits?|reports?|reviews?|checks?)$/;

/** "Is the inspector effective?", "was the inspector inspected?", but not "did the inspector think it effective?" */
function isOfInspector({ terms, yesNo }: Clues): boolean {
  const [opener, first, ...others] = terms.filter(({ text }) => text !== 'the' && text !== 'any');
  if (!yesNo || !/^(?:is|are|was|were)$/.test(opener?.text ?? '') || !isInspector(first)) return false;
  const [judged, ...rest] = others;
  // "Was the CQC caring rating good?"
  const isOfRating = rest.some((term) => term.kind === 'number' || term.kind === 'grade' || isOfTable(term));
  return (
    judged?.text === 'inspected' || (!isOfRating && (judged?.kind === 'area' || judged?.kind === 'grade'))
  );
}

/** "Which manager was bad?", "which crew was best?" */
function isOfPerson({ terms, told, has }: Clues): boolean {
  return terms.some(({ text }, at) => {
    const [person, next] = terms.slice(at + 1);
    // "the year in which safe was good"
    const isRelative = ['in', 'at', 'on', 'for'].includes(terms[at - 1]?.text ?? '');
    if (text !== 'which' || isRelative || isOfTable(next)) return false;
    return (
      OTHER_PEOPLE.has(person?.text ?? '') || (person?.kind === 'area' && told.length === 1 && !has('or'))
    );
  });
}

/** "What grade did she get?", "was his grade good?", but not "was he right that it was good?" */
function isOfSomebody({ terms }: Clues): boolean {
  return terms.some(({ text }, at) => {
    const before = terms[at - 1]?.text ?? '';
    const next = terms[at + 1];
    if (SOMEBODY.has(text)) return HELPERS.has(before) && !BELIEVING.has(next?.text ?? '');
    return SOMEBODYS.has(text) && isSense(next, 'rating', 'grade');
  });
}

const SOMEBODY: ReadonlySet<string> = new Set('he she i'.split(' '));
const SOMEBODYS: ReadonlySet<string> = new Set('his her my'.split(' '));
const HELPERS: ReadonlySet<string> = new Set('is am was does do did has had'.split(' '));
const BELIEVING: ReadonlySet<string> = new Set(
  'right wrong correct hear read see find know tell need have'.split(' '),
);

/** "Was my nan safe?", "was the new series good?" */
function isOfSomethingElse({ terms, yesNo }: Clues): boolean {
  const judged = terms.findIndex(({ kind }) => kind === 'area' || kind === 'grade');
  const [opener, ...subject] = terms.slice(0, Math.max(0, judged));
  if (!yesNo || !/^(?:is|are|was|were)$/.test(opener?.text ?? '')) return false;
  const isOther = ({ kind }: Term) => kind === 'unknown' || kind === 'background';
  return subject.every((term) => isOther(term) || term.kind === 'filler') && subject.slice(-1).some(isOther);
}

const OF_TABLE: readonly Sense[] = ['rating', 'grade', 'area', 'inspection', 'year'];

function isOfTable(term: Term | undefined): boolean {
  return term?.kind === 'area' || isSense(term, ...OF_TABLE);
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
