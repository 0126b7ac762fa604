import type { Reply } from '../answering/reply.ts';
import { words } from '../answering/text/tokens.ts';
import { WORDING_LIMIT } from '../knowledge/fact.ts';
import { type Actor, requireCurator } from './changes.ts';
import { checkDraft } from './draft.ts';
import type { Editions } from './editions.ts';
import { GoneGapError, UnknownFactError } from './errors.ts';
import type { Publisher } from './publisher.ts';
import { scrub, wordsIn } from './scrub.ts';
import type { Gap, Revision, Store } from './store.ts';

const DAY = 24 * 3_600_000;
/** For how many days a gap is kept after it was last asked, where nothing else is set. */
export const GAP_DAYS = 90;
/** Most gaps in a list: more than anybody deals with before asking for the list again. */
const LIST_LIMIT = 200;
/** Longest key, in UTF-16 units: PostgreSQL indexes no more than 2,700 bytes. */
const KEY_LIMIT = 500;
/** Messages of nothing but these ask for nothing. */
const SMALL_TALK = new Set(
  `good morning afternoon evening night day how are you doing is it going what up are there here bye goodbye bot nice
  cool great well done very much so my dear friend again everyone all no yes i am fine and test testing`.split(
    /\s+/,
  ),
);

/** What a moderator does about a gap. */
export interface GapChange {
  readonly guild: string;
  readonly actor: Actor;
  readonly gap: number;
}
export interface AddWording extends GapChange {
  readonly factId: string;
}

/** Questions that were asked of the bot and that it could not answer, so that moderators learn what is missing. */
export interface Gaps {
  /** Counts the question if it found no answer and asks for one, without anything that tells of a person. */
  note(guild: string, question: string, reply: Reply): Promise<void>;
  /** Those that stand, most asked first. */
  list(guild: string): Promise<Gap[]>;
  /** @throws {GoneGapError} */
  find(guild: string, id: number): Promise<Gap>;
  /** Adds the question to the fact as another way to ask it, which closes the gap. */
  addWording(change: AddWording): Promise<Revision>;
  /** Turns the question down: it is listed no more. */
  dismiss(change: GapChange): Promise<void>;
  /** Deletes what was last asked too long ago. */
  forget(): Promise<void>;
}

export function createGaps(parts: {
  readonly store: Store;
  readonly editions: Editions;
  readonly publisher: Publisher;
  readonly inTurn: <T>(guild: string, work: () => Promise<T>) => Promise<T>;
  readonly clock: () => Date;
  /** 0 to keep none. */
  readonly days: number;
}): Gaps {
  const { store, editions, publisher, inTurn, clock, days } = parts;

  const forget = () => store.forgetGaps(new Date(clock().getTime() - days * DAY).toISOString());

  /** The same for all guilds, and looked up only when it is first needed. */
  let shippedWords: ReadonlySet<string> | undefined;

  /** Tells whether a word stands in what the members of the guild may read anyway. */
  function readable(guild: string): (word: string) => boolean {
    const { knowledge, facts } = editions.catalogue(guild);
    const { source, ratings, facts: shipped } = knowledge;
    const known = shippedWords ?? wordsIn(JSON.stringify([source, ratings, shipped]));
    shippedWords = known;
    const came = new Set(shipped);
    const own = wordsIn(JSON.stringify([...facts()].filter((fact) => !came.has(fact))));
    return (word) => known.has(word) || own.has(word);
  }

  async function find(guild: string, id: number): Promise<Gap> {
    const gap = await store.gap(guild, id);
    if (!gap) throw new GoneGapError();
    return gap;
  }

  return {
    async note(guild, question, reply) {
      if (days === 0 || reply.outcome === 'answer' || reply.outcome === 'emergency') return;
      const asked = gapQuestion(question, readable(guild));
      if (asked) await store.noteGap({ guild, ...asked, at: clock().toISOString() });
    },

    async list(guild) {
      await forget();
      return store.gaps(guild, LIST_LIMIT);
    },

    find,

    async addWording({ guild, actor, gap: id, factId }) {
      requireCurator(actor);
      return inTurn(guild, async () => {
        const { question } = await find(guild, id);
        const fact = editions.catalogue(guild).fact(factId);
        if (!fact) throw new UnknownFactError(factId);
        const version = editions.version(guild, factId);
        const { id: _, ...before } = fact;
        const draft = { ...before, wordings: [...before.wordings, question] };
        const change = { guild, actor, factId, version, gap: id };
        return publisher.replace(change, draft, () => ({
          ...checkDraft(draft, editions.catalogue(guild), factId),
          id: factId,
        }));
      });
    },

    async dismiss({ guild, actor, gap }) {
      requireCurator(actor);
      if (!(await store.dismissGap(guild, gap))) throw new GoneGapError();
    },

    forget,
  };
}

/** What is kept of a question; undefined where nothing in it asks for an answer. */
function gapQuestion(
  asked: string,
  knows: (word: string) => boolean,
): { question: string; key: string } | undefined {
  const question = shorten(scrub(asked, knows));
  const telling = words(question);
  if (telling.every((word) => SMALL_TALK.has(word))) return undefined;
  return { question, key: telling.join(' ').slice(0, KEY_LIMIT) };
}

/** Whole words as far as they fit a wording. */
function shorten(question: string): string {
  if (question.length <= WORDING_LIMIT) return question;
  const end = question.lastIndexOf(' ', WORDING_LIMIT);
  return end > 0 ? question.slice(0, end) : '';
}
