import type { Kysely, Selectable } from 'kysely';
import { GoneProposalError } from '../curation/errors.ts';
import type { Proposal, ProposalStore } from '../curation/proposals/store.ts';
import type { Tables } from './tables.ts';

/** The part of the store that keeps what members propose. */
export function proposalStore(
  db: Kysely<Tables>,
  patiently: <T>(work: () => Promise<T>) => Promise<T>,
): ProposalStore {
  const of = (guild: string) => db.selectFrom('proposal').selectAll().where('guild', '=', guild);

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
        const { id } = await of(guild)
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
      patiently(async () => (await of(guild).orderBy('id').limit(limit).execute()).map(readProposal)),

    proposal: (guild, id) =>
      patiently(async () => {
        const row = await of(guild).where('id', '=', id).executeTakeFirst();
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
          .executeTakeFirstOrThrow();
        return Number(made);
      }),

    deleteProposal: (guild, id) => patiently(() => remove(db, guild, id)),

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
export async function closeProposal(db: Kysely<Tables>, guild: string, id: number): Promise<void> {
  if (!(await remove(db, guild, id))) throw new GoneProposalError();
}

async function remove(db: Kysely<Tables>, guild: string, id: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('proposal')
    .where('guild', '=', guild)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

function readProposal(row: Selectable<Tables['proposal']>): Proposal {
  const { id, guild, member, at, fact_id, question, answer, note, tell, card_channel, card_message } = row;
  const card =
    card_channel === null || card_message === null ? null : { channel: card_channel, message: card_message };
  return { id, guild, member, at, factId: fact_id, question, answer, note, tell: tell === 1, card };
}
