import type { RatingTable } from '../../knowledge/rating-table.ts';
import { type Clues, findClues } from './clues.ts';
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
  if (clues.has('year-ago') && clues.pick === 'every') return undefined;
  const question = ask(clues);
  if (!question) return undefined;
  return { question, stray: terms.filter((term) => isStray(term, clues, question)) };
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

function askInspections({ has, yesNo, told, condition, direction, time }: Clues): Question | undefined {
  if (condition || direction || has('change', 'best', 'worst', 'better', 'worse', 'compare'))
    return undefined;
  if (has('next') && time.time.kind === 'untold') return undefined;
  const scope = { areas: { kind: 'untold' }, time: time.time } as const;
  const form = has('how-many', 'times')
    ? 'count'
    : has('when') && !(told.length > 0 && time.time.kind !== 'untold')
      ? 'when'
      : yesNo && has('inspection', 'rating', 'grade') && told.length === 0 && time.time.kind === 'moments'
        ? 'yes-no'
        : undefined;
  if (form === 'count' && !has('inspection', 'rating', 'times')) return undefined;
  return form && { ask: 'inspections', form, ...scope };
}

function askExtreme(clues: Clues): Question | undefined {
  const { has, told, time, yesNo } = clues;
  if (!has('best', 'worst')) return undefined;
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

function askRating({ has, any, plural, told, areas, time, yesNo }: Clues): Question | undefined {
  if (has('how-many', 'where')) return undefined;
  if (has('next') && time.time.kind === 'untold') return undefined;
  // "What are the areas?" asks for no rating.
  const untold = time.time.kind === 'untold' && told.length === 0;
  if (untold && has('area') && !has('rating', 'grade', 'how')) return undefined;
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

/** "the rating before 2019" is the one just before it. */
function neighbourly(time: Time): Time {
  if (time.kind !== 'range' || !time.open) return time;
  const step = time.from ? 1 : -1;
  const of = time.from ?? time.to;
  return of ? { kind: 'moments', moments: [{ kind: 'neighbour', of, step }] } : time;
}
