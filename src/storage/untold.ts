import type { Kysely } from 'kysely';
import type { Lease } from '../curation/lease.ts';
import type { Store } from '../curation/store.ts';
import { REVISION, readRevision } from './rows.ts';
import type { Tables } from './tables.ts';

type UntoldStore = Pick<Store, 'guildsWithUntold' | 'claimUntold' | 'settleUntold'>;

/** The part of the store that gives each change to one process at a time, until it has been told. */
export function untoldStore(
  db: Kysely<Tables>,
  patiently: <T>(work: () => Promise<T>) => Promise<T>,
): UntoldStore {
  /** The oldest revision of the guild after `sequence`, and all that were stored as one with it. */
  async function nextAfter(guild: string, sequence: number) {
    const ofGuild = db
      .selectFrom('revision')
      .select(['sequence', ...REVISION])
      .where('guild', '=', guild)
      .orderBy('sequence');
    const oldest = await ofGuild.where('sequence', '>', sequence).limit(1).executeTakeFirst();
    if (oldest === undefined || oldest.batch === null) return oldest ? [oldest] : [];
    return ofGuild.where('batch', '=', oldest.batch).execute();
  }

  /** Takes the lease on what comes after the mark; false where another process has come first. */
  async function take(guild: string, mark: number, { from, until }: Lease): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('told')
      .values({ guild, sequence: mark, claimed_until: until })
      .onConflict((conflict) =>
        conflict
          .column('guild')
          .doUpdateSet({ claimed_until: until })
          .where('told.sequence', '=', mark)
          .where((told) =>
            told.or([told('told.claimed_until', 'is', null), told('told.claimed_until', '<=', from)]),
          ),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  return {
    guildsWithUntold: () =>
      patiently(async () => {
        const rows = await db
          .selectFrom('revision')
          .leftJoin('told', 'told.guild', 'revision.guild')
          .select('revision.guild')
          .groupBy(['revision.guild', 'told.sequence'])
          .having((column) =>
            column(
              column.fn.max('revision.sequence'),
              '>',
              column.fn.coalesce('told.sequence', column.lit(0)),
            ),
          )
          .execute();
        return rows.map(({ guild }) => guild);
      }),

    claimUntold: (guild, lease) =>
      patiently(async () => {
        const told = await db
          .selectFrom('told')
          .select('sequence')
          .where('guild', '=', guild)
          .executeTakeFirst();
        const mark = told?.sequence ?? 0;
        const rows = await nextAfter(guild, mark);
        const newest = rows.at(-1)?.sequence;
        if (newest === undefined || !(await take(guild, mark, lease))) return null;
        return { revisions: rows.map(readRevision), sequence: newest };
      }),

    settleUntold: (guild, sequence) =>
      patiently(async () => {
        await db
          .updateTable('told')
          .set({ sequence, claimed_until: null })
          .where('guild', '=', guild)
          .where('sequence', '<', sequence)
          .execute();
      }),
  };
}
