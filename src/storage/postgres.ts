import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Store } from '../curation/store.ts';
import { createLogger, type Logger } from '../log.ts';
import { text } from '../text.ts';
import type { StorageEngine } from './engine.ts';
import { type Fault, OpenError } from './faults.ts';
import { createMigrations, type TableDialect } from './migrations.ts';
import { CHANNEL, listen } from './postgres-listener.ts';
import { createSqlStore, type StoreOptions } from './sql-store.ts';
import type { Tables } from './tables.ts';

/** How long a new connection may take, in milliseconds. */
const CONNECT_TIMEOUT = 3000;

/**
 * Opens the PostgreSQL database at `url`, which has to be there, and brings its tables up to date.
 * @throws {OpenError} when it cannot be reached or is not a database that this version understands.
 */
export async function openPostgres(url: string, options: Partial<StoreOptions> = {}): Promise<Store> {
  const { logger = createLogger('silent') } = options;
  const connection = { connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT, keepAlive: true };
  const pool = createPool(connection, logger);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let connected = false;
  try {
    await sql`select 1`.execute(db);
    connected = true;
    await migrate(db);
  } catch (error) {
    await db.destroy();
    const reason = openFailure(error, connected);
    if (reason === undefined) throw error;
    throw new OpenError(text.operator.cannotOpen(withoutPassword(url), reason), { cause: error });
  }
  return createSqlStore(postgresEngine(db, connection, logger), { ...options, logger });
}

/** An error of a connection that nobody waits on would end the process if nobody listened to it. */
function createPool(connection: pg.PoolConfig, logger: Logger): pg.Pool {
  const pool = new pg.Pool(connection);
  pool.on('error', (error) => logger.warn({ err: error }, text.operator.databaseConnectionLost));
  pool.on('connect', (client) => client.on('error', () => {})); // whoever waits on it is told by the query
  return pool;
}

/** Kysely takes an advisory lock, so another process that starts at the same time waits for its turn. */
async function migrate(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: async () => createMigrations(tableDialect) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

/** Any number that no other program uses in the same database will do. Part of the released migrations. */
const WRITE_LOCK = 620_201_999;

const tableDialect: TableDialect = {
  counter: (column) => column.primaryKey().generatedAlwaysAsIdentity(),
  async appendOnly(db, table) {
    const trigger = async (when: string, action: string) => {
      const name = sql.id(`${table}_${when.replaceAll(' ', '_')}`);
      await sql`
        create function ${name}() returns trigger language plpgsql as ${sql.lit(`begin ${action}; return null; end`)}
      `.execute(db);
      await sql`
        create trigger ${name} ${sql.raw(when)} on ${sql.table(table)} for each statement execute function ${name}()
      `.execute(db);
    };
    await trigger(
      'before update or delete or truncate',
      "raise exception 'revisions are never edited and never deleted'",
    );
    // One writer at a time, so that rows become visible in the order of their sequence and nobody reads past one.
    await trigger('before insert', `perform pg_advisory_xact_lock(${WRITE_LOCK})`);
    await trigger('after insert', `notify ${CHANNEL}`);
  },
};

/** The engine over a pool whose database has all tables. */
function postgresEngine(db: Kysely<Tables>, connection: pg.ClientConfig, logger: Logger): StorageEngine {
  const closing = new AbortController();
  const listeners: Promise<void>[] = [];
  return {
    db,
    watch(onSignal) {
      listeners.push(listen({ connection, onSignal, logger, signal: closing.signal }));
    },
    faultOf: (error) => FAULTS[postgresCode(error)],
    async close() {
      closing.abort();
      await Promise.all(listeners);
      await db.destroy();
    },
  };
}

/** By PostgreSQL's codes, the network's codes, and the messages of `pg` where it gives no code. */
const FAULTS: Record<string, Fault> = {
  '40P01': 'busy', // a deadlock with another process: PostgreSQL has undone all of this one
  '55P03': 'busy',
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  '28P01': 'unreachable',
  '28000': 'unreachable',
  '3D000': 'unreachable',
  '53300': 'unreachable',
  '57P03': 'unreachable',
  'timeout exceeded when trying to connect': 'unreachable',
  'Connection terminated due to connection timeout': 'unreachable',
  ECONNRESET: 'lost',
  EPIPE: 'lost',
  '57P01': 'lost',
  '57P02': 'lost',
  'Connection terminated unexpectedly': 'lost',
  'Client has encountered a connection error and is not queryable': 'lost',
  '53100': 'full',
  '25006': 'readOnly',
  '42501': 'readOnly',
  '58030': 'broken',
  XX001: 'broken',
  XX002: 'broken',
};

/** Why the database cannot be opened and what to do; undefined for a fault of our own, after it was connected. */
function openFailure(error: unknown, connected: boolean): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.message.startsWith('corrupted migrations')) return text.operator.newerDatabase;
  const reasons: Readonly<Record<string, string>> = text.operator.cannotOpenPostgres;
  return reasons[postgresCode(error)] ?? (connected ? undefined : text.operator.cannotConnect(error.message));
}

function postgresCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error ? String(error.code) : error.message;
}

/** `postgres://db.example:5432/facts` */
function withoutPassword(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
