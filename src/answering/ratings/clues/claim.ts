import type { Amount } from '../amount.ts';
import { OPENINGS, type Sense, YES_NO_OPENERS } from '../terms/question-words.ts';
import { isSense, type Term } from '../terms/terms.ts';

const ASKING: ReadonlySet<Sense> = new Set([
  'times',
  'which',
  'when',
  'how',
  'how-many',
  'where',
  'latest',
  'first',
  'best',
  'worst',
  'most',
  'year-ago',
]);
const CLAIMING: ReadonlySet<string> = new Set(
  'is are was were has have had did does got went surely right correct true'.split(' '),
);

/** "In 2018 everything was good, right?" and "why was it good in 2018?" claim something that may be wrong. */
export function isClaim(terms: readonly Term[], amount: Amount | undefined): boolean {
  const asks = terms.some(
    (term) =>
      !isCounted(term, amount) &&
      term.kind === 'sense' &&
      (ASKING.has(term.sense) || /^wh(at|ich) /.test(term.text)),
  );
  // "Only good once?"
  const isLimited = amount?.of === 'times' && !amount.bare;
  return !asks && (isLimited || terms.some(({ text }) => CLAIMING.has(text)));
}

/** "Rated three times" claims a number, where "how many times" asks for it. */
function isCounted(term: Term, amount: Amount | undefined): boolean {
  return amount?.of === 'times' && isSense(term, 'times');
}

/** Is it worded to be answered by yes or no: "was it good?", "it was good, wasn't it?" */
export function isYesNo(terms: readonly Term[]): boolean {
  const asksMore = terms.some((term) => term.kind === 'sense' && OPEN.has(term.sense));
  return opensYesNo(terms) || (hasTag(terms) && !asksMore);
}

/** "Was it …?" */
export function opensYesNo(terms: readonly Term[]): boolean {
  const spoken = afterTime(terms.filter(({ text, kind }) => kind !== 'name' && !OPENINGS.has(text)));
  // "Do you know the rating?" wants more than a yes.
  return YES_NO_OPENERS.has(spoken[0]?.text.split(' ')[0] ?? '') && spoken[1]?.text !== 'you';
}

/** What asks for more than a yes, whatever tag follows: "which were good, right?" */
const OPEN: ReadonlySet<Sense> = new Set(['which', 'when', 'how', 'how-many', 'where']);

/** "Between 2016 and 2019, was it …?" */
function afterTime(terms: readonly Term[]): readonly Term[] {
  const end = terms.findIndex(
    ({ kind, text }, at) =>
      kind !== 'number' && kind !== 'month' && !(at === 0 ? BINDING : JOINING).has(text),
  );
  return terms.slice(0, end).some(({ kind }) => kind === 'number') ? terms.slice(end) : terms;
}

const BINDING: ReadonlySet<string> = new Set('in at between from since after before until'.split(' '));
const JOINING: ReadonlySet<string> = new Set('and to or the'.split(' '));

/** Does it end with "right?", "true?", "isn't it?", "did they?": does it ask whether what it states is so? */
export function hasTag(terms: readonly Term[]): boolean {
  const [helper, subject] = terms.filter(({ text }) => text !== 'not').slice(-2);
  if (TAGS.has(subject?.text ?? '')) return true;
  return terms.length > 3 && TAG_VERBS.has(helper?.text ?? '') && TAG_SUBJECTS.has(subject?.text ?? '');
}

/** "It isn't good, is it?" asks whether it is good, as "is it good?" does: the tag turns round what is denied. */
export function isTurnedByTag(terms: readonly Term[]): boolean {
  const [before, helper, subject] = terms.slice(-3);
  const isTag = TAG_VERBS.has(helper?.text ?? '') && TAG_SUBJECTS.has(subject?.text ?? '');
  return terms.length > 3 && isTag && before?.text !== 'not';
}

const TAGS: ReadonlySet<string> = new Set(
  'right,true,correct,is that right,is that true,is it true'.split(','),
);
const TAG_VERBS: ReadonlySet<string> = new Set('is are was were did does has have had'.split(' '));
const TAG_SUBJECTS: ReadonlySet<string> = new Set('it they that he she'.split(' '));
