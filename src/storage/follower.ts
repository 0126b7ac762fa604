import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import { text } from '../text.ts';

/** Pause before another attempt after one that failed, in milliseconds. */
const RETRY_AFTER = 500;

export interface Follower {
  /** There may be something new. */
  signal(): void;
  /** Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

/** Runs `catchUp` after every signal, one run at a time; signals during a run are answered by one more run. */
export function createFollower(catchUp: () => Promise<void>, logger: Logger): Follower {
  const stopping = new AbortController();
  let behind = false;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    let failures = 0;
    while (behind && !stopping.signal.aborted) {
      behind = false;
      try {
        await catchUp();
      } catch (error) {
        if (stopping.signal.aborted) break;
        if (failures++ === 0) logger.warn({ err: error }, text.operator.behind);
        behind = true;
        await sleep(RETRY_AFTER, undefined, { signal: stopping.signal }).catch(() => {}); // stopped: the loop ends
      }
    }
    running = undefined;
  }

  return {
    signal() {
      behind = true;
      running ??= run();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
