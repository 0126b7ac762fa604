import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Does the work in one transaction: all of it, or nothing where it throws. Unlike Kysely's own transactions it throws
 * what went wrong first: SQLite rolls back by itself when the disk is full, and a second rollback fails.
 */
export function atomically<T>(db: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`begin`.execute(connection);
    try {
      const result = await work(connection);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => {});
      throw error;
    }
  });
}
