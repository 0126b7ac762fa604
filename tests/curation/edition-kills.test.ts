import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { type Curation, createCuration } from '../../src/curation/curation.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { describeWithPostgres, startPostgres } from '../storage/postgres-server.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import type { Command } from './command.ts';
import {
  commit,
  createModels,
  guilds,
  type Models,
  type Plan,
  plan,
  standingIn,
  step,
} from './edition-model.ts';
import { library } from './library.ts';
import { entriesIn, historiesIn } from './standing.ts';

/** `KILLS=200 npx vitest run tests/curation/edition-kills.test.ts` kills more often. */
const KILLS = Number(process.env.KILLS ?? 2);
/** More than a process gets done before it is killed. */
const STEPS = 150;
/**
 * A kill comes at a random moment in so many milliseconds, counted in turn from when the process begins to open the
 * database and from the first thing that it has done.
 */
const WITHIN = 200;
const shipped = createEngine(library);
const CURATE = fileURLToPath(new URL('curate.ts', import.meta.url));

interface Settings {
  readonly databaseUrl: string | undefined;
  readonly databasePath: string;
}

const postgres = await startPostgres();

describe.concurrent('any sequence of changes with kills between leaves the edition that a simple model has', {
  timeout: KILLS * 15_000,
}, () => {
  it('on SQLite', async () => {
    const folder = await temporaryFolder();
    await killAgainAndAgain({ databaseUrl: undefined, databasePath: join(folder.path, 'facts.db') });
    await folder.remove();
  });

  describeWithPostgres('on PostgreSQL', postgres, (server) => {
    afterAll(() => server.remove());

    it('as well', async () => {
      await killAgainAndAgain({ databaseUrl: await server.createDatabase(), databasePath: '' });
    });
  });
});

async function killAgainAndAgain(settings: Settings): Promise<void> {
  const models = createModels();
  const seed = Date.now();
  const counts = { acknowledged: 0, refused: 0, unacknowledged: 0 };
  for (let kill = 0; kill < KILLS; kill += 1) {
    const plans = planAhead(fc.sample(step, { numRuns: STEPS, seed: seed + kill }), models);
    const said = await doUntilKilled(
      plans.map(({ command }) => command),
      kill % 2 === 0 ? 'opening' : 'saved',
      settings,
    );
    for (const [at, outcome] of said.entries()) {
      const done = plans[at] ?? expect.unreachable();
      expect(outcome, `seed ${seed + kill}, step ${at}`).toBe(done.refusal ?? 'saved');
      commit(done, models);
      counts[outcome === 'saved' ? 'acknowledged' : 'refused'] += 1;
    }
    await withCuration(settings, async (curation) => {
      const next = plans[said.length];
      const isFurther = !guilds.every((guild) =>
        isDeepStrictEqual(sorted(entriesIn(curation, guild)), sorted(standingIn(models[guild]))),
      );
      // The change after the last acknowledged one may have been saved, but then all of it.
      if (isFurther && next) {
        commit(next, models);
        counts.unacknowledged += 1;
      }
      for (const guild of guilds) {
        expect(entriesIn(curation, guild), `seed ${seed + kill}`).toEqual(standingIn(models[guild]));
      }
    });
  }

  await withCuration(settings, async (curation) => {
    for (const guild of guilds) {
      expect(await historiesIn(curation, guild)).toEqual(models[guild].texts);
    }
  });
  if (process.env.KILLS) process.stderr.write(`${KILLS} kills: ${JSON.stringify(counts)}, none lost\n`);
}

/** Binds each step to what the steps before it should have left. */
function planAhead(steps: readonly Parameters<typeof plan>[0][], models: Models): Plan[] {
  const future = structuredClone(models);
  return steps.map((one) => {
    const planned = plan(one, future);
    commit(planned, future);
    return planned;
  });
}

/** Runs a process that does the commands, kills it at a random moment, and resolves to what it said of each. */
async function doUntilKilled(
  commands: readonly Command[],
  after: 'opening' | 'saved',
  { databaseUrl, databasePath }: Settings,
): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', CURATE], {
    env: {
      PATH: process.env.PATH ?? '',
      DATABASE_URL: databaseUrl ?? '',
      DATABASE_PATH: databasePath,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(commands.map((command) => JSON.stringify(command)).join('\n'));
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  const closed = once(lines, 'close');
  const reached = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line === after) resolve();
      if (line !== 'opening') said.push(line);
    });
  });
  await Promise.race([reached, closed]);
  await sleep(Math.random() * WITHIN);
  child.kill('SIGKILL');
  await closed;
  return said;
}

async function withCuration(settings: Settings, work: (curation: Curation) => Promise<void>): Promise<void> {
  const store = await openStore(settings);
  await work(await createCuration({ engine: shipped, store, clock: () => new Date(0) }));
  await store.close();
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([one], [other]) => one.localeCompare(other));
}
