import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenError } from '../../src/storage/faults.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { UserError } from '../../src/user-error.ts';
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
      `insert into revision (guild, fact_id, version, after, actor, at) values ('g', 'f', 1, '{}', 'm', '')`,
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
