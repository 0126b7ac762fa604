import type { Inspection, RatingTable } from '../../knowledge/rating-table.ts';
import { wordingKey } from '../../knowledge/wording-key.ts';
import { createLately } from '../lately.ts';
import { certaintyOf } from './certainty.ts';
import { isOneQuestion, parse } from './parse/parse.ts';
import { phrase } from './phrase/phrase.ts';
import type { Question } from './question.ts';
import { read } from './read/read.ts';
import type { Result } from './result.ts';
import { withoutHearsay } from './terms/hearsay.ts';
import { FIRST_YEAR } from './terms/number-words.ts';
import { plainText } from './terms/plain-text.ts';
import { createTermReader, type TermReader } from './terms/term-reader.ts';
import type { Term } from './terms/terms.ts';

/** What a rating table says to a question. */
export interface Reading {
  /** One to three short sentences. */
  readonly text: string;
  /** Date of the newest inspection told. */
  readonly asOf: string;
  /** 0 to 1: how sure it is that the question is about this table and wholly understood. */
  readonly certainty: number;
  /** The question as it was understood. */
  readonly question: Question;
  /** Those that it tells of, oldest first. */
  readonly inspections: readonly Inspection[];
  /** What the table said to it. */
  readonly result: Result;
  /** The words of the question with what each was taken for. */
  readonly terms: readonly Term[];
}

export interface ReadingOptions {
  /** Names of what is rated; they carry no meaning. */
  readonly names: readonly string[];
}

/** A conversation reads the same few questions again and again. */
const lately = createLately<{ readonly reading: Reading | undefined }>();

/**
 * Answers a question about a rating table by a sentence that is computed from it; `undefined` when the question is
 * not about the table, or asks for something that no table of ratings tells.
 */
export function readRatings(
  text: string,
  table: RatingTable,
  { names }: ReadingOptions,
): Reading | undefined {
  if (text.length > LENGTH_LIMIT) return undefined;
  const asked = [text, ...names].join('\n');
  return lately.recall(table, asked, () => ({ reading: readAnew(text, table, names) })).reading;
}

function readAnew(text: string, table: RatingTable, names: readonly string[]): Reading | undefined {
  const { reader, wordings } = preparedFor(table, names);
  const { terms, aside } = readSentences(text, reader);
  const parsed = parse(terms, table);
  const certainty = parsed ? certaintyOf(terms, parsed, table) * (aside ? ASIDE : 1) : 0;
  // A curated wording that the rules do not fully understand asks for the table: its latest rating stands for it.
  const curated = wordings.has(wordingKey(text));
  const understood = certainty > 0 && terms.every(({ kind }) => kind !== 'unknown');
  const question = curated && !understood ? LATEST_RATING : parsed?.question;
  const answer = question && read(question, table);
  if (!question || !answer) return undefined;
  const { result, missing } = answer;
  if (!curated && parsed?.reason && !isDenied(result)) return undefined;
  const inspections = inspectionsTold(result).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const asOf = inspections.at(-1)?.date;
  if (asOf === undefined || (certainty === 0 && !curated)) return undefined;
  return {
    text: phrase(result, missing, table),
    asOf,
    certainty: curated ? CURATED_CERTAINTY : certainty,
    question,
    inspections,
    result,
    terms,
  };
}

/** Why something is so, no table tells; that it is not so, or that no inspection is listed, it does. */
function isDenied(result: Result): boolean {
  return result.kind === 'no-inspection' || result.verdict === 'no';
}

/** Is the text a single question to the table, whatever its commas? */
export function isOneQuestionTo(table: RatingTable, text: string, { names }: ReadingOptions): boolean {
  if (text.length > LENGTH_LIMIT) return false;
  return isOneQuestion(preparedFor(table, names).reader.read(plainText(text)), table);
}

/** The words of a text with what this table takes each for. */
export function readTerms(text: string, table: RatingTable, { names }: ReadingOptions): readonly Term[] {
  return preparedFor(table, names).reader.read(plainText(text));
}

/** Characters of a question; what is longer tells of more than ratings, and its sentences are read each by itself. */
const LENGTH_LIMIT = 500;

