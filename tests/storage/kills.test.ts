import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { describeWithPostgres, startPostgres } from './postgres-server.ts';
import { follow, revision } from './revisions.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** `KILLS=200 npx vitest run tests/storage/kills.test.ts` kills more often. */
const KILLS = Number(process.env.KILLS ?? 4);
/**
 * A kill comes at a random moment in so many milliseconds, counted in turn from when the process begins to open the
 * database and from its first acknowledgement.
 */
const WITHIN = 200;
const SAVE_FOREVER = fileURLToPath(new URL('save-forever.ts', import.meta.url));

interface Settings {
  readonly databaseUrl?: string;
  readonly databasePath: string;
}

const postgres = await startPostgres();

describe.concurrent('every acknowledged revision outlives SIGKILLs, whole', {
  timeout: KILLS * 10_000,
}, () => {
  it('on SQLite', async () => {
    const folder = await temporaryFolder();
    await killAgainAndAgain({ databasePath: join(folder.path, 'facts.db') });
    await folder.remove();
  });

  describeWithPostgres('on PostgreSQL', postgres, (server) => {
    afterAll(() => server.remove());

    it('as well', async () => {
      await killAgainAndAgain({ databaseUrl: await server.createDatabase(), databasePath: '' });
    });
  });
});

async function killAgainAndAgain({ databaseUrl, databasePath }: Settings): Promise<void> {
  /** The newest acknowledged version of each fact. */
  const acknowledged = new Map<string, number>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const lines = await saveUntilKilled(kill % 2 === 0 ? /^opening/ : /^fact-/, {
      DATABASE_URL: databaseUrl ?? '',
      DATABASE_PATH: databasePath,
    });
    for (const line of lines) {
      expect(line).toMatch(/^(opening|fact-\d+ \d+)$/);
      const [entryId = '', version] = line.split(' ');
      if (version) acknowledged.set(entryId, Number(version));
    }
    const store = await openStore({ databaseUrl, databasePath });
    const { heads } = await follow(store);
    for (const [entryId, version] of acknowledged) {
      const stored = heads.get(`guild ${entryId}`)?.version ?? 0;
      // One more is a save that the process did not live to acknowledge.
      expect([version, version + 1]).toContain(stored);
      acknowledged.set(entryId, stored);
    }
    await store.close();
  }

  const store = await openStore({ databaseUrl, databasePath });
  let total = 0;
  for (const [entryId, version] of acknowledged) {
    const history = await store.history('guild', entryId);
    const whole = Array.from({ length: version }, (_, index) => revision({ entryId, version: index + 1 }));
    expect(history.toReversed()).toEqual(whole);
    total += history.length;
  }
  expect(total).toBeGreaterThan(0);
  await store.close();
  if (process.env.KILLS) process.stderr.write(`${KILLS} kills, ${total} revisions, none lost\n`);
}

/** Runs a process that saves, kills it at a random moment after a line, and resolves to all that it said. */
async function saveUntilKilled(after: RegExp, settings: Record<string, string>): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', SAVE_FOREVER], {
    env: { PATH: process.env.PATH ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  const closed = once(lines, 'close');
  const reached = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      said.push(line);
      if (after.test(line)) resolve();
    });
  });
  await Promise.race([reached, closed]);
  await sleep(Math.random() * WITHIN);
  child.kill('SIGKILL');
  await closed;
  return said;
}
