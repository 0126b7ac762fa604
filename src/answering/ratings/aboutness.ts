import { englishInformation } from '../text/english.ts';
import { isBareJudgement, isJudged, isOfSubject, isPredicate } from './clues/subject.ts';
import type { Sense } from './terms/question-words.ts';
import { isSense, type Term } from './terms/terms.ts';

/** A question with fewer points is not about ratings. */
const LEAST_POINTS = 0.75;
/** What it says for a question that it asks no more than whether this is so of the subject: "is it good?" */
const BARE_JUDGEMENT = 1.5;
/** With so many a question is of this table and of nothing near it: "List the ratings of 2017". */
const MANY_POINTS = 3;
/** As many as that, where one of its areas or grades is named: "has it always been good?" */
const MANY_POINTS_NAMED = 2.25;
/** The most that a question can reach without a word of ratings or of the table; and the same where it tells a year. */
const MOST_UNGROUNDED = 0.6;
const MOST_UNGROUNDED_WITH_YEAR = 0.8;
/** And where it asks what changed from one year to another. */
const MOST_UNGROUNDED_WITH_YEARS = 0.88;
/** And where it asks what happened in it. */
const MOST_OF_EVENTS = 0.35;
/** And where nothing says of whom it asks: "lowest ever?" */
const MOST_OF_NOTHING = 0.45;
/** Bits of English from which on a word of the table is distinctive: "inadequate" has 19, "safe" 13, "good" 9. */
const DISTINCTIVE_INFORMATION = 14;

/** "Below good", "above inadequate". */
const RELATION_POINTS = 0.75;
/** "What needs improvement?" */
const PREDICATE_POINTS = 0.75;

/** How much a word speaks for a question about ratings; two points are enough to be sure. */
const SENSE_POINTS: Partial<Record<Sense, number>> = {
  rating: 2,
  inspection: 2,
  grade: 1,
  inspector: 1,
  area: 0.75,
  any: 0.75,
  still: 0.75,
  ever: 0.75,
  never: 0.75,
  not: 0.5,
  always: 0.75,
  best: 0.75,
  worst: 0.75,
  better: 0.5,
  worse: 0.5,
  rose: 0.5,
  fell: 0.5,
  'or-better': 0.5,
  'or-worse': 0.5,
  change: 0.5,
  constant: 0.75,
  history: 1,
  when: 0.5,
  latest: 0.5,
  first: 0.5,
  previous: 0.5,
  'how-many': 0.5,
  'how-long': 0.5,
  most: 0.25,
  times: 1.25,
  compare: 0.5,
  versus: 0.5,
  stayed: 0.25,
};
const GROUNDS: ReadonlySet<Sense> = new Set(['rating', 'grade', 'inspection', 'inspector', 'area']);
/** "How did it do?" asks for a rating, though each of its words is common. */
const DOING: ReadonlySet<string> = new Set(
  'do doing done fare fared perform performed performing'.split(' '),
);

/** "What did it do?" asks for no rating. */
const EVENTS: ReadonlySet<string> = new Set('do doing done happened'.split(' '));

/**
 * How sure it is that a question of these terms is about ratings, 0 to 1.
 * @param years how many years it tells
 */
export function aboutness(terms: readonly Term[], years: number): number {
  const grounds = groundPoints(terms);
  const senses = new Set(terms.flatMap(sensesOf));
  const asking = [...senses].reduce((sum, sense) => sum + (SENSE_POINTS[sense] ?? 0), 0);
  const ranksYear = ranksYears(terms);
  const whole = asksForTable(terms);
  const doing = asksOfDoing(terms) || asksOfMoving(terms) || isJudged(terms) || ranksYear || whole ? 1 : 0;
  const dated = years > 0 ? 0.5 + years * 0.5 : 0;

  const related = relatesToGrade(terms) ? RELATION_POINTS : 0;
  const predicated = isPredicate(terms) ? PREDICATE_POINTS : 0;
  const judged = isBareJudgement(terms) ? BARE_JUDGEMENT : 0;
  const points = grounds + asking + related + predicated + doing + dated + judged;
  if (points < LEAST_POINTS) return 0;
  const named = terms.some(({ kind }) => kind === 'area' || kind === 'grade');
  const sure = sureness(points, named ? MANY_POINTS_NAMED : MANY_POINTS);
  if (grounds > 0 || [...senses].some((sense) => GROUNDS.has(sense)) || ranksAreas(terms)) return sure;
  if (whole || asksOfNever(terms)) return Math.min(sure, MOST_UNGROUNDED);
  if (dated > 0 && asksOfEvents(terms)) return Math.min(sure, MOST_OF_EVENTS);
  if (years > 1 && (senses.has('change') || senses.has('rose') || senses.has('fell')))
    return Math.min(sure, MOST_UNGROUNDED_WITH_YEARS);
  if (dated > 0 && asking + doing > 0) return Math.min(sure, MOST_UNGROUNDED_WITH_YEAR);
  return Math.min(sure, dated > 0 || isOfSubject(terms) || ranksYear ? MOST_UNGROUNDED : MOST_OF_NOTHING);
}

