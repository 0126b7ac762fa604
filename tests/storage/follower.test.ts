import { expect, it } from 'vitest';
import { createLogger } from '../../src/log.ts';
import { createFollower } from '../../src/storage/follower.ts';
import { eventually } from '../eventually.ts';

const log: string[] = [];
const logger = createLogger('warn', { write: (line) => log.push(line) });

/** Work whose runs end when the test says so. */
function createWork() {
  const runs: { succeed(): void; fail(): void }[] = [];
  const work = () =>
    new Promise<void>((succeed, reject) => runs.push({ succeed, fail: () => reject(new Error('gone')) }));
  return { runs, work };
}

it('answers all signals during a run by one more run', async () => {
  const { runs, work } = createWork();
  const follower = createFollower(work, logger);
  for (let signal = 0; signal < 5; signal += 1) follower.signal();
  expect(runs).toHaveLength(1);
  runs[0]?.succeed();
  await eventually(() => expect(runs).toHaveLength(2));
  runs[1]?.succeed();
  await follower.stop();
  expect(runs).toHaveLength(2);
});

it('runs again after a failure without another signal, and tells of it once', async () => {
  const { runs, work } = createWork();
  const follower = createFollower(work, logger);
  follower.signal();
  for (const run of [0, 1]) {
    runs[run]?.fail();
    await eventually(() => expect(runs).toHaveLength(run + 2));
  }
  runs[2]?.succeed();
  await follower.stop();
  expect(log).toHaveLength(1);
});

it('starts nothing any more once it is stopped', async () => {
  const { runs, work } = createWork();
  const follower = createFollower(work, logger);
  follower.signal();
  const stopped = follower.stop();
  follower.signal();
  runs[0]?.succeed();
  await stopped;
  follower.signal();
  expect(runs).toHaveLength(1);
});
