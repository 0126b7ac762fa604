import type { RatingTable } from '../../knowledge/rating-table.ts';
import { type Clues, findClues } from './clues.ts';
import { datesOf, plainAreas } from './grid.ts';
import { askChange, askComparison } from './parse-change.ts';
import { askMatching } from './parse-matching.ts';
import { askRating } from './parse-rating.ts';
import type { Question } from './question.ts';
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
  return { question, stray: clues.terms.filter((term, at) => isStray(term, at, clues, question, table)) };
}

/** "Is there anything between good and inadequate?" is about the scale. */
function isBetweenGrades(terms: readonly Term[]): boolean {
  return terms.some((term, at) => term.text === 'between' && terms[at + 1]?.kind === 'grade');
}

/** Did the term have a meaning that the question, as it was understood, leaves out? */
function isStray(
  term: Term,
  at: number,
  { terms, time }: Clues,
  question: Question,
  table: RatingTable,
): boolean {
  const next = terms.slice(at + 1).find(({ kind }) => kind !== 'filler');
  if (term.kind === 'number' || term.kind === 'ordinal' || term.kind === 'month') {
    return !time.used.has(term) && !(term.kind === 'number' && next && isTotal(term.value, next, table));
  }
  if (term.kind !== 'sense') return false;
  switch (term.sense) {
    case 'most':
      if (question.ask === 'change') return !question.most;
      return question.ask !== 'which-areas' || question.often !== 'most';
    case 'except':
      return true;
    // "what was it before it was good?"
    case 'before':
    case 'after':
    case 'since':
    case 'from':
      return next?.kind === 'grade';
    default:
      return false;
  }
}

/** "the five areas", "all five inspections" */
function isTotal(value: number, next: Term, table: RatingTable): boolean {
  if (next.kind !== 'sense') return false;
  if (next.sense === 'area') return value === plainAreas(table).length || value === table.areas.length;
  return value === table.inspections.length && ['inspection', 'rating', 'times', 'year'].includes(next.sense);
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
