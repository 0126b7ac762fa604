/** What a member thinks of a fact as one reply gave it. */
export interface Vote {
  readonly guild: string;
  /** Id of the bot's message. */
  readonly message: string;
  /** User id. */
  readonly member: string;
  readonly entryId: string;
  /** The version of the fact that the reply gave. */
  readonly version: number;
  readonly helpful: boolean;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface VoteCount {
  readonly entryId: string;
  readonly version: number;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** How often a fact was given as an answer. */
export interface Use {
  readonly guild: string;
  readonly entryId: string;
  readonly given: number;
}

/** The part of the store that keeps what members make of the answers. */
export interface FeedbackStore {
  /** What the member has said of the bot's message: true for helpful; null where nothing is known of it. */
  voteOf(guild: string, message: string, member: string): Promise<boolean | null>;
  /** Stores the votes, all of one member on one message, in place of what the member had said of it. */
  putVotes(votes: readonly [Vote, ...Vote[]]): Promise<void>;
  withdrawVotes(guild: string, message: string, member: string): Promise<void>;
  /** By fact and version, in no order. */
  voteCounts(guild: string): Promise<VoteCount[]>;
  /** Takes member and message out of the votes that were given before this moment; they go on counting. */
  forgetVoters(before: string): Promise<void>;
  /** Deletes the votes of all guilds that are known to be the member's; resolves to how many. */
  forgetVotesOf(member: string): Promise<number>;
  /** Adds to the counts, all or none. After a lost connection it may have added twice. */
  addUses(uses: readonly Use[]): Promise<void>;
  uses(guild: string): Promise<Use[]>;
}
