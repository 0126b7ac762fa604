import type { Area, RatingTable } from '../../../knowledge/rating-table.ts';
import { type Amount, readAmount } from '../amount.ts';
import type { Areas, Condition, Direction } from '../question.ts';
import type { Sense } from '../terms/question-words.ts';
import { isSense, type Term } from '../terms/terms.ts';
import { isClaim, isYesNo } from './claim.ts';
import { parseCondition } from './condition.ts';
import { deniesAll } from './denial.ts';
import { excludedAreas } from './excluded-areas.ts';
import { areRatings, isPluralGrade, readSuperlatives, withoutGradesOfYears } from './grade-terms.ts';
import { readMeasures } from './measures.ts';
import { isPick } from './picks.ts';
import { parseTime, type TimeReading } from './time.ts';
import { findTransition, type ToldTransition } from './told-transition.ts';

/** What the rules look at, found once. */
export interface Clues {
  readonly terms: readonly Term[];
  has(...senses: Sense[]): boolean;
  /** It is worded to be answered by yes or no. */
  readonly yesNo: boolean;
  /** It claims something that may be wrong: every such question does, and "it was good in 2018, right?". */
  readonly claims: boolean;
  /** It asks why something is so. */
  readonly reason: boolean;
  /** The question asks of any area: "anything", "any area", "did any drop?". */
  readonly any: boolean;
  /** It claims that none was so: "was nothing good?", "did no area fall?" */
  readonly denies: boolean;
  /** Everything is to be counted: "how many in all?" */
  readonly total: boolean;
  /** Grades are spoken of as things that areas have: "any goods?" */
  readonly graded: boolean;
  /** Several ratings are asked for: "the ratings of 2018". */
  readonly plural: boolean;
  readonly told: readonly Area[];
  readonly areas: Areas;
  /** Those left out: "apart from caring". */
  readonly excluded: readonly Area[];
  readonly condition: Condition | undefined;
  readonly direction: Direction | undefined;
  readonly time: TimeReading;
  readonly pick: 'every' | 'first' | 'last';
  readonly transition: ToldTransition | undefined;
  readonly amount?: Amount;
}

/** Reads off the terms what the rules look at. */
export function findClues(written: readonly Term[], table: RatingTable): Clues {
  const { terms, amount } = readAmount(
    withoutGradesOfYears(readSuperlatives(readMeasures(written.filter(({ kind }) => kind !== 'why')))),
  );
  const senses = sensesOf(terms);
  const has = (...wanted: Sense[]) => wanted.some((sense) => senses.has(sense));
  const yesNo = isYesNo(terms);
  const reason = written.some(({ kind }) => kind === 'why');
  const condition = parseCondition(terms, { yesNo, reason });
  const excluded = excludedAreas(terms);
  const total = has('how-many') && terms.some(({ text }) => TOTALS.has(text));
  const areaTerms = terms.flatMap((term) =>
    term.kind === 'area' && !(total && TOTALS.has(term.text)) ? [term.area] : [],
  );
  const told = [...new Set(areaTerms)].filter((area) => !excluded.includes(area));
  const [first, ...others] = told;
  const graded = terms.some((term, at) => isPluralGrade(term) || isOnes(term, terms[at + 1]));
  const directions = (['rose', 'fell', 'stayed'] as const).filter((direction) => has(direction));
  const picks =
    (condition !== undefined || has('rose', 'fell', 'change', 'best', 'worst')) && isPick(terms, has, yesNo);
  return {
    terms,
    has,
    yesNo,
    reason,
    claims: yesNo || reason || isClaim(terms, amount),
    any:
      has('any') ||
      terms.some(({ text }) => text.startsWith('anything ')) ||
      (has('some') && (graded || has('area') || (directions.length > 0 && told.length === 0))),
    denies: deniesAll(terms),
    total,
    plural: terms.some(areRatings),
    graded,
    told,
    excluded,
    areas: first ? { kind: 'told', areas: [first, ...others] } : { kind: 'untold' },
    condition,
    // "Did it go up or down?" claims neither.
    direction: directions.length === 1 ? directions[0] : undefined,
    time: parseTime(terms, table, picks),
    pick: !picks ? 'every' : has('first') ? 'first' : 'last',
    ...(amount && { amount }),
    // "Is it no longer good?" asks of one grade alone.
    transition: yesNo && has('leave') && !has('ever') ? undefined : findTransition(terms, yesNo),
  };
}

const TOTALS: ReadonlySet<string> = new Set(
  'in all,in total,altogether,all in all,all together,all told'.split(','),
);

/** "the good ones" */
function isOnes(term: Term, next: Term | undefined): boolean {
  return term.kind === 'grade' && next?.text === 'ones';
}

/** The senses of the terms, with those that follow from several together. */
function sensesOf(terms: readonly Term[]): ReadonlySet<Sense> {
  const senses = new Set(terms.flatMap((term) => (term.kind === 'sense' ? [term.sense] : [])));
  // "better or worse than 2018?" holds no grade against which "or worse" could be.
  const conditional = terms.some(({ kind }) => kind === 'grade');
  if (!conditional && senses.has('or-worse')) senses.add(senses.has('rose') ? 'fell' : 'worse');
  if (!conditional && senses.has('or-better')) senses.add(senses.has('fell') ? 'rose' : 'better');
  // "Is safe above effective?"
  if (!conditional && senses.has('above')) senses.add('better').add('than');
  if (!conditional && senses.has('below')) senses.add('worse').add('than');
  // "Is it any better than in 2018?"
  if (senses.has('than') && senses.has('rose')) senses.add('better');
  if (senses.has('than') && senses.has('fell')) senses.add('worse');
  // "Which area never changed?"
  if (senses.has('constant') || (senses.has('never') && senses.has('change')))
    senses.add('stayed').add('always');
  // "What rose and what fell?"
  if (senses.has('rose') && senses.has('fell')) senses.add('change');
  return senses;
}

/** "years rated good" asks for years, without a word of asking. */
export function asksYears({ terms, has, time, yesNo }: Clues): boolean {
  return (
    terms.some(({ text }) => text === 'years') &&
    time.time.kind === 'untold' &&
    !yesNo &&
    !has('how-many', 'times', 'every', 'how', 'best', 'worst')
  );
}

const THROUGH_TIME =
  /^(stay|stuck|remain|maintain|keep|kept|hold|held|unchang|steady|stable|stand|flat|static|no change|not |never |constant|consistent|chang|shift|alter|move|develop|budge|fluct|swing|swung|var|what )/;
const LASTING: readonly Sense[] = ['stayed', 'constant', 'change'];

/** Is it of what became of grades ("did they stay the same?"), rather than of what is alike ("are they the same?") */
export function isHeld({ terms }: Clues): boolean {
  return terms.some((term) => isSense(term, ...LASTING) && THROUGH_TIME.test(term.text));
}
