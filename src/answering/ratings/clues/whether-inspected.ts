import { OPENING_VERBS, type Sense } from '../terms/question-words.ts';
import { isInspector, type Term } from '../terms/terms.ts';
import type { Clues } from './clues.ts';

/**
 * Does a question that is answered by yes or no ask whether there was an inspection or a rating? "Was it inspected?",
 * "was there a rating?" and "did they get one?" do; "was the rating fair?" and "was it fined after the inspection?" take
 * it as given and ask something else.
 */
export function asksWhetherInspected(clues: Clues): boolean {
  const { terms } = clues;
  return isOfComing(clues) || terms.some((term, at) => isOfInspection(term) && isAskedFor(terms, at, clues));
}

const OF_INSPECTION: readonly Sense[] = ['inspection', 'rating', 'grade'];

function isOfInspection(term: Term): boolean {
  if (term.kind !== 'sense') return false;
  return OF_INSPECTION.includes(term.sense) || /^any (?:single )?inspections?$/.test(term.text);
}

/** What an inspector does who inspects. */
export const COMING: ReadonlySet<string> = new Set('came come comes went go goes gone been'.split(' '));

/** "Did the inspector come?" */
export function isOfComing({ terms }: Pick<Clues, 'terms'>): boolean {
  const inspector = terms.findIndex(isInspector);
  const coming = terms.slice(inspector + 1).find(({ kind }) => kind !== 'name');
  return inspector >= 0 && COMING.has(coming?.text ?? '') && terms.every(({ kind }) => kind !== 'unknown');
}

function isAskedFor(terms: readonly Term[], at: number, { time }: Clues): boolean {
  const before = terms.slice(0, at);
  if (isVerb(terms, at)) return before.every(({ kind }) => kind !== 'unknown');
  const governor = before.findLastIndex((term) => !isPartOfNoun(term, time.used));
  const verb = before[governor];
  if (verb === undefined) return true;
  // "Was the rating fair?": it is the subject, and what follows is said of it.
  const opens =
    governor === before.findIndex(({ kind, text }) => kind === 'filler' && OPENING_VERBS.has(text));
  if (opens && verb.text !== 'have')
    return terms.slice(at + 1).every((term) => isOccurrence(term, time.used));
  return GOVERNORS.has(verb.text);
}

/** "inspected", "did the inspector visit", but neither "the visit" nor "was the inspector's visit" */
function isVerb(terms: readonly Term[], at: number): boolean {
  const { text } = terms[at] ?? { text: '' };
  if (text.endsWith('ed') || / up$| round$| over$/.test(text)) return true;
  const before = terms[at - 1];
  const isBound = before !== undefined && (DETERMINERS.has(before.text) || before.kind === 'number');
  return BASE_FORMS.has(text) && !isBound && terms.some((term) => /^(do|does|did)$/.test(term.text));
}

const BASE_FORMS: ReadonlySet<string> = new Set(
  'inspect visit review audit check rate grade score mark judge rank assess'.split(' '),
);
const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the this that these those its their our any some no another one other new single'.split(' '),
);

/** "the 2016", "a CQC", "their last" before "inspection" */
function isPartOfNoun(term: Term, times: ReadonlySet<Term>): boolean {
  if (term.kind === 'sense') return NOUN_SENSES.includes(term.sense);
  return times.has(term) || term.kind === 'name' || term.kind === 'inspector' || DETERMINERS.has(term.text);
}

const NOUN_SENSES: readonly Sense[] = [
  'inspection',
  'rating',
  'grade',
  'inspector',
  'area',
  'some',
  'any',
  'not',
  'every',
  'latest',
  'first',
  'only',
  'again',
];

/** What is done with an inspection or a rating so that there is one: "there was", "they had", "the inspector gave". */
const GOVERNORS: ReadonlySet<string> = new Set(
  `there be been get got gotten have had receive received earn earned obtain obtained give gave given award awarded
  make made do done did take took out land landed produce produced deliver delivered see saw is was were`.split(
    /\s+/,
  ),
);

/** "take place", "happen", "done", and when */
function isOccurrence(term: Term, times: ReadonlySet<Term>): boolean {
  if (times.has(term) || term.kind === 'name' || term.kind === 'inspector') return true;
  if (term.kind === 'sense') return !['said', 'stayed', 'leave'].includes(term.sense) || term.text === 'held';
  return term.kind === 'filler' && OCCURRING.has(term.text);
}

const OCCURRING: ReadonlySet<string> = new Set(
  `happen happened take took taken place done made given get got there come came go went ahead out started start
  begin began be been a an the it its them their this that of in on at for by with to within during
  and or also too then one ones actually really even just`.split(/\s+/),
);
