import { isDeepStrictEqual } from 'node:util';
import type { Revision, Store } from '../curation/store.ts';
import { createLogger, type Logger } from '../log.ts';
import { atomically } from './atomically.ts';
import { confirmedStore } from './confirmed.ts';
import type { StorageEngine } from './engine.ts';
import { answerWithin, createPatience } from './faults.ts';
import { feedbackStore } from './feedback.ts';
import { createFollower, type Follower } from './follower.ts';
import { closeGap, gapStore } from './gaps.ts';
import { givenReplyStore } from './given-replies.ts';
import { insertAll } from './insert-all.ts';
import { closeProposal, proposalStore } from './proposals.ts';
import { REVISION, readHead, readRevision, readSettings, writeRevision, writeSettings } from './rows.ts';
import { unsavedDraftStore } from './unsaved-drafts.ts';
import { untoldStore } from './untold.ts';

/** So many rows are read at a time, so that a start needs little more memory than what it builds. */
const ROWS_AT_ONCE = 5000;
const SETTINGS = ['guild', 'version', 'settings'] as const;

export interface StoreOptions {
  /** How long a request may take before it is given up, in milliseconds; default 5000. */
  readonly patience: number;
  /** Default: silent. */
  readonly logger: Logger;
}

/** The store over an engine, which ends with it. */
export function createSqlStore(
  engine: StorageEngine,
  { patience = 5000, logger = createLogger('silent') }: Partial<StoreOptions> = {},
): Store {
  const { db } = engine;
  const patiently = createPatience({ faultOf: engine.faultOf, patience, logger });
  const followers: Follower[] = [];

  /** The newest revision of each fact that has one after `sequence`, the oldest ROWS_AT_ONCE of them. */
  function headsAfter(sequence: number) {
    return db
      .selectFrom('revision')
      .select(['sequence', 'guild', 'entry_id', 'version', 'after', 'at'])
      .select((row) => row.case().when('after', 'is', null).then(row.ref('before')).end().as('before'))
      .where('sequence', 'in', (query) =>
        query
          .selectFrom('revision')
          .select((column) => column.fn.max('sequence').as('newest'))
          .where('sequence', '>', sequence)
          .groupBy(['guild', 'entry_id']),
      )
      .orderBy('sequence')
      .limit(ROWS_AT_ONCE)
      .execute();
  }

  /** The newest settings of each guild that has some after `sequence`. */
  function settingsAfter(sequence: number) {
    return db
      .selectFrom('settings_revision')
      .select(['sequence', ...SETTINGS])
      .where('sequence', 'in', (query) =>
        query
          .selectFrom('settings_revision')
          .select((column) => column.fn.max('sequence').as('newest'))
          .where('sequence', '>', sequence)
          .groupBy('guild'),
      )
      .orderBy('sequence')
      .execute();
  }

  function historyRows(guild: string, entryId: string) {
    return db
      .selectFrom('revision')
      .select(REVISION)
      .where('guild', '=', guild)
      .where('entry_id', '=', entryId)
      .orderBy('version', 'desc')
      .execute();
  }

  return {
    async follow(apply) {
      let [revision, settings] = [0, 0];
      async function catchUp(): Promise<void> {
        for (;;) {
          const heads = await headsAfter(revision);
          const saved = await settingsAfter(settings);
          if (heads.length + saved.length === 0) return;
          apply({ heads: heads.map(readHead), settings: saved.map(readSettings) });
          revision = heads.at(-1)?.sequence ?? revision;
          settings = saved.at(-1)?.sequence ?? settings;
        }
      }
      await catchUp();
      const follower = createFollower(() => answerWithin(patience, catchUp), logger);
      followers.push(follower);
      engine.watch(follower.signal);
    },

    // The unique constraint settles who was first, also between processes.
    append: (revision, closes) =>
      patiently(async () => {
        const row = writeRevision(revision);
        const stored = await atomically(db, async (transaction) => {
          const { numInsertedOrUpdatedRows } = await transaction
            .insertInto('revision')
            .values(row)
            .onConflict((conflict) => conflict.columns(['guild', 'entry_id', 'version']).doNothing())
            .executeTakeFirstOrThrow();
          if (numInsertedOrUpdatedRows !== 1n) return false;
          if (closes?.kind === 'gap') await closeGap(transaction, closes.id, revision);
          if (closes?.kind === 'proposal') await closeProposal(transaction, closes.id, revision);
          return true;
        });
        if (stored) return null;
        const newer = newest(row, await historyRows(revision.guild, revision.entryId));
        return newer && readRevision(newer);
      }),

    appendAll: (revisions) =>
      patiently(async () => {
        const rows = revisions.map(writeRevision);
        if (await insertAll(db, rows)) return [];
        const newer: Revision[] = [];
        for (const row of rows) {
          const stored = await historyRows(row.guild, row.entry_id);
          const taken = stored.some(({ version }) => version >= row.version) ? newest(row, stored) : null;
          if (taken) newer.push(readRevision(taken));
        }
        return newer;
      }),

    batch: (guild, batch) =>
      patiently(async () => {
        const rows = await db
          .selectFrom('revision')
          .select(REVISION)
          .where('guild', '=', guild)
          .where('batch', '=', batch)
          .orderBy('sequence')
          .execute();
        return rows.map(readRevision);
      }),

    history: (guild, entryId) => patiently(async () => (await historyRows(guild, entryId)).map(readRevision)),

    lastRevision: (guild) =>
      patiently(async () => {
        const row = await db
          .selectFrom('revision')
          .select(REVISION)
          .where('guild', '=', guild)
          .orderBy('sequence', 'desc')
          .limit(1)
          .executeTakeFirst();
        return row ? readRevision(row) : null;
      }),

    saveSettings: (saved) =>
      patiently(async () => {
        const row = writeSettings(saved);
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('settings_revision')
          .values(row)
          .onConflict((conflict) => conflict.columns(['guild', 'version']).doNothing())
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows === 1n) return null;
        const rows = await db
          .selectFrom('settings_revision')
          .select(SETTINGS)
          .where('guild', '=', saved.guild)
          .orderBy('version', 'desc')
          .execute();
        const newer = newest(row, rows);
        return newer && readSettings(newer);
      }),

    ...gapStore(db, patiently),
    ...untoldStore(db, patiently),
    ...feedbackStore(db, patiently),
    ...proposalStore(db, patiently),

    ...confirmedStore(db, patiently),

    ...givenReplyStore(db, patiently),

    ...unsavedDraftStore(db, patiently),

    async close() {
      await Promise.all(followers.map((follower) => follower.stop()));
      await engine.close();
    },
  };
}

/**
 * The newest row, when `refused` was not stored because its version is taken; null when it is itself among the rows:
 * an earlier attempt stored it, and the answer got lost.
 */
function newest<Row extends object>(refused: Row, newestFirst: readonly Row[]): Row | null {
  if (newestFirst.some((row) => isDeepStrictEqual(row, refused))) return null;
  const [row] = newestFirst;
  if (!row) throw new Error('A row was refused because its version is taken, yet there is none');
  return row;
}
