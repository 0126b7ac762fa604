import type { Kysely } from 'kysely';
import type { Revision, Store } from '../curation/store.ts';
import { REVISION, readRevision } from './rows.ts';
import type { Tables } from './tables.ts';

type UntoldStore = Pick<Store, 'guildsWithUntold' | 'takeUntold'>;

/** The part of the store that gives each change to one process only, for it to be told. */
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

  /** Moves the mark on; false where another process has moved it first. */
  async function moveMark(guild: string, from: number, to: number): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('told')
      .values({ guild, sequence: to })
      .onConflict((conflict) =>
        conflict.column('guild').doUpdateSet({ sequence: to }).where('told.sequence', '=', from),
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

    takeUntold: (guild) =>
      patiently(async () => {
        for (;;) {
          const mark = await db
            .selectFrom('told')
            .select('sequence')
            .where('guild', '=', guild)
            .executeTakeFirst();
          const told = mark?.sequence ?? 0;
          const rows = await nextAfter(guild, told);
          const newest = rows.at(-1)?.sequence;
          if (newest === undefined) return [];
          if (await moveMark(guild, told, newest)) return rows.map((row): Revision => readRevision(row));
        }
      }),
  };
}
