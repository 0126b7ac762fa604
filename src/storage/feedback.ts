import type { Kysely } from 'kysely';
import type { FeedbackStore } from '../curation/feedback/store.ts';
import { atomically } from './atomically.ts';
import type { Tables } from './tables.ts';

/** Fewer values than a statement of SQLite holds. */
const ROWS_A_STATEMENT = 500;

/** The part of the store that keeps what members make of the answers. */
export function feedbackStore(
  db: Kysely<Tables>,
  patiently: <T>(work: () => Promise<T>) => Promise<T>,
): FeedbackStore {
  const withdraw = (connection: Kysely<Tables>, guild: string, message: string, member: string) =>
    connection
      .deleteFrom('vote')
      .where('guild', '=', guild)
      .where('message', '=', message)
      .where('member', '=', member)
      .execute();

  return {
    voteOf: (guild, message, member) =>
      patiently(async () => {
        const row = await db
          .selectFrom('vote')
          .select('helpful')
          .where('guild', '=', guild)
          .where('message', '=', message)
          .where('member', '=', member)
          .executeTakeFirst();
        return row ? row.helpful === 1 : null;
      }),

    putVotes: (votes) =>
      patiently(() =>
        atomically(db, async (transaction) => {
          const [{ guild, message, member }] = votes;
          await withdraw(transaction, guild, message, member);
          await transaction
            .insertInto('vote')
            .values(
              votes.map(({ entryId, version, helpful, at }) => {
                return { guild, message, member, entry_id: entryId, version, helpful: helpful ? 1 : 0, at };
              }),
            )
            // Another process may have stored a vote of the same member a moment ago.
            .onConflict((conflict) =>
              conflict
                .columns(['guild', 'message', 'member', 'entry_id'])
                .doUpdateSet(({ ref }) => ({ helpful: ref('excluded.helpful'), at: ref('excluded.at') })),
            )
            .execute();
        }),
      ),

    withdrawVotes: (guild, message, member) =>
      patiently(async () => {
        await withdraw(db, guild, message, member);
      }),

    voteCounts: (guild) =>
      patiently(async () => {
        const rows = await db
          .selectFrom('vote')
          .select(['entry_id', 'version'])
          .select(({ fn }) => [fn.sum('helpful').as('helpful'), fn.countAll().as('all')])
          .where('guild', '=', guild)
          .groupBy(['entry_id', 'version'])
          .execute();
        return rows.map(({ entry_id, version, helpful, all }) => ({
          entryId: entry_id,
          version,
          helpful: Number(helpful),
          unhelpful: Number(all) - Number(helpful),
        }));
      }),

    forgetVoters: (before) =>
      patiently(async () => {
        await db
          .updateTable('vote')
          .set({ member: null, message: null })
          .where('member', 'is not', null)
          .where('at', '<', before)
          .execute();
      }),

    forgetVotesOf: (member) =>
      patiently(async () => {
        const { numDeletedRows } = await db
          .deleteFrom('vote')
          .where('member', '=', member)
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }),

    addUses: (uses) =>
      patiently(() =>
        atomically(db, async (transaction) => {
          const rows = uses
            .map(({ guild, entryId, given }) => ({ guild, entry_id: entryId, given }))
            .sort(byKey);
          for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
            await transaction
              .insertInto('entry_use')
              .values(rows.slice(start, start + ROWS_A_STATEMENT))
              .onConflict((conflict) =>
                conflict.columns(['guild', 'entry_id']).doUpdateSet(({ eb, ref }) => ({
                  given: eb(ref('entry_use.given'), '+', ref('excluded.given')),
                })),
              )
              .execute();
          }
        }),
      ),

    uses: (guild) =>
      patiently(async () => {
        const rows = await db
          .selectFrom('entry_use')
          .select(['entry_id', 'given'])
          .where('guild', '=', guild)
          .execute();
        return rows.map(({ entry_id, given }) => ({ guild, entryId: entry_id, given }));
      }),
  };
}

/** The order in which every process locks the rows, so that no two wait for each other. */
function byKey(one: { guild: string; entry_id: string }, other: { guild: string; entry_id: string }): number {
  return one.guild.localeCompare(other.guild) || one.entry_id.localeCompare(other.entry_id);
}
