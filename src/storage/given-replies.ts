import type { Kysely } from 'kysely';
import type { GivenReply, Store } from '../curation/store.ts';
import { atomically } from './atomically.ts';
import type { Tables } from './tables.ts';

type GivenReplyStore = Pick<
  Store,
  'putGivenReply' | 'outdatedReplies' | 'guildsWithOutdatedReplies' | 'forgetGivenReplies'
>;

/** The part of the store that keeps which message gave which version of which fact. */
export function givenReplyStore(
  db: Kysely<Tables>,
  patiently: <T>(work: () => Promise<T>) => Promise<T>,
): GivenReplyStore {
  /** What has a newer revision than the one that was given. */
  const outdated = () =>
    db
      .selectFrom('given_answer as given')
      .innerJoin('revision', (join) =>
        join
          .onRef('revision.guild', '=', 'given.guild')
          .onRef('revision.entry_id', '=', 'given.entry_id')
          .onRef('revision.version', '>', 'given.version'),
      )
      .distinct();

  return {
    putGivenReply: ({ guild, channel, message, answers, at }) =>
      patiently(() =>
        atomically(db, async (transaction) => {
          await transaction.deleteFrom('given_answer').where('message', '=', message).execute();
          if (answers.length === 0) return;
          const rows = answers.map(({ entryId, version }, place) => {
            return { guild, channel, message, place, entry_id: entryId, version, at };
          });
          await transaction
            .insertInto('given_answer')
            .values(rows)
            // Another process may have stored the same a moment ago.
            .onConflict((conflict) =>
              conflict.columns(['message', 'place']).doUpdateSet(({ ref }) => ({
                entry_id: ref('excluded.entry_id'),
                version: ref('excluded.version'),
              })),
            )
            .execute();
        }),
      ),

    outdatedReplies: (guild) =>
      patiently(async () => {
        const rows = await db
          .selectFrom('given_answer')
          .selectAll()
          .where('message', 'in', outdated().select('given.message').where('given.guild', '=', guild))
          .orderBy('at')
          .orderBy('message')
          .orderBy('place')
          .execute();
        const replies = new Map<string, GivenReply>();
        for (const { channel, message, entry_id: entryId, version, at } of rows) {
          const before = replies.get(message)?.answers ?? [];
          replies.set(message, { guild, channel, message, answers: [...before, { entryId, version }], at });
        }
        return [...replies.values()];
      }),

    guildsWithOutdatedReplies: () =>
      patiently(async () => (await outdated().select('given.guild').execute()).map(({ guild }) => guild)),

    forgetGivenReplies: (before) =>
      patiently(async () => {
        await db.deleteFrom('given_answer').where('at', '<', before).execute();
      }),
  };
}
