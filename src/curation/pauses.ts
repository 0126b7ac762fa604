import { setImmediate as others } from 'node:timers/promises';

/** How long the work goes on before whatever else waits in the process has its turn, in milliseconds. */
const TURN = 20;

/** Lets others have their turn, whenever the work has gone on for long enough. */
export function createPauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return;
    await others();
    since = performance.now();
  };
}
