import { writeSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { createEngine } from '../../src/answering/engine.ts';
import { environment, readConfig } from '../../src/config.ts';
import { createCuration } from '../../src/curation/curation.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { CommandSchema, perform } from './command.ts';
import { library } from './library.ts';

/*
 * A process of its own that does the commands of its standard input, one a line, one after the other, until it is
 * killed. It says when it begins to open the database, and of each command `saved` or the error that refused it.
 */
const say = (line: string) => writeSync(1, `${line}\n`);

const lines = (await readAll(process.stdin)).trim().split('\n');
const commands = lines.map((line) => CommandSchema.parse(JSON.parse(line)));
const engine = createEngine(library);
say('opening');
const store = await openStore(readConfig(environment()));
const curation = await createCuration({ engine, store, clock: () => new Date(0) });
for (const command of commands) {
  const outcome = await perform(command, curation);
  say(typeof outcome === 'string' ? outcome : 'saved');
  await new Promise(setImmediate); // SQLite never leaves the turn otherwise
}
await new Promise((resolve) => setTimeout(resolve, 60_000));
