import { stemmer } from 'stemmer';
import type { Area, Grade, RatingTable } from '../../knowledge/rating-table.ts';
import { remembering } from '../text/remembering.ts';
import { words } from '../text/tokens.ts';
import { plainAreas } from './areas.ts';
import { BACKGROUND, BEYOND_A_TABLE, FILLERS, WHY } from './idle-words.ts';
import { MONTHS, NUMBERS, ORDINALS } from './number-words.ts';
import { createPhraseBook, type Found, type PhraseBook } from './phrase-book.ts';
import { phrases, SENSES, type Sense, thanOthers } from './question-words.ts';
import { createSpelling } from './spelling.ts';
import {
  adjectiveStems,
  inspectorNames,
  isForm,
  possibleGrades,
  superlativeOf,
  unitOf,
} from './table-words.ts';

type Meaning =
  | { readonly kind: 'area'; readonly area: Area }
  /** `superlative` where its words may also ask for the best or worst there was: "top grade". */
  | { readonly kind: 'grade'; readonly grade: Grade; readonly superlative?: 'best' | 'worst' }
  /** Who inspects. */
  | { readonly kind: 'inspector' }
  | { readonly kind: 'sense'; readonly sense: Sense }
  | { readonly kind: 'month'; readonly month: number }
  /** A number, in figures or words; `year` where it may be one. */
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ordinal'; readonly value: number }
  /** Asks for what no rating table tells. */
  | { readonly kind: 'beyond' }
  /** Asks for a reason. */
  | { readonly kind: 'why' }
  /** Tells of what goes on around the question. */
  | { readonly kind: 'background' }
  /** The subject's name. */
  | { readonly kind: 'name' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'unknown' };

/** One unit of meaning in a question. */
export type Term = Meaning & {
  readonly text: string;
  /** The words that were written. */
  readonly written: string;
  /** The text is not as it was written: a slip was corrected. */
  readonly corrected: boolean;
};

/** Is it whoever inspects, by name or as "the inspector"? */
export function isInspector(term: Term | undefined): boolean {
  return term?.kind === 'inspector' || isSense(term, 'inspector');
}

/** Has the term one of these senses? */
export function isSense(term: Term | undefined, ...senses: readonly Sense[]): boolean {
  return term?.kind === 'sense' && senses.includes(term.sense);
}

/** Turns the words of a question into terms. */
export interface Lexicon {
  read(text: string): Term[];
}

export function createLexicon(table: RatingTable, names: readonly string[]): Lexicon {
  const tableBook = createTableBook(table, names);
  const nameBook = createPhraseBook<Meaning>();
  // A part of the subject's name alone is a loose name for it.
  for (const name of names) for (const word of words(name)) nameBook.add(word, { kind: 'name' });
  const books = [tableBook, ENGLISH, ...IDLE, nameBook];
  const spelling = createSpelling(new Set(books.flatMap((book) => [...book.words])));

  /** The longest phrase; the table's own words mean what the table says. */
  const find = (
    texts: readonly string[],
    stems: readonly string[],
    at: number,
  ): Found<Meaning> | undefined => {
    let longest: Found<Meaning> | undefined;
    for (const book of books) {
      const found = book.find(texts, stems, at);
      if (found && found.length > (longest?.length ?? 0)) longest = found;
    }
    return longest ?? findNoun(tableBook, stems[at] ?? '');
  };

  const spelt = remembering((word) => {
    // "gettin", "doin"
    if (word.endsWith('in') && spelling.knows(`${word}g`)) return `${word}g`;
    if (spelling.knows(word) || spelling.knows(word.replace(/s$/, ''))) return word;
    const meant = spelling.correct(word);
    // "Goods" is a form of "good"; "overal" is none of "over", though it has the same stem.
    return word.startsWith(meant) && find([word], [stemmer(word)], 0) ? word : meant;
  });

  return {
    read(text) {
      const written = words(text);
      const texts = written.map(spelt);
      const stems = texts.map(stemmer);
      const terms: Term[] = [];
      for (let at = 0; at < texts.length; ) {
        const found = find(texts, stems, at) ?? { meaning: wordMeaning(texts[at] ?? ''), length: 1 };
        const end = at + found.length;
        const meant = texts.slice(at, end).join(' ');
        const asWritten = written.slice(at, end).join(' ');
        terms.push({ ...found.meaning, text: meant, written: asWritten, corrected: meant !== asWritten });
        at = end;
      }
      return terms;
    },
  };
}

