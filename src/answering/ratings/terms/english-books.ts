import { MONTHS } from '../../text/months.ts';
import { words } from '../../text/tokens.ts';
import { BACKGROUND, BEYOND_A_TABLE, FILLERS, WHY } from './idle-words.ts';
import { NUMBERS, ORDINALS } from './number-words.ts';
import { createPhraseBook, type PhraseBook } from './phrase-book.ts';
import { phrases, SENSES, type Sense } from './question-words.ts';
import type { TermMeaning } from './terms.ts';

/** The English of asking, which is the same for every table. */
export const ENGLISH = createEnglishBook();

function createEnglishBook(): PhraseBook<TermMeaning> {
  const book = createPhraseBook<TermMeaning>(isFormOf);
  const add = (list: Iterable<string>, meaning: TermMeaning) => {
    for (const phrase of list)
      if (!book.add(phrase, meaning)) throw new Error(`"${phrase}" stands twice among the words of asking.`);
  };
  add(BEYOND_A_TABLE, { kind: 'beyond' });
  add(WHY, { kind: 'why' });
  for (const [sense, list] of Object.entries(SENSES)) {
    if (isNameOfSense(sense)) add(phrases(list), { kind: 'sense', sense });
  }
  for (const [at, month] of MONTHS.entries()) {
    add(new Set([month, ...words(month.slice(0, 3))]), { kind: 'month', month: at + 1 });
  }
  // "One" is rather a pronoun: "the one after 2017".
  for (const [value, word] of NUMBERS.entries()) if (value !== 1) add([word], { kind: 'number', value });
  // "First" is a sense of its own.
  for (const [at, word] of ORDINALS.entries()) if (at > 0) add([word], { kind: 'ordinal', value: at + 1 });
  for (const [at, word] of ['1 st', '2 nd', '3 rd', '4 th', '5 th'].entries()) {
    add([word], { kind: 'ordinal', value: at + 1 });
  }
  return book;
}

/** Who does something ("reporter") and how something is done ("definitely") are no forms of what is asked for. */
function isFormOf(word: string, phrase: string): boolean {
  return !/(?:ers?|ly)$/.test(word) || /(?:er|ly)$/.test(phrase);
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
