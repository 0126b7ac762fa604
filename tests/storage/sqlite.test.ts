import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/log.ts';
import { OpenError, StoreError } from '../../src/storage/faults.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { text } from '../../src/text.ts';
import { UserError } from '../../src/user-error.ts';
import { follow, guildSettings, revision } from './revisions.ts';
import { describeStore } from './store-contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

describeStore('SQLite', async () => {
  const folder = await temporaryFolder();
  const path = join(folder.path, 'facts.db');
  return {
    open: () => openSqlite(path),
    async execute(sql) {
      const database = new Database(path);
      try {
        database.exec(sql);
      } finally {
        database.close();
      }
    },
    remove: folder.remove,
  };
});

describe('openSqlite', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;

  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'facts.db');
  });
  afterEach(() => folder.remove());

  async function failure(openPath: string): Promise<Error> {
    return openSqlite(openPath).then(
      () => expect.unreachable('it opened'),
      (error) => error,
    );
  }

  it('creates the folders on the way', async () => {
    const store = await openSqlite(join(folder.path, 'a', 'b', 'facts.db'));
    expect(await store.lastRevision('guild')).toBeNull();
    await store.close();
  });

  it('writes ahead, so that readers and a writer do not wait for each other', async () => {
    const store = await openSqlite(path);
    await store.close();
    const database = new Database(path);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });

  it('refuses a saved fact that it cannot read', async () => {
    const store = await openSqlite(path);
    const database = new Database(path);
    database.exec(
      `insert into revision (guild, entry_id, version, after, actor, at) values ('g', 'f', 1, '{}', 'm', '')`,
    );
    database.close();
    await expect(store.follow(() => {})).rejects.toThrow();
    await store.close();
  });

  it.each<[string, () => Promise<string>, RegExp]>([
    ['a folder', async () => folder.path, /is a folder/],
    ['a file in a file', async () => join(await textFile(), 'facts.db'), /its folder is a file/],
    ['a file deep in a file', async () => join(await textFile(), 'deep', 'facts.db'), /its folder is a file/],
    ['a file that is no database', textFile, /not an SQLite database/],
    ['a database of a newer version', newerDatabase, /newer version/],
  ])('tells in one sentence that it cannot open %s', async (_, create, reason) => {
    const bad = await create();
    const error = await failure(bad);
    expect(error).toBeInstanceOf(OpenError);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toContain(bad);
    expect(error.message).toMatch(reason);
    expect(error.message).not.toContain('\n');
  });

  it.skipIf(process.getuid?.() === 0)('tells in one sentence that it may not write', async () => {
    await mkdir(join(folder.path, 'closed'));
    await chmod(join(folder.path, 'closed'), 0o500);
    expect(await failure(join(folder.path, 'closed', 'facts.db'))).toBeInstanceOf(OpenError);
    expect(await failure(join(folder.path, 'closed', 'deep', 'facts.db'))).toBeInstanceOf(OpenError);
  });

  async function textFile(): Promise<string> {
    const file = join(folder.path, 'notes.txt');
    await writeFile(file, 'These are notes, and by far not an SQLite database.\n'.repeat(20));
    return file;
  }

  async function newerDatabase(): Promise<string> {
    await (await openSqlite(path)).close();
    const database = new Database(path);
    database.exec("insert into kysely_migration values ('999-from-the-future', '2099-01-01T00:00:00.000Z')");
    database.close();
    return path;
  }
});

describe('a store on SQLite', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;
  let other: Database.Database;

  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'facts.db');
    await (await openSqlite(path)).close();
    other = new Database(path);
  });
  afterEach(async () => {
    other.close();
    await folder.remove();
  });

  it('tells that nothing has changed when another program keeps the database locked', async () => {
    const log: string[] = [];
    const logger = createLogger('error', { write: (line) => log.push(line) });
    const store = await openSqlite(path, { patience: 200, logger });
    other.exec('begin immediate');
    await expect(store.append(revision())).rejects.toThrow(new StoreError(text.storage.busy));
    expect(log.join()).toContain('SQLITE_BUSY');
    other.exec('commit');
    expect(await store.history('guild', 'fact')).toEqual([]);
    expect(await store.append(revision())).toBeNull();
    await store.close();
  });

  it('waits for a lock without standing still', async () => {
    const store = await openSqlite(path);
    other.exec('begin immediate');
    const saved = store.append(revision());
    setTimeout(() => other.exec('commit'), 100); // this could not run if the process stood still
    expect(await saved).toBeNull();
    await store.close();
  });

  it('takes over the settings of the tables as they were first released', async () => {
    const old = join(folder.path, 'old.db');
    const database = new Database(old);
    for (const sql of FIRST_RELEASE) database.exec(sql);
    database.close();
    const store = await openSqlite(old);
    const { settings } = await follow(store);
    expect([...settings.values()]).toEqual([
      { guild: '1', version: 1, settings: guildSettings({ listening: ['2'] }) },
    ]);
    expect(await store.lastRevision('1')).not.toBeNull();
    expect(await store.guildsWithUntold()).toEqual([]); // what was changed long ago is told no more
    await store.close();
  });

  it.skipIf(spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status !== 0)(
    'keeps every acknowledged revision on a disk that fills up, and says what is wrong',
    async () => {
      const script = `
        mount -t tmpfs -o size=600k tmpfs /mnt
        DATABASE_PATH=/mnt/facts.db "$0" --import tsx "$1"
        cp /mnt/* "$2"`;
      const { stdout } = spawnSync(
        'unshare',
        ['-rm', 'sh', '-c', script, process.execPath, SAVE_FOREVER, folder.path],
        { encoding: 'utf8', env: { PATH: process.env.PATH } },
      );
      const lines = stdout.trim().split('\n');
      expect(lines.at(-1)).toBe(`failed ${text.storage.full}`);
      const store = await openSqlite(path);
      const { heads } = await follow(store);
      const stored = [...heads.values()].map(({ entryId, version }) => `${entryId} ${version}`);
      expect(stored).toHaveLength(3);
      for (const line of stored) expect(lines).toContain(line);
      const acknowledged = lines.filter((line) => line.startsWith('fact-'));
      const kept = [...heads.values()].reduce((total, { version }) => total + version, 0);
      expect(kept).toBe(acknowledged.length);
      await store.close();
    },
  );
});

const SAVE_FOREVER = fileURLToPath(new URL('save-forever.ts', import.meta.url));

/** What a database of the first release holds. */
const FIRST_RELEASE = [
  'create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null)',
  "insert into kysely_migration values ('001-revisions-and-settings', '2025-10-31T09:00:00.000Z')",
  'create table revision (sequence integer not null primary key autoincrement, guild text not null, fact_id text not null, version integer not null, before text, after text, actor text not null, at text not null, reason text, unique (guild, fact_id, version))',
  'create table guild_settings (guild text primary key, settings text not null)',
  `insert into guild_settings values ('1', '{"listening":["2"]}')`,
  "insert into revision (guild, fact_id, version, actor, at) values ('1', 'fact', 1, 'moderator', '2025-10-31')",
];
