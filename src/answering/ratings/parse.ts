import type { RatingTable } from '../../knowledge/rating-table.ts';
import { type Clues, findClues } from './clues.ts';
import { datesOf } from './grid.ts';
import { askChange, askComparison } from './parse-change.ts';
import { askMatching } from './parse-matching.ts';
import type { Question, Time } from './question.ts';
import type { Term } from './terms.ts';

/** A question, with the terms that had a meaning which it leaves out. */
export interface Parse {
  readonly question: Question;
  readonly stray: readonly Term[];
}

/** The question that the terms ask of the table; `undefined` where they ask none or one that no table answers. */
export function parse(terms: readonly Term[], table: RatingTable): Parse | undefined {
  if (terms.some(({ kind }) => kind === 'beyond')) return undefined;
  const clues = findClues(terms, table);
  if (isBetweenGrades(terms)) return undefined;
  if (clues.has('year-ago') && clues.pick === 'every') return undefined;
  const question = ask(clues);
  if (!question) return undefined;
  return { question, stray: terms.filter((term) => isStray(term, clues, question)) };
}

/** "Is there anything between good and inadequate?" is about the scale. */
function isBetweenGrades(terms: readonly Term[]): boolean {
  return terms.some((term, at) => term.text === 'between' && terms[at + 1]?.kind === 'grade');
}

/** Did the term have a meaning that the question, as it was understood, leaves out? */
function isStray(term: Term, { time }: Clues, question: Question): boolean {
  if (term.kind === 'number' || term.kind === 'ordinal' || term.kind === 'month') return !time.used.has(term);
  if (term.kind !== 'sense' || term.sense !== 'most') return false;
  return (
    !(question.ask === 'change' && question.most) &&
    !(question.ask === 'which-areas' && question.often === 'most')
  );
}

/** The rules, the most telling first. */
function ask(clues: Clues): Question | undefined {
  return (
    askInspections(clues) ??
    askComparison(clues) ??
    askMatching(clues) ??
    askChange(clues) ??
    askExtreme(clues) ??
    askRating(clues)
  );
}

function askInspections(clues: Clues): Question | undefined {
  const { has, told, condition, direction, time } = clues;
  if (condition || direction || told.length > 0) return undefined;
  if (has('next') && time.time.kind === 'untold') return undefined;
  if (has('change', 'best', 'worst', 'better', 'worse', 'compare')) return undefined;
  const form = inspectionsForm(clues);
  return form && { ask: 'inspections', form, areas: { kind: 'untold' }, time: time.time };
}

function inspectionsForm({ has, yesNo, time }: Clues): 'yes-no' | 'count' | 'when' | undefined {
  const rated = has('rating', 'grade');
  if (has('how-many', 'times')) return rated || has('inspection') ? 'count' : undefined;
  if (has('when')) return 'when';
  const dated = time.time.kind === 'moments' && datesOf(time.time).length === time.moments.length;
  if (yesNo && dated) return rated || has('inspection') ? 'yes-no' : undefined;
  // "The last inspection", "was it inspected every year?"
  const timed = time.time.kind === 'untold' || !dated;
  return has('inspection') && timed && !rated && !has('said', 'how', 'area') ? 'when' : undefined;
}

function askExtreme(clues: Clues): Question | undefined {
  const { has, told, time, yesNo } = clues;
  if (has('best') === has('worst') || has('how-many')) return undefined;
  const end = has('best') ? 'best' : 'worst';
  const [area, ...others] = told;
  const moment =
    time.time.kind === 'moments' && time.time.moments.length === 1 ? time.time.moments[0] : undefined;
  if (yesNo && area && others.length === 0 && has('area')) {
    return { ask: 'extreme', end, over: 'areas', areas: { kind: 'every' }, time: time.time, claim: { area } };
  }
  if (yesNo && moment && !has('area')) {
    return {
      ask: 'extreme',
      end,
      over: 'inspections',
      areas: clues.areas,
      time: { kind: 'all' },
      claim: { moment },
    };
  }
  const asksWhen = has('when', 'year', 'ever', 'inspection', 'rating', 'grade', 'history');
  const over =
    !has('area') && others.length === 0 && (area || (!moment && asksWhen)) ? 'inspections' : 'areas';
  const whole = has('ever', 'history', 'always') && time.time.kind === 'untold';
  return {
    ask: 'extreme',
    end,
    over,
    areas: over === 'areas' && others.length === 0 ? { kind: 'every' } : clues.areas,
    time: whole ? { kind: 'all' } : time.time,
  };
}

function askRating(clues: Clues): Question | undefined {
  const { has, any, plural, told, areas, time, yesNo } = clues;
  if (has('how-many', 'where', 'best', 'worst')) return undefined;
  if (has('when') && datesOf(time.time).length === 0) return undefined;
  if (has('next') && time.time.kind === 'untold') return undefined;
  if (!has('rating', 'grade', 'area', 'every') && told.length === 0 && !asksOfInspection(clues))
    return undefined;
  // "What are the areas?" asks for no rating.
  const untold = time.time.kind === 'untold' && told.length === 0;
  if (untold && has('area') && !has('how', 'every') && !plural) return undefined;
  if (untold && (isVerb(clues) || yesNo)) return undefined;
  const whole = has('history', 'always', 'ever', 'change') || (has('every') && has('inspection', 'year'));
  const single = time.time.kind === 'untold' || time.time.kind === 'moments';
  const everyArea =
    told.length === 0 && (has('area') || (has('every') && !whole) || any || (plural && single && !whole));
  if (yesNo && told.length === 0 && !has('rating', 'grade', 'inspection')) return undefined;
  return {
    ask: 'rating',
    areas: everyArea ? { kind: 'every' } : areas,
    time: whole && time.time.kind === 'untold' ? { kind: 'all' } : neighbourly(time.time),
  };
}

/** Is the result of an inspection asked for, not the inspection? "What did the CQC say?", "2019 inspection". */
function asksOfInspection({ has, terms, time }: Clues): boolean {
  const inspector = terms.some(({ kind }) => kind === 'inspector') || has('inspector', 'inspection');
  return (
    (inspector && has('said', 'how')) ||
    (has('how', 'history') && !inspector) ||
    datesOf(time.time).length > 0
  );
}

/** "What does the inspector rate?" asks what is rated, not how; "rate it" asks how. */
function isVerb({ terms, has }: Clues): boolean {
  const rate = terms.findIndex(({ text }) => text === 'rate');
  const next = terms[rate + 1];
  return rate >= 0 && !has('how') && next?.kind !== 'name' && !['it', 'them'].includes(next?.text ?? '');
}

/** "the rating before 2019" is the one just before it. */
function neighbourly(time: Time): Time {
  if (time.kind !== 'range' || !time.open) return time;
  const step = time.from ? 1 : -1;
  const of = time.from ?? time.to;
  return of ? { kind: 'moments', moments: [{ kind: 'neighbour', of, step }] } : time;
}
