import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { createCuration } from '../../src/curation/curation.ts';
import type { Store } from '../../src/curation/store.ts';
import { createLogger } from '../../src/log.ts';
import { OpenError, StoreError } from '../../src/storage/faults.ts';
import { openPostgres } from '../../src/storage/postgres.ts';
import { text } from '../../src/text.ts';
import { UserError } from '../../src/user-error.ts';
import { library } from '../curation/library.ts';
import { eventually } from '../eventually.ts';
import { createFaultyNetwork, type FaultyNetwork } from './faulty-network.ts';
import { describeWithPostgres, execute, startPostgres } from './postgres-server.ts';
import { follow, guildSettings, revision } from './revisions.ts';
import { describeStore } from './store-contract.ts';

const postgres = await startPostgres();

describeWithPostgres('PostgreSQL', postgres, (server) => {
  afterAll(() => server.remove());

  describeStore('PostgreSQL', async () => {
    const url = await server.createDatabase();
    return {
      open: () => openPostgres(url),
      execute: (sql) => execute(url, sql),
      remove: async () => {},
    };
  });

  describe('a store on PostgreSQL', () => {
    let url: string;
    let network: FaultyNetwork;
    let store: Store;
    let log: string[];
    const opened: Store[] = [];
    const others: pg.Client[] = [];

    beforeEach(async () => {
      url = await server.createDatabase();
      network = await createFaultyNetwork(server.port);
      log = [];
      store = await open();
    });
    afterEach(async () => {
      await Promise.all(others.splice(0).map((client) => client.end()));
      await closeAll();
      await network.goDown();
    });

    /** A store that reaches its server by the network that can fail. */
    async function open(patience = 5000): Promise<Store> {
      const logger = createLogger('warn', { write: (line) => log.push(line) });
      const store = await openPostgres(url.replace(`:${server.port}/`, `:${network.port}/`), {
        logger,
        patience,
      });
      opened.push(store);
      return store;
    }
    async function reopen(patience: number): Promise<void> {
      await closeAll();
      store = await open(patience);
    }
    async function closeAll(): Promise<void> {
      await Promise.all(opened.splice(0).map((store) => store.close()));
    }
    async function stored(): Promise<number> {
      const { rows } = await execute(url, 'select * from revision');
      return rows.length;
    }
    /** Another program in the middle of a transaction. */
    async function connect(statement: string): Promise<pg.Client> {
      const client = new pg.Client(url);
      others.push(client);
      await client.connect();
      await client.query('begin');
      await client.query(statement);
      return client;
    }
    /** Waits until a save hangs on a lock. */
    async function untilASaveWaits(): Promise<void> {
      const waiting =
        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert%'";
      await eventually(async () => expect((await execute(url, waiting)).rowCount).toBe(1));
    }

    it('survives the loss of every connection while nobody waits on one', async () => {
      const seen = await follow(store);
      await store.append(revision());
      await execute(
        url,
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
      );
      await store.append(revision({ version: 2 }));
      await eventually(() => expect(seen.heads.get('guild fact')?.version).toBe(2));
    });

    it('saves once although the answer to the first attempt was lost', async () => {
      await store.append(revision());
      network.loseNextAnswer();
      expect(await store.append(revision({ version: 2 }))).toBeNull();
      expect(await stored()).toBe(2);
    });

    it('saves once although the connection was lost in the middle', async () => {
      const other = await connect('lock table revision');
      const saved = store.append(revision());
      await untilASaveWaits();
      await other.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'insert%'");
      await untilASaveWaits();
      await other.query('rollback');
      expect(await saved).toBeNull();
      expect(await stored()).toBe(1);
    });

    it('tells that nothing has changed when the server cannot be reached', async () => {
      await reopen(200);
      await network.goDown();
      await eventually(() => expect(log.join()).toContain(text.operator.databaseConnectionLost));
      await expect(store.append(revision())).rejects.toThrow(new StoreError(text.storage.unreachable));
      await expect(store.history('guild', 'fact')).rejects.toBeInstanceOf(UserError);
      await network.comeBack();
      expect(await store.append(revision())).toBeNull();
      expect(await stored()).toBe(1);
    });

    it('tells that it does not know when the server went away in the middle', async () => {
      await reopen(200);
      await store.history('guild', 'fact'); // from now on there is a connection
      network.goSilent();
      await expect(store.append(revision())).rejects.toThrow(new StoreError(text.storage.lost));
      expect(log.join()).toContain(text.operator.databaseFailed);
      await network.goDown();
      await network.comeBack();
      expect(await store.append(revision())).toBeNull();
    });

    it('lets two bots answer from what the other has saved', async () => {
      const engine = createEngine(library);
      const bot = async (store: Store) => createCuration({ engine, store, clock: () => new Date(0) });
      const [one, two] = [await bot(store), await bot(await open())];
      const actor = { id: 'moderator', mayCurate: true, mayConfigure: true };
      const draft = { section: 'visits', question: 'Is there a car park?', answer: 'Yes.' };
      const { entryId } = await one.addFact({ guild: 'guild', actor, draft });
      await eventually(() => expect(two.fact('guild', entryId)?.fact.answer).toBe('Yes.'));
      await two.editFact({ guild: 'guild', actor, entryId, version: 1, draft: { ...draft, answer: 'No.' } });
      await eventually(() => expect(one.fact('guild', entryId)?.fact.answer).toBe('No.'));
    });

    it('catches up with what was saved while it was cut off', async () => {
      const seen = await follow(store);
      await network.goDown();
      const other = await openPostgres(url);
      await other.append(revision());
      await other.saveSettings({ guild: 'guild', version: 1, settings: guildSettings({ listening: ['1'] }) });
      await other.close();
      expect(seen.heads.size).toBe(0);
      await network.comeBack();
      await eventually(() => expect([seen.heads.size, seen.settings.size]).toEqual([1, 1]));
      expect(log.join()).toContain(text.operator.databaseConnectionLost);
    });

    it('makes revisions visible in the order of their sequence', async () => {
      const other = await connect(
        "insert into revision (guild, entry_id, version, actor, at) values ('guild', 'first', 1, 'm', '')",
      );
      const second = store.append(revision({ entryId: 'second' }));
      await untilASaveWaits();
      await other.query('commit');
      await second;
      const { rows } = await execute(url, 'select entry_id from revision order by sequence');
      expect(rows).toEqual([{ entry_id: 'first' }, { entry_id: 'second' }]);
    });

    it('saves at the second attempt where the first was ended because of a deadlock', async () => {
      await execute(
        url,
        `create sequence attempt;
         create function deadlock_once() returns trigger language plpgsql
           as $$ begin
             if nextval('attempt') = 1 then raise exception 'deadlock' using errcode = 'deadlock_detected'; end if;
             return new;
           end $$;
         create trigger deadlock_once before insert on revision for each row execute function deadlock_once()`,
      );
      expect(await store.append(revision())).toBeNull();
      expect(await stored()).toBe(1);
    });

    it('stores nothing on a full disk and in a read-only database, and says so', async () => {
      await execute(
        url,
        `create function fill_up() returns trigger language plpgsql
           as $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$;
         create trigger fill_up after insert on revision for each row execute function fill_up()`,
      );
      await expect(store.append(revision())).rejects.toThrow(new StoreError(text.storage.full));
      const [, database = ''] = /\/([^/]*)$/.exec(url) ?? [];
      await execute(url, `alter database "${database}" set default_transaction_read_only = on`);
      await reopen(200);
      await expect(store.append(revision())).rejects.toThrow(new StoreError(text.storage.readOnly));
      expect(await stored()).toBe(0);
    });
  });

  describe('openPostgres', () => {
    it.each<[string, (url: URL) => void, RegExp]>([
      ['a server that does not answer', (url) => (url.port = '1'), /no server answers/],
      ['a host that there is not', (url) => (url.hostname = 'nowhere.invalid'), /host/],
      ['a wrong password', (url) => (url.password = 'abracadabra'), /password is wrong/],
      [
        'a server without encryption',
        (url) => (url.search = '?sslmode=verify-full'),
        /opened: The server does not support SSL/,
      ],
      ['a database that there is not', (url) => (url.pathname = '/nothing'), /no such database/],
    ])('tells in one sentence, without the password, that it cannot open %s', async (_, change, reason) => {
      const url = new URL(await server.createDatabase());
      change(url);
      const error = await failure(url.href);
      expect(error).toBeInstanceOf(OpenError);
      expect(error.message).toMatch(reason);
      expect(error.message).not.toMatch(/\n|abracadabra|sesame/);
    });

    it('refuses a database that a newer version has written to', async () => {
      const url = await server.createDatabase();
      await (await openPostgres(url)).close();
      await execute(url, "insert into kysely_migration values ('999-from-the-future', '2099-01-01')");
      expect((await failure(url)).message).toContain(text.operator.newerDatabase);
    });
  });
});

async function failure(url: string): Promise<Error> {
  return openPostgres(url).then(
    () => expect.unreachable('it opened'),
    (error) => error,
  );
}
