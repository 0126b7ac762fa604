import { stemmer } from 'stemmer';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { englishInformation } from './english.ts';
import { hash } from './hash.ts';
import { shorthandAt } from './number-shorthand.ts';
import { QUESTION_PHRASES } from './question-phrases.ts';
import { relatedStems } from './related-words.ts';
import { remembering } from './remembering.ts';
import { isNoise, words, wordsAndNoises } from './tokens.ts';

/** One unit of meaning: a word, or the words of one vocabulary term. */
export interface Token {
  /** The words as they were read, after correction. */
  readonly text: string;
  /** What the token is compared by: a stem, or the name of its group of synonyms. */
  readonly key: string;
  /** Of the key: what the token is known by in an index. */
  readonly hash: number;
  /** How much the token tells, in bits of English. */
  readonly information: number;
  readonly kind: 'word' | 'number' | 'name' | 'elsewhere' | 'asks';
}

export interface RelatedToken {
  readonly hash: number;
  /** 0 to 1: how often it can stand for the other. */
  readonly strength: number;
}

/** Unheard-of words are seldom as telling as their rarity in English says. */
const INFORMATION_LIMIT = 18;
/** A number is as telling as a rare word, however often it is said. */
const NUMBER_INFORMATION = 14;
/** A synonym's group tells at most as much as a fairly rare word. */
const TERM_INFORMATION_LIMIT = 15;

/** What is asked for tells as much as a middling word: a date is not a reason. */
const ASKS_INFORMATION = 11;

/** Without "one", which is seldom a number. */
const NUMBER_WORDS = new Map(
  'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at): [string, string] => [word, String(at + 2)]),
);

/** Bits below which a word is a filler that tells nothing of the subject. */
export const FILLER_INFORMATION = 8;

/** Turns words into tokens by the vocabulary: synonyms become one, names of the subject are set apart. */
export interface Lexicon {
  tokens(words: readonly string[]): Token[];
  /** Is one of the vocabulary's things among them? */
  namesThing(tokens: readonly Token[]): boolean;
  /** Tokens of English words that can mean the same as this one, strongest first. */
  related(token: Token): readonly RelatedToken[];
  /** Every word of the vocabulary's terms. */
  readonly words: ReadonlySet<string>;
}

/** What the words of a term, or a word, make: all of a token but how it was written. */
type VocabularyTerm = Omit<Token, 'text'>;

/** What a word is by itself. */
interface Word {
  readonly text: string;
  readonly stem: string;
  readonly alone: Token;
  /** How many words the longest term has that starts with it. */
  readonly longest: number;
}

export function createLexicon(vocabulary: Vocabulary, names: readonly string[]): Lexicon {
  const terms = new Map<string, VocabularyTerm>();
  const known = new Set<string>();
  /** By a term's first stem: how many words the longest term has that starts with it. */
  const longest = new Map<string, number>();
  const add = (phrase: string, term: VocabularyTerm) => {
    const parts = wordsAndNoises(phrase);
    // Noises are left out of every text, so that "Guy's Hospital" without its first word would be any hospital.
    if (parts.length === 0 || parts.some(isNoise)) return;
    const stems = parts.map(stemmer);
    const [first = ''] = stems;
    const key = stems.join(' ');
    if (!terms.has(key)) terms.set(key, term);
    longest.set(first, Math.max(longest.get(first) ?? 0, stems.length));
    for (const part of parts) known.add(part);
  };
  for (const name of names) add(name, termOf('=name', 'name', 1));
  for (const name of vocabulary.elsewhere) {
    const key = `=${words(name).map(stemmer).join(' ')}`;
    add(name, termOf(key, 'elsewhere', INFORMATION_LIMIT));
  }
  for (const [asks, phrases] of Object.entries(QUESTION_PHRASES)) {
    const term = termOf(`?${asks}`, 'asks', ASKS_INFORMATION);
    for (const phrase of phrases) add(phrase, term);
  }
  for (const group of vocabulary.synonyms) {
    const plain = words(group[0] ?? '');
    const key = `=${plain.map(stemmer).join(' ')}`;
    const information = Math.min(
      TERM_INFORMATION_LIMIT,
      Math.max(...plain.map(wordInformation), ...(plain.length > 1 ? [TERM_INFORMATION_LIMIT - 3] : [])),
    );
    for (const phrase of group) add(phrase, termOf(key, 'word', information));
  }

  const word = remembering((text): Word => {
    const stem = stemmer(text);
    const term = terms.get(stem);
    return {
      text,
      stem,
      alone: term ? { text, ...term } : wordToken(text, stem),
      longest: longest.get(stem) ?? 1,
    };
  });

  const relatedTo = remembering((key): readonly RelatedToken[] =>
    relatedStems(key).map(({ stem, strength }) => ({ hash: terms.get(stem)?.hash ?? hash(stem), strength })),
  );

  const tokens = (texts: readonly string[]): Token[] => {
    const own = texts.map((text, at) => word(shorthandAt(texts, at) ?? text));
    const found: Token[] = [];
    for (let at = 0; at < own.length; ) {
      const { token, length } = longTerm(own, at) ?? { token: own[at]?.alone, length: 1 };
      if (token) found.push(token);
      at += length;
    }
    return found;
  };

  /** The longest term of several words that starts here. */
  const longTerm = (own: readonly Word[], at: number): { token: Token; length: number } | undefined => {
    const longest = own[at]?.longest ?? 1;
    for (let length = Math.min(longest, own.length - at); length > 1; length--) {
      const parts = own.slice(at, at + length);
      const term = terms.get(parts.map(({ stem }) => stem).join(' '));
      if (term) return { token: { text: parts.map(({ text }) => text).join(' '), ...term }, length };
    }
    return undefined;
  };
  const things = vocabulary.things.map((thing) => keysOf(tokens(words(thing))));
  return {
    tokens,
    namesThing: (found) => {
      const keys = keysOf(found);
      return things.some((thing) => keys.includes(thing));
    },
    related: ({ kind, key, information }) =>
      kind === 'word' && information >= FILLER_INFORMATION && !key.startsWith('=') ? relatedTo(key) : [],
    words: known,
  };
}

/** Of the tokens in their order, each with a space on either side, so that none is found within another. */
function keysOf(tokens: readonly Token[]): string {
  return ` ${tokens.map(({ key }) => key).join('  ')} `;
}

function termOf(key: string, kind: Token['kind'], information: number): VocabularyTerm {
  return { key, hash: hash(key), kind, information };
}

function wordToken(text: string, stem: string): Token {
  const number = /^\d/.test(text) ? text : NUMBER_WORDS.get(text);
  return number !== undefined
    ? { text, ...termOf(number, 'number', NUMBER_INFORMATION) }
    : { text, ...termOf(stem, 'word', wordInformation(text)) };
}

function wordInformation(word: string): number {
  return Math.min(INFORMATION_LIMIT, englishInformation(word));
}