/** "below good", but not "what do they grade under?" */
function relatesToGrade(terms: readonly Term[]): boolean {
  return terms.some((term, at) => isSense(term, 'above', 'below') && terms[at + 1]?.kind === 'grade');
}

function sureness(points: number, many: number): number {
  if (points >= many) return 0.97;
  if (points >= 2) return 0.95;
  if (points >= 1.5) return 0.85;
  return points >= 1 ? 0.6 : 0.45;
}

/** "Which inspection" asks when, and says that inspections are meant. */
function sensesOf(term: Term): readonly Sense[] {
  if (term.kind !== 'sense') return [];
  return term.sense === 'when' && / inspection/.test(term.text) ? [term.sense, 'inspection'] : [term.sense];
}

/** "How did it do?", "what is it worst at?", "where is it weakest?" */
function asksOfDoing(terms: readonly Term[]): boolean {
  if (!isOfSubject(terms)) return false;
  const has = (...senses: Sense[]) => terms.some((term) => isSense(term, ...senses));
  if (has('best', 'worst') && has('which', 'where', 'when', 'year')) return true;
  return (
    (has('how') && terms.some(({ text }) => DOING.has(text))) ||
    terms.some(
      ({ kind, text }, at) => / at$/.test(text) || (kind === 'grade' && terms[at + 1]?.text === 'at'),
    )
  );
}

/** "Have they improved?", "are they getting worse?" */
function asksOfMoving(terms: readonly Term[]): boolean {
  const [opener, subject, moved, ...others] = terms;
  const isOfThem = ['have', 'are', 'has', 'is'].includes(opener?.text ?? '') && subject !== undefined;
  return isOfThem && isOfSubject([subject]) && MOVED.test(moved?.text ?? '') && others.length === 0;
}

/** "Is it down?" and "is it coming back?" may be asked of anything. */
const MOVED = /^(?:improv|get(?:ting)? (?:better|worse)$|got(?:ten)? (?:better|worse)$)/;

/** "Which never improved?" */
function asksOfNever(terms: readonly Term[]): boolean {
  const [which, never, moving] = terms;
  return isSense(which, 'which') && isSense(never, 'never') && isSense(moving, 'rose', 'fell', 'change');
}

/** "The whole table" */
function asksForTable(terms: readonly Term[]): boolean {
  const table = terms.findIndex(({ text }) => text === 'table');
  return table > 0 && isSense(terms[table - 1], 'every');
}

/** "What is it worst at?", "when was it at its worst?" */
function ranksAreas(terms: readonly Term[]): boolean {
  const ranks = (term: Term) => isSense(term, 'best', 'worst');
  return isOfSubject(terms) && terms.some((term) => ranks(term) && /^at | at$/.test(term.text));
}

/** "worst year" */
function ranksYears(terms: readonly Term[]): boolean {
  const has = (fits: (term: Term & { kind: 'sense' }) => boolean) =>
    terms.some((term) => term.kind === 'sense' && fits(term));
  return (
    has(({ sense }) => sense === 'best' || sense === 'worst') &&
    has(({ sense, text }) => sense === 'year' || (sense === 'when' && / (year|yr)s?$/.test(text)))
  );
}

/** "What happened in 2016?", "what did it do in 2016?" */
function asksOfEvents(terms: readonly Term[]): boolean {
  const what = terms.some((term) => isSense(term, 'which'));
  return what && terms.some(({ text }) => EVENTS.has(text));
}

/** Points for the words of the table. */
function groundPoints(terms: readonly Term[]): number {
  const points = new Map<string, number>();
  for (const term of terms) {
    if (term.kind === 'area') points.set(`area ${term.area.id}`, wordPoints(term.text));
    if (term.kind === 'grade') points.set('grade', wordPoints(term.text));
    if (term.kind === 'inspector') points.set('inspector', 1);
  }
  return [...points.values()].reduce((sum, one) => sum + one, 0);
}

/** A word that is rare in English, such as "inadequate", tells more than one such as "good". */
function wordPoints(text: string): number {
  const isDistinctive = Math.max(...text.split(' ').map(englishInformation)) >= DISTINCTIVE_INFORMATION;
  return isDistinctive || text.includes(' ') ? 1.5 : 1;
}
