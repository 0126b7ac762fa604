import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/curation/store.ts';
import { createLogger } from '../../src/log.ts';
import type { Invocation, SeenMessage } from '../../src/playground/driver/driver.ts';
import { openPostgres } from '../../src/storage/postgres.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { text } from '../../src/text.ts';
import { eventually } from '../eventually.ts';
import { createFaultyNetwork, type FaultyNetwork } from '../storage/faulty-network.ts';
import { describeWithPostgres, execute, startPostgres } from '../storage/postgres-server.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { type RunningBot, startBot } from './start-bot.ts';
import { lateFee, lateFilm } from './village-library.ts';

/** How long the database is given, in milliseconds. */
const PATIENCE = 300;
const ANSWER = 'It took me an hour to write this.';

let running: RunningBot;
let store: Store;

async function sendForm(): Promise<Invocation> {
  const { moderator, channels } = running.playground;
  const form = await moderator.command(channels.general, 'fact edit', { fact: lateFee.id }).modal();
  return moderator.submit(form, { answer: ANSWER });
}

/** What an import of two facts would do, with the button that does it. */
function sendImport(): Promise<SeenMessage> {
  const { moderator, channels } = running.playground;
  const data = [lateFee, lateFilm].map(({ question }) => `${question},Imported.`);
  const file = { name: 'facts.csv', data: ['question,answer', ...data].join('\n') };
  return moderator.command(channels.general, 'fact import', { file }).message();
}

const apply = (shown: SeenMessage) => running.playground.moderator.press(shown, text.import.apply);

function answers(): (string | undefined)[] {
  return [lateFee, lateFilm].map(
    ({ id }) => running.curation.fact(running.playground.guild.id, id)?.fact.answer,
  );
}

/** The form comes back whole and can be sent as soon as the fault is over. */
async function sendAgain(refused: SeenMessage): Promise<void> {
  const { moderator } = running.playground;
  const form = await moderator.press(refused, text.form.reopen).modal();
  expect(form.fields.map(({ value }) => value)).toContain(ANSWER);
  const saved = await moderator.submit(form).message();
  expect(saved.content).toContain(text.fact.saved(1));
}

describe('an SQLite database that another program keeps locked', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let other: Database.Database;

  beforeEach(async () => {
    folder = await temporaryFolder();
    const path = join(folder.path, 'facts.db');
    store = await openSqlite(path, { patience: PATIENCE });
    other = new Database(path);
    running = await startBot({ store });
  });
  afterEach(async () => {
    await running.stop();
    await store.close();
    other.close();
    await folder.remove();
  });

  it('is told to whoever saves, who keeps the text and can send it again', async () => {
    other.exec('begin immediate');
    const refused = await (await sendForm()).message();
    expect(refused.ephemeral).toBe(true);
    expect(refused.content).toContain(text.storage.busy);
    expect(answers()).toEqual([lateFee.answer, lateFilm.answer]);
    other.exec('commit');
    await sendAgain(refused);
    expect(answers()).toEqual([ANSWER, lateFilm.answer]);
  });

  it('imports nothing of a file, and all of it when tried again', async () => {
    const shown = await sendImport();
    other.exec('begin immediate');
    const refused = await apply(shown).followUp();
    expect(refused.content).toContain(text.storage.busy);
    expect(answers()).toEqual([lateFee.answer, lateFilm.answer]);
    other.exec('commit');
    expect((await apply(shown).update()).content).toBe(text.import.done(2));
    expect(answers()).toEqual(['Imported.', 'Imported.']);
  });

  it('changes no setting, and says so', async () => {
    const { admin, channels, guild } = running.playground;
    other.exec('begin immediate');
    const refused = await admin.command(channels.general, 'settings listen').message();
    expect(refused.content).toBe(text.storage.busy);
    other.exec('commit');
    expect(running.curation.settings(guild.id).listening).toEqual([]);
  });
});

const postgres = await startPostgres();

describeWithPostgres('a PostgreSQL database', postgres, (server) => {
  let url: string;
  let network: FaultyNetwork;
  let log: string[];

  beforeEach(async () => {
    url = await server.createDatabase();
    network = await createFaultyNetwork(server.port);
    log = [];
    store = await openPostgres(url.replace(`:${server.port}/`, `:${network.port}/`), {
      patience: PATIENCE,
      logger: createLogger('warn', { write: (line) => log.push(line) }),
    });
    running = await startBot({ store });
  });
  afterEach(async () => {
    await running.stop();
    await store.close();
    await network.goDown();
  });
  afterAll(() => server.remove());

  it('whose connection is lost during a save leaves it open whether it was saved, and loses no text', async () => {
    const { moderator, channels } = running.playground;
    const form = await moderator.command(channels.general, 'fact edit', { fact: lateFee.id }).modal();
    network.goSilent();
    const refused = await moderator.submit(form, { answer: ANSWER }).message();
    expect(refused.content).toContain(text.storage.lost);
    await network.goDown();
    await network.comeBack();
    const { rowCount } = await execute(url, 'select 1 from revision');
    expect(rowCount).toBe(0);
    await eventually(() => sendAgain(refused));
  });

  it('that cannot be reached says that nothing has changed', async () => {
    const shown = await sendImport();
    await network.goDown();
    // Once every connection is known to be gone.
    await eventually(() => expect(store.lastRevision('')).rejects.toThrow(text.storage.unreachable));
    expect(log.join()).toContain(text.operator.databaseConnectionLost);
    const refused = await apply(shown).followUp();
    expect(refused.content).toBe(text.storage.unreachable);
    await network.comeBack();
    expect(answers()).toEqual([lateFee.answer, lateFilm.answer]);
  });

  it('whose disk is full stores nothing of an import, not even what would have fitted', async () => {
    await execute(
      url,
      `create function fill_up() returns trigger language plpgsql
         as $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$;
       create trigger fill_up after insert on revision
         for each row when (new.entry_id = '${lateFilm.id}') execute function fill_up()`,
    );
    const refused = await apply(await sendImport()).followUp();
    expect(refused.content).toBe(text.storage.full);
    expect(answers()).toEqual([lateFee.answer, lateFilm.answer]);
    const { rowCount } = await execute(url, 'select 1 from revision');
    expect(rowCount).toBe(0);
    expect((await (await sendForm()).message()).content).toContain(text.fact.saved(1));
  });
});
