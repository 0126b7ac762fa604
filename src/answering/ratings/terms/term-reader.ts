import { stemmer } from 'stemmer';
import type { RatingTable } from '../../../knowledge/rating-table.ts';
import { remembering } from '../../text/remembering.ts';
import { words } from '../../text/tokens.ts';
import { ENGLISH, IDLE } from './english-books.ts';
import { createPhraseBook, type FoundPhrase, type PhraseBook } from './phrase-book.ts';
import { createSpelling } from './spelling.ts';
import { createTableBook } from './table-book.ts';
import { adjectiveStems } from './table-words.ts';
import type { Term, TermMeaning } from './terms.ts';

/** Turns the words of a question into terms. */
export interface TermReader {
  read(text: string): Term[];
}

export function createTermReader(table: RatingTable, names: readonly string[]): TermReader {
  const tableBook = createTableBook(table, names);
  const nameBook = createPhraseBook<TermMeaning>();
  // A part of the subject's name alone is a loose name for it.
  for (const name of names) for (const word of words(name)) nameBook.add(word, { kind: 'name' });
  const books = [tableBook, ENGLISH, ...IDLE, nameBook];
  const spelling = createSpelling(new Set(books.flatMap((book) => [...book.words])));

  /** The longest phrase; the table's own words mean what the table says. */
  const find = (
    texts: readonly string[],
    stems: readonly string[],
    at: number,
  ): FoundPhrase<TermMeaning> | undefined => {
    let longest: FoundPhrase<TermMeaning> | undefined;
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

/** A noun of one of the table's adjectives: "safety" of "safe". */
function findNoun(book: PhraseBook<TermMeaning>, stem: string): FoundPhrase<TermMeaning> | undefined {
  return adjectiveStems(stem)
    .map((adjective) => book.find([adjective], [adjective], 0))
    .find((found) => found !== undefined);
}

function wordMeaning(word: string): TermMeaning {
  return /^\d+$/.test(word) ? { kind: 'number', value: Number(word) } : { kind: 'unknown' };
}
