import type { RatingTable } from '../../knowledge/rating-table.ts';
import { aboutness } from './aboutness.ts';
import { isPredicate } from './clues/subject.ts';
import { datesOf, yearOf } from './grid.ts';
import type { Parse } from './parse/parse.ts';
import type { Question } from './question.ts';
import { FIRST_YEAR } from './terms/number-words.ts';
import type { Sense } from './terms/question-words.ts';
import { isSense, type Term } from './terms/terms.ts';

/** What is left of the certainty for each word that nothing here explains. */
const PER_UNKNOWN_WORD = 0.45;
/** What is left of it where such a word says whose or what rating is meant: "its hygiene rating". */
const OF_OTHER_RATING = 0.6;
/** What is left of it for each corrected slip. */
const PER_SLIP = 0.97;
/** What is left of it where the question also tells of what goes on around it. */
const WITH_BACKGROUND = 0.9;
/** Nothing says that ratings are meant, and it is no question or one to whom it is asked: "you are good". */
const OF_TALK = 0.5;
/** A date before the first or after the last inspection: all that can be said is that the table has none. */
const BEYOND_THE_TABLE = 0.75;
/** When and how often there were inspections is for curated facts to say, where there are any. */
const OF_INSPECTIONS = 0.5;
/** The same where the question offers the date itself. */
const OF_INSPECTIONS_DATED = 0.8;
/** A month was told where the table has the year alone. */
const MONTH_UNSURE = 0.6;
/** A bare grade, said of nothing, rather asks what the grade means. */
const OF_NOTHING = 0.4;

/** How sure it is that a question of these terms is about this table and wholly understood, 0 to 1. */
export function certaintyOf(
  terms: readonly Term[],
  { question, stray, statement, reason, years }: Parse,
  table: RatingTable,
): number {
  const background = terms.filter(({ kind }) => kind === 'background').length;
  const firm = isFirm(terms);
  const unknown =
    terms.filter(({ kind }) => kind === 'unknown').length + stray.length + (firm ? 0 : background);
  const slips = terms.filter(({ corrected, kind }) => corrected && kind !== 'filler').length;
  const factors = [
    aboutness(terms, years),
    PER_UNKNOWN_WORD ** unknown,
    isOfOtherRating(terms, stray) ? OF_OTHER_RATING : 1,
    PER_SLIP ** slips,
    firm && background > 0 ? WITH_BACKGROUND : 1,
    !firm && (statement || reason) ? OF_TALK : 1,
    (!firm && isOfAddressee(terms)) || isOfYou(terms) ? OF_TALK : 1,
    'condition' in question && !isSaidOfSomething(terms, question) ? OF_NOTHING : 1,
    datesOf(question.time).some(({ year }) => isBeyond(year, table)) ? BEYOND_THE_TABLE : 1,
    isOfInspections(question) ? inspectionsFactor(question) : 1,
    terms.some(({ kind }) => kind === 'month') && !hasMonths(question, table) ? MONTH_UNSURE : 1,
  ];
  return factors.reduce((product, factor) => product * factor, 1);
}

/** "its hygiene rating", "the rating of the car park", "the rating for NHS 111" */
function isOfOtherRating(terms: readonly Term[], stray: readonly Term[]): boolean {
  const isUnknown = (term: Term | undefined) =>
    term !== undefined && (term.kind === 'unknown' || stray.includes(term));
  return terms.some((term, at) => {
    if (term.kind !== 'sense' || (term.sense !== 'rating' && term.sense !== 'grade')) return false;
    const rest = terms.slice(at + 1);
    const bound = ['of', 'for'].includes(rest[0]?.text ?? '');
    const bearer = rest.slice(1).find(({ kind, text }) => text !== 'the' && kind !== 'name');
    return isUnknown(terms[at - 1]) || (bound && isUnknown(bearer));
  });
}

/** "When was the last one?", "how many were there?"; of "when was the second one?" and of a number that is claimed facts say less. */
function isOfInspections(question: Question): boolean {
  if (question.ask !== 'inspections' || !['count', 'when'].includes(question.form) || question.claim)
    return false;
  const { time } = question;
  if (time.kind !== 'moments') return datesOf(time).length === 0;
  return time.moments.some((moment) => moment.kind === 'place' && moment.place === -1);
}

