import { environment, readConfig } from '../config.ts';
import { runFacts } from './facts/run-facts.ts';
import { run } from './run.ts';

await run(async () => {
  const { stdout, stderr, failed } = await runFacts(process.argv.slice(2), readConfig(environment()));
  if (stderr !== undefined) console.error(stderr);
  console.log(stdout);
  if (failed) process.exitCode = 1;
});
