import type { Kysely, Selectable } from 'kysely';
import { GoneProposalError } from '../curation/errors.ts';
import { type Lease, leaseFrom } from '../curation/lease.ts';
import type { Outcome, Proposal, ProposalStore } from '../curation/proposals/store.ts';
import type { Revision } from '../curation/store.ts';
import { readOutcome } from './rows.ts';
import type { Tables } from './tables.ts';

/** The part of the store that keeps what members propose. */
export function proposalStore(
  db: Kysely<Tables>,
  patiently: <T>(work: () => Promise<T>) => Promise<T>,
): ProposalStore {
  const waiting = (guild: string) =>
    db.selectFrom('proposal').selectAll().where('guild', '=', guild).where('outcome', 'is', null);

  return {
    addProposal: (proposal) =>
      patiently(async () => {
        const { guild, member, at, factId, question, answer, note } = proposal;
        const tell = proposal.tell ? 1 : 0;
        await db
          .insertInto('proposal')
          .values({ guild, member, at, fact_id: factId, question, answer, note, tell })
          .onConflict((conflict) => conflict.columns(['guild', 'member', 'at']).doNothing()) // an earlier attempt
          .execute();
        const { id } = await db
          .selectFrom('proposal')
          .select('id')
          .where('guild', '=', guild)
          .where('member', '=', member)
          .where('at', '=', at)
          .executeTakeFirstOrThrow();
        return id;
      }),

    placeProposal: (guild, id, { channel, message }) =>
      patiently(async () => {
        await db
          .updateTable('proposal')
          .set({ card_channel: channel, card_message: message })
          .where('guild', '=', guild)
          .where('id', '=', id)
          .execute();
      }),

    proposals: (guild, limit) =>
      patiently(async () => (await waiting(guild).orderBy('id').limit(limit).execute()).map(readProposal)),

    proposal: (guild, id) =>
      patiently(async () => {
        const row = await waiting(guild).where('id', '=', id).executeTakeFirst();
        return row ? readProposal(row) : null;
      }),

    countProposals: (guild, member, since) =>
      patiently(async () => {
        const { made } = await db
          .selectFrom('proposal')
          .select(({ fn }) => fn.countAll().as('made'))
          .where('guild', '=', guild)
          .where('member', '=', member)
          .where('at', '>=', since)
          .where('outcome', 'is', null)
          .executeTakeFirstOrThrow();
        return Number(made);
      }),

    decideProposal: (guild, id, outcome, lease) => patiently(() => decide(db, guild, id, outcome, lease)),

    decidedProposals: (now) =>
      patiently(() =>
        db
          .selectFrom('proposal')
          .select(['guild', 'id'])
          .where('outcome', 'is not', null)
          .where('claimed_until', '<=', now)
          .orderBy('id')
          .execute(),
      ),

    claimDecided: (guild, id, { from, until }) =>
      patiently(async () => {
        const row = await db
          .updateTable('proposal')
          .set({ claimed_until: until })
          .where('guild', '=', guild)
          .where('id', '=', id)
          .where('claimed_until', '<=', from)
          .returningAll()
          .executeTakeFirst();
        return row?.outcome ? { ...readProposal(row), outcome: readOutcome(row.outcome) } : null;
      }),

    deleteProposal: (guild, id) =>
      patiently(async () => {
        await db.deleteFrom('proposal').where('guild', '=', guild).where('id', '=', id).execute();
      }),

    forgetProposals: (before) =>
      patiently(async () => {
        await db.deleteFrom('proposal').where('at', '<', before).execute();
      }),

    forgetProposalsOf: (member) =>
      patiently(async () => {
        const { numDeletedRows } = await db
          .deleteFrom('proposal')
          .where('member', '=', member)
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }),
  };
}

/** @throws {GoneProposalError} where somebody else has decided it: nobody decides twice */
export async function closeProposal(db: Kysely<Tables>, id: number, by: Revision): Promise<void> {
  const { guild, entryId, version, actor, at } = by;
  const outcome = { kind: 'approved', by: actor, entryId, version } as const;
  if (!(await decide(db, guild, id, outcome, leaseFrom(new Date(at))))) throw new GoneProposalError();
}

async function decide(
  db: Kysely<Tables>,
  guild: string,
  id: number,
  outcome: Outcome,
  { until }: Lease,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('proposal')
    .set({ outcome: JSON.stringify(outcome), claimed_until: until })
    .where('guild', '=', guild)
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function readProposal(row: Selectable<Tables['proposal']>): Proposal {
  const { id, guild, member, at, fact_id, question, answer, note, tell, card_channel, card_message } = row;
  const card =
    card_channel === null || card_message === null ? null : { channel: card_channel, message: card_message };
  return { id, guild, member, at, factId: fact_id, question, answer, note, tell: tell === 1, card };
}
