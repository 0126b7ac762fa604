import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment, readConfig } from '../config.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { openEngine } from '../open-engine.ts';
import { slowestBadInput } from '../quality/bench/bad-input.ts';
import { CONTENDERS, type Contender } from '../quality/bench/contenders.ts';
import { type Measurement, measure } from '../quality/bench/measure.ts';
import { drawPicture } from '../quality/bench/picture.ts';
import { createRandom } from '../quality/bench/random.ts';
import { syntheticSet } from '../quality/bench/synthetic-facts.ts';
import { UserError } from '../user-error.ts';
import { benchGuilds } from './bench-guilds.ts';
import { run } from './run.ts';

const USAGE = `Measure speed and memory beside other search libraries, on the same facts and questions, half of them misspelt.

  npm run bench                     1,000, 10,000 and 100,000 wordings; writes docs/bench.svg
  npm run bench -- --sizes 1000     other sizes
  npm run bench -- --only ours      our engine alone, without a picture; or beside one of the others: --only lunr
  npm run bench -- --guilds 10000   what so many guilds cost that have made five edits each, beside one`;

/** The picture shows the largest size at which every contender had time for so many questions. */
const ENOUGH_QUESTIONS = 20;
const PICTURE = join('docs', 'bench.svg');

/** @throws {UserError} for anything but a whole number above 0 */
function count(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new UserError(`--${option} takes whole numbers above 0, not “${text}”.`);
}

/**
 * Ours, and the one that is named beside it.
 * @throws {UserError} where none has the name
 */
function chosen(only: string): readonly Contender[] {
  const [ours, ...others] = CONTENDERS;
  const other = others.find(({ name }) => name.toLowerCase() === only.toLowerCase());
  if (only !== 'ours' && !other) {
    const names = others.map(({ name }) => `“${name}”`).join(', ');
    throw new UserError(`--only takes “ours” or one of ${names}, not “${only}”.`);
  }
  return [ours, other].filter((one) => one !== undefined);
}

await run(() => {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      only: { type: 'string' },
      guilds: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const { knowledgeDir } = readConfig(environment());
  if (values.guilds !== undefined) {
    return benchGuilds(readKnowledge(knowledgeDir).facts, count('guilds', values.guilds));
  }
  const contenders = values.only === undefined ? CONTENDERS : chosen(values.only);
  tellStart(knowledgeDir);
  const knowledge = readKnowledge(knowledgeDir);

  const ours: Measurement[] = [];
  let pictured: Measurement[] = [];
  for (const size of values.sizes.split(',').map((size) => count('sizes', size))) {
    const set = syntheticSet(knowledge.facts, size, createRandom());
    const measured = contenders.map((contender) => measure(contender, set));
    const [own] = measured;
    if (!own) continue;
    ours.push(own);
    if (measured.every(({ asked }) => asked >= ENOUGH_QUESTIONS)) pictured = measured;
    console.log(`\n${size.toLocaleString('en-GB')} wordings`);
    console.table(Object.fromEntries(measured.map((one) => [one.contender, toRow(one, own)])));
  }
  const [smallest, largest] = [ours[0], ours.at(-1)];
  if (smallest && largest && smallest !== largest) {
    const growth = largest.median / smallest.median;
    console.log(
      `From ${smallest.wordings} to ${largest.wordings} wordings our median grows ${growth.toFixed(1)} times.`,
    );
  }
  if (contenders === CONTENDERS && pictured.length > 0) {
    writeFileSync(PICTURE, drawPicture(pictured));
    console.log(`Wrote ${PICTURE}.`);
  }
});

/** The bot's own knowledge, first when all has to be learnt, then from what was kept. */
function tellStart(knowledgeDir: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const open = () => {
    // What the start before left behind is not this one's to clear away.
    globalThis.gc?.();
    const start = performance.now();
    const engine = openEngine({
      knowledgeDir,
      cacheDir: folder,
      onCacheError: (error) => console.error(error),
    });
    return { engine, time: (performance.now() - start).toFixed(0) };
  };
  const [first, next] = [open(), open()];
  console.log(
    `The bot's own knowledge takes ${first.time} ms at the first start, ${next.time} ms at the next ones.`,
  );
  const { input, time } = slowestBadInput(next.engine, createRandom());
  console.log(`Of what nobody means as a question the slowest, ${input}, takes ${time.toFixed(1)} ms.`);
  rmSync(folder, { recursive: true });
}

function toRow(one: Measurement, own: Measurement): Record<string, string> {
  return {
    'times ours': (one.median / own.median).toFixed(1),
    'right %': one.right.toFixed(1),
    'misspelt right %': one.misspeltRight.toFixed(1),
    'median ms': one.median.toFixed(3),
    'p99 ms': one.p99.toFixed(3),
    'build ms': one.build.toFixed(0),
    'memory MiB': one.memory.toFixed(0),
    asked: String(one.asked),
  };
}
