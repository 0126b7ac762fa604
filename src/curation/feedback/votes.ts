import { LateVoteError } from '../errors.ts';
import type { FeedbackStore, VoteCount } from './store.ts';

const DAY = 24 * 3_600_000;
/** For so many days an answer can be voted on, and for so many it is known whose a vote is, so that it counts once. */
export const VOTE_DAYS = 7;

/** A member presses 👍 or 👎 under a reply. */
export interface CastVote {
  readonly guild: string;
  /** User id. */
  readonly member: string;
  /** Id of the bot's message, and when it was sent. */
  readonly message: string;
  readonly sentAt: Date;
  /** What the message gave, at least one. */
  readonly facts: readonly { readonly factId: string; readonly version: number }[];
  readonly helpful: boolean;
}

/** Whether members found the answers helpful: counted by fact and version, one vote a member and reply. */
export interface Votes {
  /**
   * Counts the vote, in place of what this member had said of the reply; the same vote again takes it back. Resolves to
   * whether it is counted now.
   * @throws {LateVoteError} where the reply is too old
   */
  cast(vote: CastVote): Promise<boolean>;
  counts(guild: string): Promise<VoteCount[]>;
  /** Takes out of the votes whose they are, where that is no longer needed. */
  forget(): Promise<void>;
}

export function createVotes(parts: {
  readonly store: FeedbackStore;
  readonly inTurn: <T>(guild: string, work: () => Promise<T>) => Promise<T>;
  readonly clock: () => Date;
}): Votes {
  const { store, inTurn, clock } = parts;
  const oldest = () => new Date(clock().getTime() - VOTE_DAYS * DAY);

  return {
    async cast({ guild, member, message, sentAt, facts, helpful }) {
      if (sentAt < oldest()) throw new LateVoteError();
      const at = clock().toISOString();
      const [first, ...others] = facts.map((fact) => ({ ...fact, guild, member, message, helpful, at }));
      if (!first) return false;
      return inTurn(guild, async () => {
        const isSame = (await store.voteOf(guild, message, member)) === helpful;
        if (isSame) await store.withdrawVotes(guild, message, member);
        else await store.putVotes([first, ...others]);
        return !isSame;
      });
    },

    counts: (guild) => store.voteCounts(guild),

    forget: () => store.forgetVoters(oldest().toISOString()),
  };
}
