import type { Area, RatingTable } from '../../../knowledge/rating-table.ts';
import { plainAreas } from '../areas.ts';
import { type Clues, findClues } from '../clues/clues.ts';
import { datesIn } from '../grid.ts';
import type { Question } from '../question.ts';
import { isSense, type Term } from '../terms/terms.ts';
import { isBeyondTable } from './beyond.ts';
import { askChange } from './change.ts';
import { askComparison } from './comparison.ts';
import { askExtreme } from './extreme.ts';
import { askInspections, confirmsDate } from './inspections.ts';
import { isBareList } from './list-to-complete.ts';
import { askMatching } from './matching.ts';
import { askRating } from './rating.ts';
import { askStepwise } from './stepwise.ts';
import { strayTerms, tellsOnly } from './stray.ts';
import { askTransition } from './transition.ts';

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
    stray: strayTerms(clues, question, table),
  };
}

/** Does one part of the text offer what the other asks for: "when did they last come, in 2019?", "safe, caring and what others?" */
export function isOneQuestion(terms: readonly Term[], table: RatingTable): boolean {
  const clues = findClues(terms, table);
  return isBareList(clues) || confirmsDate(clues);
}

/** "Who did better, caring or responsive?" asks which of the two, "who is below good?" which of all. */
function readWho(terms: readonly Term[]): readonly Term[] {
  const areas = new Set(terms.flatMap((term) => (term.kind === 'area' ? [term.area] : [])));
  const isOfAreas = terms.some((term, at) => term.text === 'who' && holdsAgainst(terms.slice(at + 1)));
  if (areas.size < 2 && !isOfAreas) return terms;
  return terms.map((term) => (term.text === 'who' ? { ...term, kind: 'sense', sense: 'which' } : term));
}

/** "is below good" */
function holdsAgainst(after: readonly Term[]): boolean {
  const [relation, grade] = after.filter(({ kind }) => kind !== 'filler');
  const isRelation = isSense(relation, 'above', 'below');
  return isRelation && grade?.kind === 'grade';
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
function claimsTwoThings(clues: Clues): boolean {
  const { has, claims, told, time, condition } = clues;
  if (condition && isOfOuterInspection(clues)) return true;
  const opposite = has('rose') && has('fell') && !has('or', 'or-better', 'or-worse');
  return opposite && claims && (told.length > 1 || time.moments.length > 1);
}

/** "In 2019, and that was the last time that it was inspected", but not "the last time it was rated good" */
function isOfOuterInspection({ terms, time }: Clues): boolean {
  const place = terms.findIndex((term) => isSense(term, 'first', 'latest') && / time$/.test(term.text));
  const after = terms.slice(place + 1);
  const isOfInspection = after.some((term) => term.kind === 'sense' && INSPECTED.has(term.sense));
  const isDated = time.moments.some(({ moment, at }) => moment.kind === 'date' && at < place);
  return place >= 0 && isDated && isOfInspection && after.every(({ kind }) => kind !== 'grade');
}

const INSPECTED: ReadonlySet<string> = new Set(['inspection', 'rating', 'grade']);

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
