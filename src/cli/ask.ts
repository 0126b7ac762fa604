import { environment, readConfig } from '../config.ts';
import { runAsk } from './ask/run-ask.ts';
import { run } from './run.ts';

await run(() =>
  runAsk(process.argv.slice(2), readConfig(environment()), { input: process.stdin, print: console.log }),
);
