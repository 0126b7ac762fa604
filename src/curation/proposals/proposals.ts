import { detectEmergency } from '../../answering/emergency/detect-emergency.ts';
import type { Actor } from '../actor.ts';
import { EmergencyError, GoneProposalError, ManyProposalsError } from '../errors.ts';
import { KEEP_DAYS, keepFrom } from '../keep-days.ts';
import { leaseFrom } from '../lease.ts';
import { requireCurator } from '../rights.ts';
import type { InTurn } from '../turns.ts';
import type { DecidedProposal, MessageAddress, NewProposal, Proposal, ProposalStore } from './store.ts';

/** So many proposals a member may make in a guild within a day, as long as nobody has decided them. */
export const PROPOSALS_A_DAY = 5;
/** Most proposals in a list: more than anybody deals with before asking for the list again. */
const LIST_LIMIT = 100;

/** Longest texts of a proposal: together they fit a message. The question fits a wording. */
export const PROPOSAL_LIMITS = { question: 200, answer: 1000, note: 500 } as const;

/** What members would have the bot say. A moderator approves one by a change to a fact that closes it. */
export interface Proposals {
  /** @throws {ManyProposalsError} {EmergencyError} */
  make(proposal: Omit<NewProposal, 'at'>): Promise<Proposal>;
  /** Keeps in which message moderators are shown it. */
  place(proposal: Proposal, card: MessageAddress): Promise<void>;
  /** Those that nobody has decided yet, the oldest first. */
  list(guild: string): Promise<Proposal[]>;
  /** @throws {GoneProposalError} */
  find(guild: string, id: number): Promise<Proposal>;
  /** Turns it down, and gives it back to be told at once. */
  decline(change: {
    readonly guild: string;
    readonly actor: Actor;
    readonly id: number;
    readonly reason: string;
  }): Promise<DecidedProposal>;
  /** Those whose outcome is to be told, because whoever decided them has not lived to do it, or failed. */
  decided(): Promise<Pick<Proposal, 'guild' | 'id'>[]>;
  /** Gives such a one to this process to tell it; null where another has it, or has told it. */
  claim(guild: string, id: number): Promise<DecidedProposal | null>;
  /** The outcome has been told. */
  settle(proposal: Proposal): Promise<void>;
  /** Deletes what is too old. */
  forget(): Promise<void>;
}

export function createProposals(parts: {
  readonly store: ProposalStore;
  readonly inTurn: InTurn;
  readonly clock: () => Date;
}): Proposals {
  const { store, inTurn, clock } = parts;

  async function find(guild: string, id: number): Promise<Proposal> {
    const proposal = await store.proposal(guild, id);
    if (!proposal) throw new GoneProposalError();
    return proposal;
  }

  return {
    async make(proposal) {
      const { guild, member, question, answer, note } = proposal;
      for (const written of [question, answer, note]) {
        const emergency = detectEmergency(written);
        if (emergency) throw new EmergencyError(emergency.kind);
      }
      return inTurn(guild, async () => {
        const yesterday = keepFrom(clock(), 1);
        const waiting = await store.countProposals(guild, member, yesterday);
        if (waiting >= PROPOSALS_A_DAY) throw new ManyProposalsError(waiting);
        const made = { ...proposal, at: clock().toISOString() };
        return { ...made, id: await store.addProposal(made), card: null };
      });
    },

    place: ({ guild, id }, card) => store.placeProposal(guild, id, card),

    list: (guild) => store.proposals(guild, LIST_LIMIT),

    find,

    async decline({ guild, actor, id, reason }) {
      requireCurator(actor);
      const proposal = await find(guild, id);
      const outcome = { kind: 'declined', by: actor.id, reason } as const;
      const isMine = await store.decideProposal(guild, id, outcome, leaseFrom(clock()));
      if (!isMine) throw new GoneProposalError();
      return { ...proposal, outcome };
    },

    decided: () => store.decidedProposals(clock().toISOString()),

    claim: (guild, id) => store.claimDecided(guild, id, leaseFrom(clock())),

    settle: ({ guild, id }) => store.deleteProposal(guild, id),

    forget: () => store.forgetProposals(keepFrom(clock(), KEEP_DAYS)),
  };
}
