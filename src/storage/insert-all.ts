import type { Insertable, Kysely } from 'kysely';
import { atomically } from './atomically.ts';
import type { Tables } from './tables.ts';

/** A statement holds at most 32,766 values on SQLite. */
const ROWS_A_STATEMENT = 500;

/** Stores all rows in one transaction. False, and nothing is stored, where a version is taken. */
export async function insertAll(
  db: Kysely<Tables>,
  rows: readonly Insertable<Tables['revision']>[],
): Promise<boolean> {
  const taken = new Error('A version is taken');
  try {
    await atomically(db, async (transaction) => {
      for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
        const some = rows.slice(start, start + ROWS_A_STATEMENT);
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('revision')
          .values(some)
          .onConflict((conflict) => conflict.columns(['guild', 'entry_id', 'version']).doNothing())
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows !== BigInt(some.length)) throw taken; // rolls back
      }
    });
    return true;
  } catch (error) {
    if (error === taken) return false;
    throw error;
  }
}
