import type { Area, RatingTable } from '../../knowledge/rating-table.ts';
import { parseCondition } from './parse-condition.ts';
import { parseTime, type TimeReading } from './parse-time.ts';
import type { Areas, Condition, Direction } from './question.ts';
import { OPENINGS, type Sense, YES_NO_OPENERS } from './question-words.ts';
import type { Term } from './terms.ts';

/** What the rules look at, found once. */
export interface Clues {
  readonly terms: readonly Term[];
  has(...senses: Sense[]): boolean;
  readonly yesNo: boolean;
  /** The question asks of any area: "anything", "any area", "did any drop?". */
  readonly any: boolean;
  /** Several ratings are asked for: "the ratings of 2018". */
  readonly plural: boolean;
  readonly told: readonly Area[];
  readonly areas: Areas;
  readonly condition: Condition | undefined;
  readonly direction: Direction | undefined;
  readonly time: TimeReading;
  readonly pick: 'every' | 'first' | 'last';
}

const PLURALS: ReadonlySet<string> = new Set(['ratings', 'grades', 'scores', 'marks', 'results']);

/** "What was its top grade?" asks for the best there was; "was it given the top grade?" tells a grade. */
function readSuperlatives(terms: readonly Term[]): readonly Term[] {
  const tells = terms.some(
    (term) => term.kind === 'sense' && ['when', 'how-many', 'times'].includes(term.sense),
  );
  if (tells || isYesNo(terms)) return terms;
  return terms.map((term) =>
    term.kind === 'grade' && term.superlative
      ? { kind: 'sense', sense: term.superlative, text: term.text, corrected: term.corrected }
      : term,
  );
}

/** Reads off the terms what the rules look at. */
export function findClues(written: readonly Term[], table: RatingTable): Clues {
  const terms = readSuperlatives(written);
  const senses = new Set(terms.flatMap((term) => (term.kind === 'sense' ? [term.sense] : [])));
  const has = (...wanted: Sense[]) => wanted.some((sense) => senses.has(sense));
  const told = [...new Set(terms.flatMap((term) => (term.kind === 'area' ? [term.area] : [])))];
  const condition = parseCondition(terms);
  // "better or worse than 2018?" holds no grade against which "or worse" could be.
  if (!condition && senses.has('or-worse')) senses.add('worse');
  if (!condition && senses.has('or-better')) senses.add('better');
  const yesNo = isYesNo(terms);
  const lastYear = terms.some(({ text }) => text === 'last year');
  const picks =
    (condition !== undefined || has('rose', 'fell', 'change', 'best', 'worst')) &&
    has('latest', 'first', 'year-ago') &&
    (has('when') ||
      (!yesNo && isBeforeGrade(terms)) ||
      (!yesNo && (has('year') || lastYear || terms.some(({ text }) => / time$/.test(text)))));
  const pick = !picks ? 'every' : has('first') ? 'first' : 'last';
  const [first, ...others] = told;
  const areas: Areas = first ? { kind: 'told', areas: [first, ...others] } : { kind: 'untold' };
  // "Which area never changed?"
  if (has('constant') || (has('never') && has('change'))) senses.add('stayed').add('always');
  const directions = (['rose', 'fell', 'stayed'] as const).filter((direction) => has(direction));
  // "Did it go up or down?" claims neither.
  const direction = directions.length === 1 ? directions[0] : undefined;
  if (directions.length > 1) senses.add('change');
  const any = has('any') || (has('some') && (has('area') || (directions.length > 0 && told.length === 0)));
  const plural = terms.some(({ kind, text }) => kind === 'sense' && PLURALS.has(text));
  return {
    plural,
    terms,
    has,
    yesNo,
    any,
    told,
    areas,
    condition,
    direction,
    time: parseTime(terms, table, picks),
    pick,
  };
}

/** "the last good rating" */
function isBeforeGrade(terms: readonly Term[]): boolean {
  return terms.some(
    (term, at) =>
      term.kind === 'sense' &&
      (term.sense === 'latest' || term.sense === 'first') &&
      terms[at + 1]?.kind === 'grade',
  );
}

function isYesNo(terms: readonly Term[]): boolean {
  const spoken = terms.filter(({ text, kind }) => kind !== 'name' && !OPENINGS.has(text));
  // "Do you know the rating?" wants more than a yes.
  return YES_NO_OPENERS.has(spoken[0]?.text ?? '') && spoken[1]?.text !== 'you';
}
