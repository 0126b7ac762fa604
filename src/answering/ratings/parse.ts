import type { Area, RatingTable } from '../../knowledge/rating-table.ts';
import { isBeyondTable } from './beyond.ts';
import { type Clues, findClues } from './clues.ts';
import { datesIn, plainAreas } from './grid.ts';
import { askChange } from './parse-change.ts';
import { askComparison } from './parse-comparison.ts';
import { askInspections } from './parse-inspections.ts';
import { askMatching } from './parse-matching.ts';
import { askRating } from './parse-rating.ts';
import { askStepwise } from './parse-stepwise.ts';
import { askTransition } from './parse-transition.ts';
import type { Question } from './question.ts';
import { isOfSubject } from './subject.ts';
import type { Term } from './terms.ts';

/** A question, with the terms that had a meaning which it leaves out. */
export interface Parse {
  readonly question: Question;
  readonly stray: readonly Term[];
  /** It asks for the reason of something that it claims. */
  readonly reason: boolean;
  /** How many years it tells. */
  readonly years: number;
  /** It states something, and asks no more than by its tone. */
  readonly statement: boolean;
}

/** The question that the terms ask of the table; `undefined` where they ask none or one that no table answers. */
export function parse(written: readonly Term[], table: RatingTable): Parse | undefined {
  const terms = readWho(written);
  const clues = findClues(terms, table);
  if (isBeyondTable(clues)) return undefined;
  const asked = ask(clues);
  const question = asked && leaveOut(clues.excluded, asked, table);
  if (!question || (clues.claims && clues.has('only') && !tellsOnly(question))) return undefined;
  return {
    question,
    reason: clues.reason,
    years: new Set(clues.time.moments.flatMap(({ moment }) => datesIn(moment).map(({ year }) => year))).size,
    statement: ['check', 'rating'].includes(question.ask) && clues.claims && !clues.yesNo && !clues.reason,
    stray: [
      ...clues.terms.filter((term, at) => isStray(term, at, clues, question, table)),
      ...(clues.amount && !clues.amount.bare && !tellsAmount(question) ? clues.amount.told : []),
    ],
  };
}

/** "Who did better, caring or responsive?" asks which of the two. */
function readWho(terms: readonly Term[]): readonly Term[] {
  const areas = new Set(terms.flatMap((term) => (term.kind === 'area' ? [term.area] : [])));
  if (areas.size < 2) return terms;
  return terms.map((term) => (term.text === 'who' ? { ...term, kind: 'sense', sense: 'which' } : term));
}

/** Did the term have a meaning that the question, as it was understood, leaves out? */
function isStray(term: Term, at: number, clues: Clues, question: Question, table: RatingTable): boolean {
  const { terms, time, transition } = clues;
  if (transition?.used.has(term)) return false;
  const next = terms
    .slice(at + 1)
    .find((one) => one.kind !== 'filler' && !(one.kind === 'sense' && one.sense === 'said'));
  if (term.kind === 'number' || term.kind === 'ordinal' || term.kind === 'month') {
    if (time.used.has(term) || (clues.amount?.told.includes(term) && tellsAmount(question))) return false;
    return !(term.kind === 'number' && next && isPartOf(question, term.value, next, clues, table));
  }
  if (term.kind === 'background') return isDuring(terms.slice(0, at)) && time.time.kind === 'untold';
  if (term.kind !== 'sense') return false;
  switch (term.sense) {
    case 'most':
      if (question.ask === 'change') return !question.most && question.form !== 'count';
      if (question.ask === 'when') return !question.most;
      if (question.ask === 'count') return question.of !== 'areas';
      if (question.ask === 'rating') return question.time.kind !== 'all';
      return question.ask !== 'which-areas' || question.often !== 'most';
    case 'except':
      // "the first inspection without an inadequate"
      if (term.text === 'without' && question.ask === 'when' && question.together) return false;
      return question.areas.kind !== 'told' || clues.excluded.length === 0;
    case 'and':
      return next === undefined;
    case 'running':
      return question.ask !== 'rating' && !('running' in question) && !isDirect(question);
    case 'direct':
      return !isDirect(question);
    case 'always':
      return question.ask === 'change' && clues.claims && question.claim !== 'stayed';
    // "Was neither caring nor safe good?"
    case 'not':
      return ['neither', 'nor'].includes(term.text) && next?.kind !== 'grade';
    case 'times':
      return isOtherTimes(term, terms[at - 1]);
    // "a fall of more than one grade"
    case 'above':
    case 'below':
      return question.ask === 'change' && next?.kind === 'sense' && next.sense === 'grade';
    // "what was it before it was good?"
    case 'before':
    case 'after':
    case 'since':
    case 'until':
    case 'from':
      return next?.kind === 'grade' || next?.kind === 'background';
    default:
      return false;
  }
}

function isDirect(question: Question): boolean {
  return question.ask === 'change' && question.direct === true;
}

function tellsOnly(question: Question): boolean {
  return (
    (question.ask === 'which-areas' && question.quantity === 'only') ||
    (question.ask === 'when' && question.only === true)
  );
}

/** Is an amount that was told part of what was understood? */
function tellsAmount(question: Question): boolean {
  return 'amount' in question || (question.ask === 'count' && question.claim !== undefined);
}

/** "during the pandemic" tells a time that no table knows. */
function isDuring(before: readonly Term[]): boolean {
  return before.findLast(({ text }) => text !== 'the' && text !== 'a')?.text === 'during';
}

