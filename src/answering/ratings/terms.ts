import { stemmer } from 'stemmer';
import type { Area, Grade, RatingTable } from '../../knowledge/rating-table.ts';
import { words } from '../text/tokens.ts';
import {
  BEYOND_A_TABLE,
  FILLERS,
  MONTHS,
  NUMBERS,
  ORDINALS,
  phrases,
  SENSES,
  type Sense,
} from './question-words.ts';
import { createSpelling } from './spelling.ts';
import { byNoun, formsOf, inspectorNames, isForm, superlativeOf, unitOf } from './table-words.ts';

export type Meaning =
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
  /** The subject's name. */
  | { readonly kind: 'name' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'unknown' };

/** One unit of meaning in a question. */
export type Term = Meaning & {
  readonly text: string;
  /** The text is not as it was written: a slip was corrected. */
  readonly corrected: boolean;
};

/** Turns the words of a question into terms. */
export interface Lexicon {
  read(text: string): Term[];
}

export function createLexicon(table: RatingTable, names: readonly string[]): Lexicon {
  const meanings = new Map<string, Meaning>();
  const known = new Set<string>();
  let longest = 1;
  const add = (phrase: string, meaning: Meaning) => {
    const parts = words(phrase);
    const key = parts.map(stemmer).join(' ');
    for (const part of parts) known.add(part);
    if (key === '' || meanings.has(key)) return;
    meanings.set(key, meaning);
    longest = Math.max(longest, parts.length);
  };

  // What comes first wins: the table's own words mean what the table says.
  for (const grade of table.scale)
    for (const phrase of [grade.word, ...grade.like]) {
      const superlative = superlativeOf(phrase);
      addWithCompound(add, phrase, { kind: 'grade', grade, ...(superlative && { superlative }) });
    }
  for (const area of table.areas)
    for (const phrase of [area.title, ...area.like]) addWithCompound(add, phrase, { kind: 'area', area });
  const unit = unitOf(table);
  if (unit) {
    add(unit, { kind: 'sense', sense: 'grade' });
    add(`how many ${unit}`, { kind: 'sense', sense: 'rating' });
  }
  for (const phrase of inspectorNames(table.inspector)) add(phrase, { kind: 'inspector' });
  for (const name of names) add(name, { kind: 'name' });
  const tableStems = new Map(meanings);
  const forms = formsOf(table);
  for (const phrase of BEYOND_A_TABLE) add(phrase, { kind: 'beyond' });
  for (const [sense, list] of Object.entries(SENSES)) {
    if (isSense(sense)) for (const phrase of phrases(list)) add(phrase, { kind: 'sense', sense });
  }
  for (const [at, month] of MONTHS.entries()) {
    add(month, { kind: 'month', month: at + 1 });
    add(month.slice(0, 3), { kind: 'month', month: at + 1 });
  }
  for (const [value, word] of NUMBERS.entries()) if (value !== 1) add(word, { kind: 'number', value });
  for (const [at, word] of ORDINALS.entries()) add(word, { kind: 'ordinal', value: at + 1 });
  for (const [at, word] of ['1 st', '2 nd', '3 rd', '4 th', '5 th'].entries()) {
    add(word, { kind: 'ordinal', value: at + 1 });
  }
  for (const filler of FILLERS) add(filler, { kind: 'filler' });
  // A part of the subject's name alone is a loose name for it.
  for (const name of names) for (const word of words(name)) add(word, { kind: 'name' });

  const spelling = createSpelling(known);

  const meaningAt = (
    texts: readonly string[],
    stems: readonly string[],
    at: number,
  ): { meaning: Meaning; length: number } | undefined => {
    for (let length = Math.min(longest, stems.length - at); length > 0; length--) {
      const key = stems.slice(at, at + length).join(' ');
      const meaning = meanings.get(key);
      if (meaning && isForm(texts[at] ?? '', forms.get(key))) return { meaning, length };
    }
    const noun = byNoun(stems[at] ?? '', tableStems);
    return noun && { meaning: noun, length: 1 };
  };

  return {
    read(text) {
      const written = words(spaceOutRanges(text));
      const isKnown = (word: string) =>
        meanings.has(stemmer(word)) || known.has(word) || byNoun(stemmer(word), tableStems) !== undefined;
      const spelt = written.map((word) => (isKnown(word) ? word : spelling.correct(word)));
      const stems = spelt.map(stemmer);
      const terms: Term[] = [];
      for (let at = 0; at < spelt.length; ) {
        const found = meaningAt(spelt, stems, at) ?? { meaning: wordMeaning(spelt[at] ?? ''), length: 1 };
        const end = at + found.length;
        terms.push({
          ...found.meaning,
          text: spelt.slice(at, end).join(' '),
          corrected: spelt.slice(at, end).some((word, index) => word !== written[at + index]),
        });
        at = end;
      }
      return terms;
    },
  };
}

/** Adds a phrase, and its words run together: "well-led" is also written "wellled". */
function addWithCompound(add: (phrase: string, meaning: Meaning) => void, phrase: string, meaning: Meaning) {
  add(phrase, meaning);
  const parts = words(phrase);
  if (parts.length > 1) add(parts.join(''), meaning);
}

/** "2016-2019" is a span, though tokens know no dashes. */
function spaceOutRanges(text: string): string {
  return text.replace(/\b(\d{4})\s*[-–—]\s*(?=\d{4}\b)/g, '$1 to ');
}

function wordMeaning(word: string): Meaning {
  return /^\d+$/.test(word) ? { kind: 'number', value: Number(word) } : { kind: 'unknown' };
}

function isSense(name: string): name is Sense {
  return Object.hasOwn(SENSES, name);
}
