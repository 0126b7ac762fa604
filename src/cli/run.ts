import { UserError } from '../user-error.ts';

/**
 * Runs a command of the command line. What a person can put right is told in plain words on stderr; anything else
 * keeps its stack trace. Either way the process ends with exit code 1.
 */
export async function run(main: () => Promise<void> | void): Promise<void> {
  process.stdout.on('error', leaveWhenNobodyReads);
  try {
    await main();
  } catch (error) {
    console.error(isPersons(error) ? error.message : error);
    process.exitCode = 1;
  }
}

/** `util.parseArgs` tells of a wrong option by such a code, with a message that names it. */
function isPersons(error: unknown): error is Error {
  return (
    error instanceof UserError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))
  );
}

/** `ask --json | head` closes the pipe when it has enough. */
function leaveWhenNobodyReads(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
}
