import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/curation/store.ts';
import { revision } from './revisions.ts';
import type { TestDatabase } from './store-contract.ts';

/** What every storage engine has to do about changes that wait to be told. */
export function describeUntold(engine: string, createDatabase: () => Promise<TestDatabase>): void {
  describe(`changes to be told: ${engine}`, () => {
    let database: TestDatabase;
    let stores: Store[];
    let store: Store;

    beforeEach(async () => {
      database = await createDatabase();
      stores = [await database.open(), await database.open(), await database.open()];
      [store = expect.unreachable()] = stores;
    });
    afterEach(async () => {
      await Promise.all(stores.map((one) => one.close()));
      await database.remove();
    });

    it('gives each change once, oldest first, of this guild alone', async () => {
      const changes = [1, 2, 3].map((version) => revision({ version }));
      for (const change of changes) await store.append(change);
      await store.append(revision({ guild: 'elsewhere' }));
      expect((await store.guildsWithUntold()).sort()).toEqual(['elsewhere', 'guild']);
      for (const change of changes) expect(await store.takeUntold('guild')).toEqual([change]);
      expect(await store.takeUntold('guild')).toEqual([]);
      expect(await store.guildsWithUntold()).toEqual(['elsewhere']);
    });

    it('gives what was stored as one as one', async () => {
      const batch = ['one', 'two'].map((factId) => revision({ factId, batch: 'import' }));
      await store.append(revision());
      await store.appendAll(batch);
      await store.append(revision({ version: 2 }));
      expect(await store.takeUntold('guild')).toHaveLength(1);
      expect(await store.takeUntold('guild')).toEqual(batch);
      expect(await store.takeUntold('guild')).toHaveLength(1);
      expect(await store.guildsWithUntold()).toEqual([]);
    });

    it('gives no change twice to processes that ask at the same time, nor leaves one out', async () => {
      const versions = Array.from({ length: 30 }, (_, index) => index + 1);
      for (const version of versions) await store.append(revision({ version }));
      const taken = await Promise.all(
        stores.map(async (one) => {
          const mine: number[] = [];
          for (;;) {
            const revisions = await one.takeUntold('guild');
            if (revisions.length === 0) return mine;
            mine.push(...revisions.map(({ version }) => version));
          }
        }),
      );
      expect(taken.flat().sort((a, b) => a - b)).toEqual(versions);
      for (const mine of taken) expect(mine).toEqual(mine.toSorted((a, b) => a - b));
    });
  });
}
