import { BACKGROUND, BEYOND_A_TABLE, FILLERS, WHY } from './idle-words.ts';
import { MONTHS, NUMBERS, ORDINALS } from './number-words.ts';
import { createPhraseBook, type PhraseBook } from './phrase-book.ts';
import { phrases, SENSES, type Sense } from './question-words.ts';
import type { TermMeaning } from './terms.ts';

/** The English of asking, which is the same for every table. */
export const ENGLISH = createEnglishBook();

function createEnglishBook(): PhraseBook<TermMeaning> {
  const book = createPhraseBook<TermMeaning>();
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
export const IDLE = [
  bookOf(FILLERS, { kind: 'filler' }, (word, phrase) => word === phrase || !/(?:ing|s)$/.test(word)),
  bookOf(BACKGROUND, { kind: 'background' }),
];

function bookOf(
  list: Iterable<string>,
  meaning: TermMeaning,
  isForm?: (word: string, phrase: string) => boolean,
): PhraseBook<TermMeaning> {
  const book = createPhraseBook<TermMeaning>(isForm);
  for (const phrase of list) book.add(phrase, meaning);
  return book;
}

function isNameOfSense(name: string): name is Sense {
  return Object.hasOwn(SENSES, name);
}
