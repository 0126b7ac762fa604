import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../log.ts';
import { text } from '../text.ts';

/** What is notified on whenever a row was added. Part of the released migrations. */
export const CHANNEL = 'facts_saved';

/** Pause before a lost connection is made anew, in milliseconds. */
const RECONNECT_AFTER = 250;
/** How often a silent connection is asked whether it is still there, in milliseconds, and how long it has to answer. */
const HEARTBEAT = 10_000;
const HEARTBEAT_TIMEOUT = 5000;

interface ListenOptions {
  readonly connection: pg.ClientConfig;
  onSignal(): void;
  readonly logger: Logger;
  /** Ends the listening. */
  readonly signal: AbortSignal;
}

/**
 * Listens on a connection of its own, and makes a new one after it is lost. Signals after each notification and each
 * time that it begins to listen, because what was notified before is not told again. Resolves when it has ended.
 */
export async function listen({ connection, onSignal, logger, signal }: ListenOptions): Promise<void> {
  while (!signal.aborted) {
    try {
      await listenOnce({ ...connection, query_timeout: HEARTBEAT_TIMEOUT }, onSignal, signal);
    } catch (error) {
      if (signal.aborted) return;
      logger.warn({ err: error }, text.operator.databaseConnectionLost);
      await sleep(RECONNECT_AFTER, undefined, { signal }).catch(() => {}); // ended: the loop ends
    }
  }
}

/** Throws when the connection is lost or the listening is ended. */
async function listenOnce(
  connection: pg.ClientConfig,
  onSignal: () => void,
  signal: AbortSignal,
): Promise<never> {
  const client = new pg.Client(connection);
  const lost = new AbortController();
  client.on('error', (error) => lost.abort(error));
  client.on('end', () => lost.abort());
  client.on('notification', onSignal);
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    onSignal();
    const over = AbortSignal.any([signal, lost.signal]);
    for (;;) {
      await sleep(HEARTBEAT, undefined, { signal: over });
      await client.query('select 1');
    }
  } finally {
    await client.end();
  }
}
