import type { Engine } from '../../answering/engine.ts';
import { answerId } from '../../answering/reply.ts';
import type { Confirmed } from '../confirmed.ts';
import { LateVoteError } from '../errors.ts';
import type { Gaps } from '../gaps.ts';
import { keepFrom } from '../keep-days.ts';
import type { InTurn } from '../turns.ts';
import type { FeedbackStore, VoteCount } from './store.ts';

/** For so many days an answer can be voted on, and for so many it is known whose a vote is, so that it counts once. */
export const VOTE_DAYS = 7;
/** Of so many votes it is known that their question is noted. */
const NOTED_LIMIT = 10_000;

/** A member presses 👍 or 👎 under a reply. */
export interface CastVote {
  readonly guild: string;
  /** User id. */
  readonly member: string;
  /** Id of the bot's message, and when it was sent. */
  readonly message: string;
  readonly sentAt: Date;
  /** What the message gave, at least one. */
  readonly facts: readonly { readonly entryId: string; readonly version: number }[];
  readonly helpful: boolean;
  /** What was asked, where that is still known. */
  readonly question?: string | undefined;
}

/** Whether members found the answers helpful: counted by fact and version, one vote a member and reply. */
export interface Votes {
  /**
   * Counts the vote, in place of what this member had said of the reply; the same vote again takes it back. The first 👍
   * on a reply confirms that the question is answered by it; by the first 👎 the question becomes a gap. Resolves to
   * whether the vote is counted now.
   * @throws {LateVoteError} where the reply is too old
   */
  cast(vote: CastVote): Promise<boolean>;
  counts(guild: string): Promise<VoteCount[]>;
  /** Takes out of the votes whose they are, where that is no longer needed. */
  forget(): Promise<void>;
}

export function createVotes(parts: {
  readonly store: FeedbackStore;
  readonly gaps: Pick<Gaps, 'noteUnhelpful'>;
  readonly confirmed: Pick<Confirmed, 'note'>;
  readonly edition: (guild: string) => Engine;
  readonly inTurn: InTurn;
  readonly clock: () => Date;
}): Votes {
  const { store, edition, gaps, confirmed, inTurn, clock } = parts;
  const oldest = () => keepFrom(clock(), VOTE_DAYS);
  /** Messages and votes whose question is noted already, however often people change their minds. */
  const noted = new Set<string>();

  async function noteQuestion({ guild, message, question, facts, helpful }: CastVote): Promise<void> {
    const key = `${message} ${helpful}`;
    if (question === undefined || noted.has(key)) return;
    // A question that leans on an earlier one, or is answered by something else by now, means nothing by itself.
    const reply = edition(guild).reply({ text: question });
    const answers = reply.outcome === 'answer' ? reply.answers.map(answerId) : [];
    const given = facts.map(({ entryId }) => entryId);
    if (!helpful && answers.some((id) => given.includes(id))) {
      await gaps.noteUnhelpful(guild, question, given);
    }
    const [only, ...others] = answers;
    if (helpful && only !== undefined && others.length === 0 && given.includes(only)) {
      await confirmed.note(guild, question, only);
    }
    const [eldest] = noted;
    if (eldest !== undefined && noted.size >= NOTED_LIMIT) noted.delete(eldest);
    noted.add(key);
  }

  return {
    async cast(vote) {
      const { guild, member, message, sentAt, facts, helpful } = vote;
      if (sentAt.toISOString() < oldest()) throw new LateVoteError();
      const at = clock().toISOString();
      const [first, ...others] = facts.map((fact) => ({ ...fact, guild, member, message, helpful, at }));
      if (!first) return false;
      return inTurn(guild, async () => {
        if ((await store.voteOf(guild, message, member)) === helpful) {
          await store.withdrawVotes(guild, message, member);
          return false;
        }
        await noteQuestion(vote);
        await store.putVotes([first, ...others]);
        return true;
      });
    },

    counts: (guild) => store.voteCounts(guild),

    forget: () => store.forgetVoters(oldest()),
  };
}
