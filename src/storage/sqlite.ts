import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import type { Store } from '../curation/store.ts';
import { text } from '../text.ts';
import type { StorageEngine } from './engine.ts';
import { type Fault, insist, OpenError } from './faults.ts';
import { createMigrations, type TableDialect } from './migrations.ts';
import { createSqlStore, type StoreOptions } from './sql-store.ts';
import type { Tables } from './tables.ts';

/** How long the start waits for another process that holds the lock, in milliseconds. */
const START_PATIENCE = 5000;
/** How long a statement waits for a lock. Longer waits are ours, because the process stands still while SQLite waits. */
const BUSY_TIMEOUT = 50;
/** How often the change counter is looked at, in milliseconds. It costs some microseconds. */
const WATCH_INTERVAL = 200;

/**
 * Opens the SQLite database at `path`, creates it and its folder where they are missing, and brings its tables up to
 * date. `:memory:` keeps everything in memory only.
 * @throws {OpenError} when the path cannot be opened or is not a database that this version understands.
 */
export async function openSqlite(path: string, options?: Partial<StoreOptions>): Promise<Store> {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = new Database(path, { timeout: BUSY_TIMEOUT });
    try {
      return createSqlStore(await prepare(database), options);
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    const reason = openFailure(error);
    if (reason === undefined) throw error;
    throw new OpenError(text.operator.cannotOpen(path, reason), { cause: error });
  }
}

async function prepare(database: Database.Database): Promise<StorageEngine> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const set = async () => {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL'); // with WAL, anything less may lose the last saves in a power cut
    database.pragma('foreign_keys = ON');
    await migrate(database, db);
  };
  await insist(set, { faultOf, deadline: Date.now() + START_PATIENCE });
  return sqliteEngine(database, db);
}

/** Every missing migration, or none: another process that starts at the same time waits for its turn. */
async function migrate(database: Database.Database, db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: async () => createMigrations(tableDialect) };
  const migrator = new Migrator({ db, provider, disableTransactions: true });
  database.exec('begin immediate');
  try {
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
    database.exec('commit');
  } finally {
    if (database.inTransaction) database.exec('rollback');
  }
}

const tableDialect: TableDialect = {
  counter: (column) => column.primaryKey().autoIncrement(),
  async appendOnly(db, table) {
    for (const change of ['update', 'delete']) {
      await sql`
        create trigger ${sql.id(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.table(table)}
        begin select raise(abort, 'revisions are never edited and never deleted'); end
      `.execute(db);
    }
  },
};

/** The engine over a connection whose tables are up to date. */
function sqliteEngine(database: Database.Database, db: Kysely<Tables>): StorageEngine {
  const watches: NodeJS.Timeout[] = [];
  return {
    db,
    watch(onSignal) {
      let seen: unknown;
      const look = () => {
        const counter = changeCounter(database);
        if (counter !== undefined && counter === seen) return;
        seen = counter;
        onSignal();
      };
      watches.push(setInterval(look, WATCH_INTERVAL));
      look();
    },
    faultOf,
    async close() {
      for (const watch of watches) clearInterval(watch);
      await db.destroy();
    },
  };
}

/** Another value after each commit of another connection; undefined when the database cannot be read. */
function changeCounter(database: Database.Database): unknown {
  try {
    return database.pragma('data_version', { simple: true });
  } catch {
    return undefined;
  }
}

const FAULTS: Record<string, Fault> = {
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_FULL: 'full',
  SQLITE_READONLY: 'readOnly',
  SQLITE_IOERR: 'broken',
  SQLITE_CORRUPT: 'broken',
  SQLITE_NOTADB: 'broken',
};

function faultOf(error: unknown): Fault | undefined {
  return FAULTS[sqliteCode(error)];
}

/** Why the database cannot be opened and what to do; undefined for a fault of our own. */
function openFailure(error: unknown): string | undefined {
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    return text.operator.newerDatabase;
  }
  const reasons: Readonly<Record<string, string>> = text.operator.cannotOpenSqlite;
  return reasons[sqliteCode(error)];
}

/** `SQLITE_IOERR` of `SQLITE_IOERR_WRITE`; codes of the file system, such as `EACCES`, as they are. */
function sqliteCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.split('_', 2).join('_');
}