function createTableBook(table: RatingTable, names: readonly string[]): PhraseBook<Meaning> {
  const book = createPhraseBook<Meaning>(isForm);
  for (const grade of table.scale) {
    for (const phrase of [grade.word, ...grade.like]) {
      const superlative = superlativeOf(phrase);
      addWithCompound(book, phrase, { kind: 'grade', grade, ...(superlative && { superlative }) });
    }
  }
  for (const [end, grade] of [
    ['best', table.scale[0]],
    ['worst', table.scale.at(-1)],
  ] as const) {
    if (grade)
      for (const phrase of possibleGrades(end)) book.add(phrase, { kind: 'grade', grade, superlative: end });
  }
  for (const area of table.areas) {
    for (const phrase of [area.title, ...area.like]) addWithCompound(book, phrase, { kind: 'area', area });
  }
  // "Better than the other four"
  const others = plainAreas(table).length - 1;
  for (const end of ['best', 'worst'] as const) {
    for (const phrase of thanOthers(end, [`the other ${NUMBERS[others] ?? others}`, `the other ${others}`]))
      book.add(phrase, { kind: 'sense', sense: end });
  }
  const unit = unitOf(table);
  if (unit) {
    book.add(unit, { kind: 'sense', sense: 'grade' });
    book.add(`how many ${unit}`, { kind: 'sense', sense: 'rating' });
  }
  for (const phrase of inspectorNames(table.inspector)) book.add(phrase, { kind: 'inspector' });
  for (const name of names) book.add(name, { kind: 'name' });
  return book;
}

/** The English of asking, which is the same for every table. */
const ENGLISH = createEnglishBook();

function createEnglishBook(): PhraseBook<Meaning> {
  const book = createPhraseBook<Meaning>();
  for (const phrase of BEYOND_A_TABLE) book.add(phrase, { kind: 'beyond' });
  for (const phrase of WHY) book.add(phrase, { kind: 'why' });
  for (const [sense, list] of Object.entries(SENSES)) {
    if (isNameOfSense(sense)) for (const phrase of phrases(list)) book.add(phrase, { kind: 'sense', sense });
  }
  for (const [at, month] of MONTHS.entries()) {
    book.add(month, { kind: 'month', month: at + 1 });
    book.add(month.slice(0, 3), { kind: 'month', month: at + 1 });
  }
  // "One" is rather a pronoun: "the one after 2017".
  for (const [value, word] of NUMBERS.entries()) if (value !== 1) book.add(word, { kind: 'number', value });
  for (const [at, word] of ORDINALS.entries()) book.add(word, { kind: 'ordinal', value: at + 1 });
  for (const [at, word] of ['1 st', '2 nd', '3 rd', '4 th', '5 th'].entries()) {
    book.add(word, { kind: 'ordinal', value: at + 1 });
  }
  return book;
}

/** Words beside a question. Something that is done ("answering", "calls") is no form of a verb among the fillers. */
const IDLE = [
  bookOf(FILLERS, { kind: 'filler' }, (word, phrase) => word === phrase || !/(?:ing|s)$/.test(word)),
  bookOf(BACKGROUND, { kind: 'background' }),
];

function bookOf(
  list: Iterable<string>,
  meaning: Meaning,
  isForm?: (word: string, phrase: string) => boolean,
): PhraseBook<Meaning> {
  const book = createPhraseBook<Meaning>(isForm);
  for (const phrase of list) book.add(phrase, meaning);
  return book;
}

/** Adds a phrase, and its words run together: "well-led" is also written "wellled". */
function addWithCompound(book: PhraseBook<Meaning>, phrase: string, meaning: Meaning) {
  book.add(phrase, meaning);
  const parts = words(phrase);
  if (parts.length > 1) book.add(parts.join(''), meaning);
}

/** A noun of one of the table's adjectives: "safety" of "safe". */
function findNoun(book: PhraseBook<Meaning>, stem: string): Found<Meaning> | undefined {
  return adjectiveStems(stem)
    .map((adjective) => book.find([adjective], [adjective], 0))
    .find((found) => found !== undefined);
}

function wordMeaning(word: string): Meaning {
  return /^\d+$/.test(word) ? { kind: 'number', value: Number(word) } : { kind: 'unknown' };
}

function isNameOfSense(name: string): name is Sense {
  return Object.hasOwn(SENSES, name);
}