/** "Two times" counts, "answering times" are something else. */
function isOtherTimes({ text }: Term, before: Term | undefined): boolean {
  if (text !== 'times' || !before || before.kind === 'number') return false;
  return before.kind !== 'sense' || ['said', 'rating', 'grade'].includes(before.sense);
}

/** Does the number belong to what was understood? */
function isPartOf(question: Question, value: number, next: Term, clues: Clues, table: RatingTable): boolean {
  // "rating 4 2021", "2 the trust": people type the figure for the word.
  const isWord = ['area', 'name', 'inspector', 'month', 'number'].includes(next.kind);
  if (isWord && (value === 2 || value === 4)) return true;
  if (next.kind !== 'sense') return false;
  // "the three areas that fell"
  const listsAreas =
    question.ask === 'which-areas' || (question.ask === 'change' && question.areas.kind === 'every');
  if (listsAreas && next.sense === 'area') return true;
  // "Which area fell two grades?"
  if (question.ask === 'change' && question.distance !== undefined) return next.sense === 'grade';
  // "the two worst areas"
  if (question.ask === 'extreme' && next.sense === 'area') return true;
  // "the five areas", "all five inspections", "two years running"
  if (next.sense === 'area') return value === plainAreas(table).length || value === table.areas.length;
  if (!['inspection', 'rating', 'times', 'year', 'running'].includes(next.sense)) return false;
  return clues.has('running') || value === table.inspections.length;
}

/** The question of every area apart from these. */
function leaveOut(excluded: readonly Area[], question: Question, table: RatingTable): Question {
  const [first, ...others] = plainAreas(table).filter((area) => !excluded.includes(area));
  const isOfAll = question.areas.kind === 'every' || question.ask === 'which-areas';
  if (excluded.length === 0 || !first || !isOfAll) return question;
  return { ...question, areas: { kind: 'told', areas: [first, ...others] } };
}

/** The rules, the most telling first. */
function ask(clues: Clues): Question | undefined {
  return claimsTwoThings(clues) || asksInPairs(clues) ? undefined : askOne(clues);
}

/** "Did it rise in 2018 and fall in 2022?", "did safe rise and well-led fall?" */
function claimsTwoThings({ has, claims, told, time }: Clues): boolean {
  const opposite = has('rose') && has('fell') && !has('or', 'or-better', 'or-worse');
  return opposite && claims && (told.length > 1 || time.moments.length > 1);
}

/** "What was safe in 2016 and well-led in 2019?" asks of each area at its own time. */
function asksInPairs({ terms, told, time }: Clues): boolean {
  const [first, second] = time.moments;
  if (!first || !second || told.length < 2) return false;
  const areas = terms.flatMap((term, at) => (term.kind === 'area' ? [{ area: term.area, at }] : []));
  const within = areas.filter(({ at }) => at > first.at && at < second.at);
  const without = areas.filter(({ at }) => at < first.at || at > second.at);
  const isSameTime = JSON.stringify(first.moment) === JSON.stringify(second.moment);
  return !isSameTime && within.some(({ area }) => without.some((one) => one.area !== area));
}

function askOne(clues: Clues): Question | undefined {
  return (
    askInspections(clues) ??
    askTransition(clues) ??
    askStepwise(clues) ??
    askComparison(clues) ??
    askMatching(clues) ??
    askChange(clues) ??
    askExtreme(clues) ??
    askRating(clues)
  );
}

/** "Best and worst areas in 2022": the ratings among which both are. */
function askBothEnds(clues: Clues): Question | undefined {
  const { has, told, areas, time } = clues;
  // "Its strengths and weaknesses", but not "its best and worst ratings"
  const itsAreas =
    isOfSubject(clues.terms) && !has('year', 'inspection', 'rating', 'grade', 'ever', 'history');
  const ofAreas = told.length === 0 && (has('area') || time.time.kind === 'moments' || itsAreas);
  // "From best to worst" alone asks for the scale.
  if (!ofAreas && told.length === 0 && !has('year', 'inspection')) return undefined;
  return {
    ask: 'rating',
    areas: ofAreas ? { kind: 'every' } : areas,
    time: time.time.kind === 'untold' && !ofAreas ? { kind: 'all' } : time.time,
  };
}

function askExtreme(clues: Clues): Question | undefined {
  const { has, told, time, yesNo } = clues;
  if (has('best') && has('worst') && !yesNo) return askBothEnds(clues);
  if (has('best') === has('worst') || has('how-many')) return undefined;
  const end = has('best') ? 'best' : 'worst';
  const [area, ...others] = told;
  const moment =
    time.time.kind === 'moments' && time.time.moments.length === 1 ? time.time.moments[0] : undefined;
  // "Was safe the weakest (in 2022)?" is of areas, "was 2022 the weakest year for it?" is of years.
  const ofAreas =
    has('area') ||
    ((moment || time.time.kind === 'untold') &&
      !has('year', 'inspection', 'rating', 'grade', 'ever', 'always', 'history'));
  if (yesNo && area && others.length === 0 && ofAreas) {
    const often = (['always', 'never', 'ever'] as const).find((sense) => has(sense));
    return {
      ask: 'extreme',
      end,
      over: 'areas',
      areas: { kind: 'every' },
      time: often && time.time.kind === 'untold' ? { kind: 'all' } : time.time,
      claim: { area },
      ...(often && { often }),
    };
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
  // "What is the highest it has been?"
  const hasBeen = clues.terms.some(({ text }) => ['been', 'reached', 'had'].includes(text));
  const asksWhen = hasBeen || has('when', 'year', 'ever', 'inspection', 'rating', 'grade', 'history');
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
