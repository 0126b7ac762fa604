import type { Engine } from '../answering/engine.ts';
import { answerId, type Reply } from '../answering/reply.ts';
import type { Actor } from './actor.ts';
import { GoneGapError } from './errors.ts';
import { keepFrom } from './keep-days.ts';
import type { KeepQuestion } from './kept-question.ts';
import { createPauses } from './pauses.ts';
import { requireCurator } from './rights.ts';
import type { Gap, Store } from './store.ts';

/** Most gaps in a list: more than anybody deals with before asking for the list again. */
const LIST_LIMIT = 200;

/**
 * Most gaps of a guild, also those turned down: whoever sends no end of nonsense fills neither the disk nor the list,
 * because what was asked twice outlasts it.
 */
const GAPS_LIMIT = 2000;

/** What a moderator does about a gap. */
export interface GapChange {
  readonly guild: string;
  readonly actor: Actor;
  readonly gap: number;
}

/** Questions that the bot could not answer, or not in a way that helped, so that moderators learn what is missing. */
export interface Gaps {
  /** Counts the question if it found no answer and asks for one, without anything that tells of a person. */
  note(guild: string, question: string, reply: Reply): Promise<void>;
  /**
   * Counts a question whose answer was marked as unhelpful, in the same way.
   * @param answeredBy ids of the facts and tables that were given
   */
  noteUnhelpful(guild: string, question: string, answeredBy: readonly string[]): Promise<void>;
  /** Those that stand and that nothing else answers by now, most asked first. */
  list(guild: string): Promise<Gap[]>;
  /** @throws {GoneGapError} */
  find(guild: string, id: number): Promise<Gap>;
  /** Turns the question down: it is listed no more. */
  dismiss(change: GapChange): Promise<void>;
  /** Deletes what was last asked too long ago. */
  forget(guild: string): Promise<void>;
}

export function createGaps(parts: {
  readonly store: Store;
  readonly keep: KeepQuestion;
  readonly clock: () => Date;
  /** For how many days the guild keeps a gap after it was last asked: 0 for none. */
  days(guild: string): number;
  edition(guild: string): Engine;
}): Gaps {
  const { store, keep, clock, days, edition } = parts;

  async function count(guild: string, asked: string, answeredBy?: readonly string[]): Promise<void> {
    const kept = days(guild) === 0 ? undefined : keep(guild, asked);
    if (kept) await store.noteGap({ guild, ...kept, at: clock().toISOString(), answeredBy }, GAPS_LIMIT);
  }

  const forget = (guild: string) => store.forgetGaps(guild, keepFrom(clock(), days(guild)));

  async function find(guild: string, id: number): Promise<Gap> {
    const gap = await store.gap(guild, id);
    if (!gap) throw new GoneGapError();
    return gap;
  }

  return {
    async note(guild, question, reply) {
      if (reply.outcome !== 'answer' && reply.outcome !== 'emergency') await count(guild, question);
    },

    noteUnhelpful: count,

    async list(guild) {
      await forget(guild);
      const pause = createPauses();
      const standing: Gap[] = [];
      for (const gap of await store.gaps(guild, LIST_LIMIT)) {
        await pause();
        if (!isAnswered(gap, edition(guild))) standing.push(gap);
      }
      return standing;
    },

    find,

    async dismiss({ guild, actor, gap }) {
      requireCurator(actor);
      if (!(await store.dismissGap(guild, gap))) throw new GoneGapError();
    },

    forget,
  };
}

/** Has it found an answer since, or another than the one that did not help? */
function isAnswered({ question, answeredBy }: Gap, edition: Engine): boolean {
  const reply = edition.reply({ text: question });
  return reply.outcome === 'answer' && !reply.answers.some((answer) => answeredBy.includes(answerId(answer)));
}
