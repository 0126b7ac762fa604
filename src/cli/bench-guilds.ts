import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { guildEdits, shippedBase } from '../quality/bench/guild-edits.ts';
import type { BenchFact } from '../quality/bench/synthetic-facts.ts';
import { openSqlite } from '../storage/sqlite.ts';

const SHIPPED_FACTS = 1000;
const MEASURE = fileURLToPath(new URL('measure-guilds.ts', import.meta.url));

/** Milliseconds and mebibytes. */
const MeasurementSchema = z.object({
  start: z.number(),
  computing: z.number(),
  memory: z.number(),
  asked: z.number(),
  resident: z.number(),
  reply: z.number(),
  wrong: z.number(),
});

/** What guilds cost that have made five edits each: one of them, and as many as wanted, each in a fresh process. */
export async function benchGuilds(seeds: readonly BenchFact[], most: number): Promise<void> {
  const knowledge = shippedBase(seeds, SHIPPED_FACTS);
  const rows = new Map<number, z.infer<typeof MeasurementSchema>>();
  for (const guilds of [1, most]) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const path = join(folder, 'facts.db');
    await edit(path, guilds, knowledge);
    const node = ['--expose-gc', '--import', 'tsx', MEASURE, path, `${guilds}`, `${SHIPPED_FACTS}`];
    rows.set(
      guilds,
      MeasurementSchema.parse(JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8' }))),
    );
    rmSync(folder, { recursive: true });
  }
  console.log(`Guilds with five edits each over ${SHIPPED_FACTS.toLocaleString('en-GB')} shipped facts`);
  console.table(
    Object.fromEntries(
      Array.from(rows, ([guilds, { start, computing, memory, asked, resident, reply, wrong }]) => [
        guilds,
        {
          'start ms': start.toFixed(0),
          'of it computing': computing.toFixed(0),
          'memory MiB': memory.toFixed(1),
          'after 400 were asked': asked.toFixed(1),
          'resident MiB': resident.toFixed(0),
          'ms a first reply': reply.toFixed(1),
          'wrong answers': wrong,
        },
      ]),
    ),
  );
  const [one, many] = [rows.get(1), rows.get(most)];
  if (one && many) {
    console.log(
      `${most.toLocaleString('en-GB')} guilds take ${(many.memory / one.memory).toFixed(2)} times the memory of one.`,
    );
  }
}

async function edit(path: string, guilds: number, knowledge: Knowledge): Promise<void> {
  const store = await openSqlite(path);
  for (let guild = 1; guild <= guilds; guild += 1) {
    await store.appendAll(
      guildEdits(guild, knowledge).map((change) => ({
        ...change,
        guild: `${guild}`,
        version: 1,
        actor: 'moderator',
        at: '2025-10-31T09:00:00.000Z',
        reason: null,
      })),
    );
  }
  await store.close();
}
