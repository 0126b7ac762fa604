import type { Kysely, Selectable } from 'kysely';
import type { Gap, Revision, Store } from '../curation/store.ts';
import { countConfirmed } from './confirmed.ts';
import type { Tables } from './tables.ts';

type GapStore = Pick<Store, 'noteGap' | 'gaps' | 'gap' | 'dismissGap' | 'guildsWithQuestions' | 'forgetGaps'>;

/** The part of the store that keeps questions without an answer. */
export function gapStore(db: Kysely<Tables>, patiently: <T>(work: () => Promise<T>) => Promise<T>): GapStore {
  function open(guild: string) {
    return db
      .selectFrom('gap')
      .select(['id', 'question', 'asked', 'last_asked', 'answered_by'])
      .where('guild', '=', guild)
      .where('dismissed', '=', 0);
  }

  return {
    noteGap: ({ guild, key, question, at, answeredBy }, limit) =>
      patiently(async () => {
        const answered_by = answeredBy?.join(' ') ?? null;
        await db
          .insertInto('gap')
          .values({ guild, key, question, asked: 1, last_asked: at, dismissed: 0, answered_by })
          .onConflict((conflict) =>
            conflict
              .columns(['guild', 'key'])
              .doUpdateSet((row) => ({ asked: row('gap.asked', '+', 1), last_asked: at, answered_by })),
          )
          .execute();
        const most = db
          .selectFrom('gap')
          .select('id')
          .where('guild', '=', guild)
          .orderBy('asked', 'desc')
          .orderBy('last_asked', 'desc')
          .orderBy('id', 'desc')
          .limit(limit);
        await db.deleteFrom('gap').where('guild', '=', guild).where('id', 'not in', most).execute();
      }),

    gaps: (guild, limit) =>
      patiently(async () => {
        const rows = await open(guild)
          .orderBy('asked', 'desc')
          .orderBy('last_asked', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute();
        return rows.map(readGap);
      }),

    gap: (guild, id) =>
      patiently(async () => {
        const row = await open(guild).where('id', '=', id).executeTakeFirst();
        return row ? readGap(row) : null;
      }),

    dismissGap: (guild, id) =>
      patiently(async () => {
        const { numUpdatedRows } = await db
          .updateTable('gap')
          .set({ dismissed: 1 })
          .where('guild', '=', guild)
          .where('id', '=', id)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),

    guildsWithQuestions: () =>
      patiently(async () => {
        const rows = await db
          .selectFrom('gap')
          .select('guild')
          .union(db.selectFrom('confirmed_question').select('guild'))
          .execute();
        return rows.map(({ guild }) => guild);
      }),

    forgetGaps: (guild, before) =>
      patiently(async () => {
        await db.deleteFrom('gap').where('guild', '=', guild).where('last_asked', '<', before).execute();
      }),
  };
}

/** The moderator who closes a gap says by it which fact answers the question. Nothing where it is gone already. */
export async function closeGap(
  db: Kysely<Tables>,
  id: number,
  { guild, entryId, at }: Pick<Revision, 'guild' | 'entryId' | 'at'>,
): Promise<void> {
  const closed = await db
    .deleteFrom('gap')
    .where('guild', '=', guild)
    .where('id', '=', id)
    .returning(['key', 'question'])
    .executeTakeFirst();
  if (closed) await countConfirmed(db, { guild, ...closed, entry_id: entryId, last_confirmed: at });
}

function readGap(
  row: Pick<Selectable<Tables['gap']>, 'id' | 'question' | 'asked' | 'last_asked' | 'answered_by'>,
): Gap {
  const { id, question, asked, last_asked, answered_by } = row;
  return { id, question, asked, lastAsked: last_asked, answeredBy: answered_by?.split(' ') ?? [] };
}
