import type { Kysely } from 'kysely';
import type { UnsavedDraftStore } from '../curation/unsaved-drafts.ts';
import { readUnsavedDraft } from './rows.ts';
import type { Tables } from './tables.ts';

/** The part of the store that keeps what moderators wrote and have not saved yet. */
export function unsavedDraftStore(
  db: Kysely<Tables>,
  patiently: <T>(work: () => Promise<T>) => Promise<T>,
): UnsavedDraftStore {
  return {
    putUnsavedDraft: ({ guild, id, unsaved, at }) =>
      patiently(async () => {
        const draft = JSON.stringify(unsaved);
        await db
          .insertInto('unsaved_draft')
          .values({ guild, id, draft, at })
          .onConflict((conflict) => conflict.columns(['guild', 'id']).doUpdateSet({ draft, at }))
          .execute();
      }),

    unsavedDraft: (guild, id) =>
      patiently(async () => {
        const row = await db
          .selectFrom('unsaved_draft')
          .select('draft')
          .where('guild', '=', guild)
          .where('id', '=', id)
          .executeTakeFirst();
        return row ? readUnsavedDraft(row.draft) : null;
      }),

    deleteUnsavedDraft: (guild, id) =>
      patiently(async () => {
        await db.deleteFrom('unsaved_draft').where('guild', '=', guild).where('id', '=', id).execute();
      }),

    forgetUnsavedDrafts: (before) =>
      patiently(async () => {
        await db.deleteFrom('unsaved_draft').where('at', '<', before).execute();
      }),
  };
}