/** What is left of the certainty where sentences that say nothing of ratings were left out. */
const ASIDE = 0.8;

/**
 * The terms of the sentences that have any meaning here; "My father is frail." has none. Of the clauses of a sentence
 * those are left out that speak of the asker: "I am writing an essay, how …?"
 */
function readSentences(text: string, reader: TermReader): { terms: readonly Term[]; aside: boolean } {
  const heard = DOUBT.test(text) ? withoutHearsay : (terms: readonly Term[]) => terms;
  const sentences = plainText(text)
    .split(/(?<=[.!?…])\s+/)
    .map((sentence) => {
      const clauses = sentence
        .split(/[,;:–—]\s+|\s-\s/)
        .map((clause) => reader.read(clause))
        .map(heard);
      const isAside = clauses.every(isIdle);
      return clauses.map((terms) => ({ terms, left: isAside || isOfAskersDay(terms) }));
    });
  const clauses = sentences.flat();
  return {
    terms: clauses.flatMap(({ terms, left }) => (left ? [] : terms)),
    aside: clauses.some(({ terms, left }) => left && terms.some(({ kind }) => kind === 'unknown')),
  };
}

/** What somebody says is asked about where the message asks anything; otherwise it is talk. */
const DOUBT = /\?\s*$|\b(?:right|true|correct)\W*$/i;

function isIdle(terms: readonly Term[]): boolean {
  return terms.every(({ kind }) => ['filler', 'name', 'unknown', 'background'].includes(kind));
}

/** "My mum had to call 999 last week" */
function isOfAskersDay(terms: readonly Term[]): boolean {
  return isOfAsker(terms) && isIdle(terms.filter((term) => !isOfDay(term)));
}

function isOfDay(term: Term): boolean {
  if (term.kind === 'sense') return term.sense === 'year-ago';
  return DUTIES.has(term.text) || (term.kind === 'number' && term.value < FIRST_YEAR);
}

const DUTIES: ReadonlySet<string> = new Set(['had to', 'have to', 'has to']);

const ASKER: ReadonlySet<string> = new Set('i we my our me us'.split(' '));

function isOfAsker(terms: readonly Term[]): boolean {
  return terms.some(({ text }) => ASKER.has(text));
}

/** A curator said that this asks for the table. */
const CURATED_CERTAINTY = 0.95;
const LATEST_RATING: Question = { ask: 'rating', areas: { kind: 'untold' }, time: { kind: 'untold' } };

interface Prepared {
  /** The table that it was made for. */
  readonly table: RatingTable;
  readonly names: readonly string[];
  readonly reader: TermReader;
  readonly wordings: ReadonlySet<string>;
}

const prepared = new WeakMap<RatingTable['areas'], Prepared>();

/** What is made of a table once and kept as long as its areas are, for all tables that have other inspections only. */
function preparedFor(table: RatingTable, names: readonly string[]): Prepared {
  const kept = prepared.get(table.areas);
  if (kept && isWordedAlike(kept.table, table) && kept.names.join('\n') === names.join('\n')) return kept;
  const wordings = new Set([table.question, ...table.wordings].map(wordingKey));
  const made = { table, names, reader: createTermReader(table, names), wordings };
  prepared.set(table.areas, made);
  return made;
}

function isWordedAlike(one: RatingTable, other: RatingTable): boolean {
  return (['question', 'wordings', 'inspector', 'scale', 'areas'] as const).every(
    (part) => one[part] === other[part],
  );
}

function inspectionsTold(result: Result): readonly Inspection[] {
  switch (result.kind) {
    case 'ratings':
    case 'count':
      return result.cells.map(({ inspection }) => inspection);
    case 'never':
    case 'never-together':
    case 'none':
    case 'best-areas':
    case 'best-inspections':
    case 'inspections':
      return result.inspections;
    case 'areas':
      return [result.inspection];
    case 'change':
      return [result.from, result.to];
    case 'steps':
      return result.steps.length > 0 ? result.steps.map(({ to }) => to.inspection) : result.inspections;
    case 'compared':
      return [result.better.inspection];
    case 'no-inspection':
      return result.nearest;
  }
}
