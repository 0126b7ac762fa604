import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import { text } from '../text.ts';
import { UserError } from '../user-error.ts';

/** What can happen to a database while the bot runs. After `lost` nobody knows whether the work was done. */
export type Fault = 'busy' | 'unreachable' | 'lost' | 'full' | 'readOnly' | 'broken';

/** The database cannot be used. */
export class OpenError extends UserError {
  override name = 'OpenError';
}

/** The database failed while the bot was running. The message is for the person whose request ends with it. */
export class StoreError extends UserError {
  override name = 'StoreError';
}

type FaultOf = (error: unknown) => Fault | undefined;

/**
 * Turns work on the database into work that either succeeds or throws a StoreError for what happened to the database.
 * The work is done again while the fault may pass by itself, so it must do no harm when it is done twice.
 */
export function createPatience(parts: {
  readonly faultOf: FaultOf;
  /** How long the work may take in all, in milliseconds. */
  readonly patience: number;
  readonly logger: Logger;
}): <T>(work: () => Promise<T>) => Promise<T> {
  const { patience, logger } = parts;
  const faultOf: FaultOf = (error) => (error instanceof NoAnswer ? 'lost' : parts.faultOf(error));
  return async (work) => {
    const deadline = Date.now() + patience;
    try {
      return await insist(() => answerWithin(deadline - Date.now(), work), { faultOf, deadline });
    } catch (error) {
      const fault = faultOf(error);
      if (fault === undefined) throw error;
      logger.error({ err: error }, text.operator.databaseFailed);
      throw new StoreError(text.storage[fault], { cause: error });
    }
  };
}

/** Pause before another attempt, in milliseconds. */
const PAUSE = 50;

/**
 * Does the work again after a fault that may pass by itself, such as a lock or a restart of the server, until
 * `deadline`. Then throws the last error, or the first by which the outcome became uncertain.
 */
export async function insist<T>(
  work: () => Promise<T>,
  { faultOf, deadline }: { readonly faultOf: FaultOf; readonly deadline: number },
): Promise<T> {
  let uncertain: unknown;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'lost') uncertain ??= error;
      const mayPass = fault === 'busy' || fault === 'unreachable' || fault === 'lost';
      if (!mayPass || Date.now() + PAUSE >= deadline) throw uncertain ?? error;
    }
    await sleep(PAUSE);
  }
}

class NoAnswer extends Error {
  override message = 'The database did not answer in time.';
}

/** Gives up on the work after a while: a network that swallows everything may take a quarter of an hour to fail. */
export async function answerWithin<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const answered = new AbortController();
  const timeout = sleep(milliseconds, undefined, { signal: answered.signal }).then(() => {
    throw new NoAnswer();
  });
  try {
    return await Promise.race([work(), timeout]);
  } finally {
    timeout.catch(() => {}); // it is aborted, and nobody waits for it any more
    answered.abort();
  }
}