function inspectionsFactor(question: Question): number {
  return datesOf(question.time).length > 0 ? OF_INSPECTIONS_DATED : OF_INSPECTIONS;
}

const FIRM: readonly Sense[] = ['rating', 'inspection', 'inspector'];

/** Is it plain that ratings are asked for, whatever else is told? */
function isFirm(terms: readonly Term[]): boolean {
  const rated = terms.some((term) => term.kind === 'inspector' || isSense(term, ...FIRM));
  const dated = terms.some((term) => term.kind === 'number' && term.value >= FIRST_YEAR);
  const moved = terms.some((term) => isSense(term, 'rose', 'fell', 'change'));
  return rated || (dated && (moved || terms.some(({ kind }) => kind === 'area' || kind === 'grade')));
}

const REQUESTS: ReadonlySet<string> = new Set(
  'know tell list give show remind confirm say help compare see find check remember think'.split(' '),
);

/** Is "you" somebody of whom it is asked, and not only who is to tell it? */
function isOfAddressee(terms: readonly Term[]): boolean {
  return terms.some(({ text }, at) => {
    const next = terms[at + 1]?.text.split(' ')[0] ?? '';
    return text === 'your' || (text === 'you' && !REQUESTS.has(next));
  });
}

/** "Are you rated?", "was 2019 good for you?" */
function isOfYou(terms: readonly Term[]): boolean {
  const [opener, you] = terms;
  if (you?.text === 'you' && ['are', 'were'].includes(opener?.text ?? '')) return true;
  return terms.some(({ kind }, at) => kind === 'grade' && isText(terms.slice(at + 1), 'for you'));
}

function isText(terms: readonly Term[], text: string): boolean {
  return terms.map((term) => term.text).join(' ') === text;
}

const PRONOUNS: ReadonlySet<string> = new Set('it its they them their we us you he she'.split(' '));
const QUANTITIES: readonly Sense[] = [
  'area',
  'any',
  'every',
  'ever',
  'never',
  'always',
  'history',
  'times',
  'again',
  'still',
];

/** Is the grade said of an area, an inspection or the subject? */
function isSaidOfSomething(terms: readonly Term[], question: Question): boolean {
  if (question.areas.kind === 'told' || question.time.kind !== 'untold') return true;
  if (
    question.ask === 'when' &&
    (question.pick !== 'every' || question.most || question.fewest || question.together || question.amount)
  )
    return true;
  const has = (sense: Sense) => terms.some((term) => isSense(term, sense));
  const ofRatings = question.ask === 'count' && question.of === 'ratings';
  if (ofRatings && (has('rating') || has('grade'))) return true;
  const asksWhen = question.ask === 'when' && (['when', 'year', 'how-long'] as const).some(has);
  if (asksWhen && (has('rating') || isBare(terms))) return true;
  if (isPredicate(terms)) return true;
  return terms.some(
    (term, at) =>
      term.kind === 'name' ||
      term.text === 'which ones' ||
      term.text === 'which one' ||
      term.text === 'who' ||
      (term.kind === 'filler' && PRONOUNS.has(term.text) && !isWhatIsIt(terms, at)) ||
      isSense(term, ...QUANTITIES),
  );
}

/** "inadequate when?", "inadequate years" */
function isBare(terms: readonly Term[]): boolean {
  return terms.every((term) => ['grade', 'filler'].includes(term.kind) || isSense(term, 'when', 'year'));
}

/** "Inadequate, what is it?" asks what the grade means. */
function isWhatIsIt(terms: readonly Term[], at: number): boolean {
  return (
    at === terms.length - 1 &&
    terms[at - 2]?.text === 'what' &&
    ['is', 'are', 'does', 'do'].includes(terms[at - 1]?.text ?? '')
  );
}

function isBeyond(year: number, table: RatingTable): boolean {
  const years = table.inspections.map(yearOf);
  return year < Math.min(...years) || year > Math.max(...years);
}

/** Does the table tell the months of the years that the question tells months of? */
function hasMonths({ time }: Question, table: RatingTable): boolean {
  return datesOf(time).every(({ year, month }) => {
    if (month === undefined) return true;
    if (isBeyond(year, table)) return false;
    return table.inspections.every(({ date }) => !date.startsWith(String(year)) || date.length > 4);
  });
}
