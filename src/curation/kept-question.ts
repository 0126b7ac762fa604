import { words } from '../answering/text/tokens.ts';
import type { Entry } from '../knowledge/entry.ts';
import { WORDING_LIMIT } from '../knowledge/fact.ts';
import type { Editions } from './editions.ts';
import { scrub, wordsIn } from './scrub.ts';

/** Longest key, in UTF-16 units: PostgreSQL indexes no more than 2,700 bytes. */
const KEY_LIMIT = 500;
/** Messages of nothing but these ask for nothing. */
const SMALL_TALK = new Set(
  `good morning afternoon evening night day how are you doing is it going what up are there here bye goodbye bot nice
  cool great well done very much so my dear friend again everyone all no yes i am fine and test testing`.split(
    /\s+/,
  ),
);

/** What may be kept of a question that a member asked. */
export interface KeptQuestion {
  /** Without anything that tells of a person, and short enough for a wording. */
  readonly question: string;
  /** The same for questions that are counted as one. */
  readonly key: string;
}

/** Tells what may be kept of a question in a guild; undefined where nothing in it asks for an answer. */
export type KeepQuestion = (guild: string, asked: string) => KeptQuestion | undefined;

export function createKeepQuestion(editions: Pick<Editions, 'catalogue'>): KeepQuestion {
  /** The same for all guilds, and looked up only when it is first needed. */
  let shippedWords: ReadonlySet<string> | undefined;

  /** Tells whether a word stands in what the members of the guild may read anyway. */
  function readable(guild: string): (word: string) => boolean {
    const { knowledge, facts, tables } = editions.catalogue(guild);
    const { source, ratings, facts: shipped } = knowledge;
    const known = shippedWords ?? wordsIn(JSON.stringify([source, ratings, shipped]));
    shippedWords = known;
    const came = new Set<Entry>([...shipped, ...ratings]);
    const own = wordsIn(JSON.stringify([...facts(), ...tables()].filter((entry) => !came.has(entry))));
    return (word) => known.has(word) || own.has(word);
  }

  return (guild, asked) => {
    const question = shorten(scrub(asked, readable(guild)));
    const telling = words(question);
    if (telling.every((word) => SMALL_TALK.has(word))) return undefined;
    return { question, key: telling.join(' ').slice(0, KEY_LIMIT) };
  };
}

/** Whole words as far as they fit a wording. */
function shorten(question: string): string {
  if (question.length <= WORDING_LIMIT) return question;
  const end = question.lastIndexOf(' ', WORDING_LIMIT);
  return end > 0 ? question.slice(0, end) : '';
}
