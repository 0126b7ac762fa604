import type { Insertable, Kysely } from 'kysely';
import type { Store } from '../curation/store.ts';
import type { Tables } from './tables.ts';

type ConfirmedStore = Pick<Store, 'noteConfirmed' | 'confirmed' | 'forgetConfirmed'>;

/** The part of the store that keeps questions whose answer a person has confirmed. */
export function confirmedStore(
  db: Kysely<Tables>,
  patiently: <T>(work: () => Promise<T>) => Promise<T>,
): ConfirmedStore {
  return {
    noteConfirmed: ({ guild, key, question, entryId, at }, limit) =>
      patiently(async () => {
        await countConfirmed(db, { guild, key, question, entry_id: entryId, last_confirmed: at });
        const newest = db
          .selectFrom('confirmed_question')
          .select('id')
          .where('guild', '=', guild)
          .orderBy('last_confirmed', 'desc')
          .orderBy('id', 'desc')
          .limit(limit);
        await db
          .deleteFrom('confirmed_question')
          .where('guild', '=', guild)
          .where('id', 'not in', newest)
          .execute();
      }),

    confirmed: (guild) =>
      patiently(async () => {
        const rows = await db
          .selectFrom('confirmed_question')
          .select(['question', 'entry_id', 'confirmed', 'last_confirmed'])
          .where('guild', '=', guild)
          .orderBy('confirmed', 'desc')
          .orderBy('last_confirmed', 'desc')
          .orderBy('id')
          .execute();
        return rows.map(({ question, entry_id, confirmed, last_confirmed }) => ({
          question,
          entryId: entry_id,
          confirmed,
          lastConfirmed: last_confirmed,
        }));
      }),

    forgetConfirmed: (guild, before) =>
      patiently(async () => {
        await db
          .deleteFrom('confirmed_question')
          .where('guild', '=', guild)
          .where('last_confirmed', '<', before)
          .execute();
      }),
  };
}

/** Counts the question with that of the same guild, key and fact, or keeps it as a new one. */
export async function countConfirmed(
  db: Kysely<Tables>,
  row: Omit<Insertable<Tables['confirmed_question']>, 'confirmed'>,
): Promise<void> {
  await db
    .insertInto('confirmed_question')
    .values({ ...row, confirmed: 1 })
    .onConflict((conflict) =>
      conflict.columns(['guild', 'key', 'entry_id']).doUpdateSet((before) => ({
        confirmed: before('confirmed_question.confirmed', '+', 1),
        last_confirmed: row.last_confirmed,
      })),
    )
    .execute();
}
