import { z } from 'zod';
import type { Lease } from '../lease.ts';

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

/** What a moderator has decided about a proposal. */
export const OutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('approved'),
    /** User id of the moderator. */
    by: z.string(),
    /** The change that was made of it. */
    entryId: z.string(),
    version: z.int(),
  }),
  z.strictObject({
    kind: z.literal('declined'),
    by: z.string(),
    reason: z.string(),
  }),
]);
export type Outcome = z.infer<typeof OutcomeSchema>;

/** A proposal whose outcome is still to be told. */
export interface DecidedProposal extends Proposal {
  readonly outcome: Outcome;
}

/** A message of the guild. */
export interface MessageAddress {
  readonly channel: string;
  readonly message: string;
}

/**
 * The part of the store that keeps what members propose. What is decided is given by nothing but `claimDecided`, and
 * deleted once its outcome has been told.
 */
export interface ProposalStore {
  /** Resolves to its id. */
  addProposal(proposal: NewProposal): Promise<number>;
  placeProposal(guild: string, id: number, card: MessageAddress): Promise<void>;
  /** The guild's proposals, the oldest first; at most `limit`. */
  proposals(guild: string, limit: number): Promise<Proposal[]>;
  proposal(guild: string, id: number): Promise<Proposal | null>;
  /** How many proposals the member has made in the guild since this moment that nobody has decided. */
  countProposals(guild: string, member: string, since: string): Promise<number>;
  /**
   * Decides it, with a lease for whoever tells. False where it is gone or decided already. A change to a fact that closes
   * a proposal decides it in its own transaction.
   */
  decideProposal(guild: string, id: number, outcome: Outcome, lease: Lease): Promise<boolean>;
  /** Those that are decided, not told, and in nobody's hands at this moment, the oldest first. */
  decidedProposals(now: string): Promise<Pick<Proposal, 'guild' | 'id'>[]>;
  /** Gives a decided one to be told during the lease; null where it has been, or somebody else has a lease. */
  claimDecided(guild: string, id: number, lease: Lease): Promise<DecidedProposal | null>;
  /** The outcome has been told. */
  deleteProposal(guild: string, id: number): Promise<void>;
  /** Deletes those of all guilds that were made before this moment, also those that are decided. */
  forgetProposals(before: string): Promise<void>;
  /** Deletes those of the member in all guilds, also those that are decided; resolves to how many. */
  forgetProposalsOf(member: string): Promise<number>;
}
