import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import type { Store } from '../curation/store.ts';
import { UserError } from '../user-error.ts';
import { migrations } from './migrations.ts';
import { createSqlStore } from './sql-store.ts';
import type { Tables } from './tables.ts';

/** How long a statement waits for another process that is writing, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** The database cannot be used. */
export class OpenError extends UserError {
  override name = 'OpenError';
}

/**
 * Opens the SQLite database at `path`, creates it and its folder where they are missing, and brings its tables up to
 * date. `:memory:` keeps everything in memory only.
 * @throws {OpenError} when the path cannot be opened or is not a database that this version understands.
 */
export async function openSqlite(path: string): Promise<Store> {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = new Database(path, { timeout: BUSY_TIMEOUT });
    try {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL'); // with WAL, anything less may lose the last saves in a power cut
      database.pragma('foreign_keys = ON');
      const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
      await migrate(database, db);
      return createSqlStore(db);
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    const reason = openFailure(error);
    if (reason === undefined) throw error;
    throw new OpenError(`The database ${path} cannot be opened: ${reason}`, { cause: error });
  }
}

/** Every missing migration, or none: another process that starts at the same time waits for its turn. */
async function migrate(database: Database.Database, db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: async () => migrations };
  const migrator = new Migrator({ db, provider, disableTransactions: true });
  database.exec('begin immediate');
  const { error } = await migrator.migrateToLatest();
  if (error) throw error; // closing the database rolls back
  database.exec('commit');
}

const FILE_ADVICE = 'Set DATABASE_PATH to a file that the bot may read and write.';
const REASONS: Record<string, string> = {
  SQLITE_CANTOPEN: `it is a folder, or the bot may not open it. ${FILE_ADVICE}`,
  SQLITE_NOTADB: 'the file is not an SQLite database. Set DATABASE_PATH to another file.',
  SQLITE_READONLY: `the bot may not write to it. ${FILE_ADVICE}`,
  SQLITE_BUSY: 'another program keeps it locked. Stop that program, then start again.',
  SQLITE_CORRUPT: 'the file is damaged. Put a backup in its place.',
  SQLITE_FULL: 'the disk is full. Make room, then start again.',
  SQLITE_IOERR: 'the disk cannot be read or written. Check the disk, then start again.',
  EEXIST: `its folder is a file. ${FILE_ADVICE}`,
  ENOTDIR: `its folder is a file. ${FILE_ADVICE}`,
  EACCES: `the bot may not create its folder. ${FILE_ADVICE}`,
  EPERM: `the bot may not create its folder. ${FILE_ADVICE}`,
  EROFS: `it is on a read-only disk. ${FILE_ADVICE}`,
};

/** Why the database cannot be opened and what to do; undefined for a fault of our own. */
function openFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.message.startsWith('corrupted migrations')) {
    return 'a newer version of the bot has written to it. Update the bot, or set DATABASE_PATH to another file.';
  }
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code.split('_', 2).join('_')];
}
