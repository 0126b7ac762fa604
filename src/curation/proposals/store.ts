/** What a member would have the bot say, until a moderator has decided about it. */
export interface Proposal {
  readonly id: number;
  readonly guild: string;
  /** Of the fact that is to be corrected; null where something new is proposed. */
  readonly factId: string | null;
  /** What people ask; where a fact is to be corrected, its question at that time. */
  readonly question: string;
  /** What the bot should say; empty where the member has left it to the moderators. */
  readonly answer: string;
  /** What is wrong, or what else there is to know; may be empty. */
  readonly note: string;
  /** User id. */
  readonly member: string;
  /** Does the member wish to be told what becomes of it? */
  readonly tell: boolean;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Where moderators are shown it; null where that is nowhere. */
  readonly card: MessageAddress | null;
}
export type NewProposal = Omit<Proposal, 'id' | 'card'>;

/** A message of the guild. */
export interface MessageAddress {
  readonly channel: string;
  readonly message: string;
}

/** The part of the store that keeps what members propose; what is decided is deleted. */
export interface ProposalStore {
  /** Resolves to its id. */
  addProposal(proposal: NewProposal): Promise<number>;
  placeProposal(guild: string, id: number, card: MessageAddress): Promise<void>;
  /** The guild's proposals, the oldest first; at most `limit`. */
  proposals(guild: string, limit: number): Promise<Proposal[]>;
  proposal(guild: string, id: number): Promise<Proposal | null>;
  /** How many proposals the member has made in the guild since this moment that nobody has decided. */
  countProposals(guild: string, member: string, since: string): Promise<number>;
  /** False where it is gone already. A change to a fact that closes a proposal deletes it in its own transaction. */
  deleteProposal(guild: string, id: number): Promise<boolean>;
  /** Deletes those of all guilds that were made before this moment. */
  forgetProposals(before: string): Promise<void>;
  /** Deletes those of the member in all guilds; resolves to how many. */
  forgetProposalsOf(member: string): Promise<number>;
}
