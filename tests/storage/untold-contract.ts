import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leaseFrom } from '../../src/curation/lease.ts';
import type { Revision, Store } from '../../src/curation/store.ts';
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

    const at = (minute: number) => leaseFrom(new Date(Date.UTC(2025, 9, 31, 9, minute)));
    const now = at(0);

    /** Tells all that the guild has to tell, one after the other, as far as nobody else is telling it. */
    async function tellAll(teller: Store, lease = now): Promise<Revision[][]> {
      const told: Revision[][] = [];
      for (;;) {
        const change = await teller.claimUntold('guild', lease);
        if (!change) return told;
        told.push([...change.revisions]);
        await teller.settleUntold('guild', change.sequence);
      }
    }

    it('gives each change once where each is told, oldest first, of this guild alone', async () => {
      const changes = [1, 2, 3].map((version) => revision({ version }));
      for (const change of changes) await store.append(change);
      await store.append(revision({ guild: 'elsewhere' }));
      expect((await store.guildsWithUntold()).sort()).toEqual(['elsewhere', 'guild']);
      expect(await tellAll(store)).toEqual(changes.map((change) => [change]));
      expect(await store.guildsWithUntold()).toEqual(['elsewhere']);
    });

    it('gives what was stored as one as one', async () => {
      const batch = ['one', 'two'].map((entryId) => revision({ entryId, batch: 'import' }));
      await store.append(revision());
      await store.appendAll(batch);
      await store.append(revision({ version: 2 }));
      expect(await tellAll(store)).toEqual([[revision()], batch, [revision({ version: 2 })]]);
      expect(await store.guildsWithUntold()).toEqual([]);
    });

    it('gives a change to nobody else during a lease, and again after it, until it is settled', async () => {
      const [one, other = expect.unreachable()] = stores;
      await store.append(revision());
      await store.append(revision({ version: 2 }));
      const first = await one?.claimUntold('guild', now);
      expect(first?.revisions).toEqual([revision()]);
      expect(await other.claimUntold('guild', now)).toBeNull();
      expect(await one?.claimUntold('guild', now)).toBeNull();
      expect(await store.guildsWithUntold()).toEqual(['guild']);
      expect(await other.claimUntold('guild', at(1))).toEqual(first);
      await other.settleUntold('guild', first?.sequence ?? 0);
      expect(await tellAll(other, at(1))).toEqual([[revision({ version: 2 })]]);
      await one?.settleUntold('guild', first?.sequence ?? 0); // late, and of no harm
      expect(await store.guildsWithUntold()).toEqual([]);
    });

    it('gives no change to two processes that ask at the same time, nor leaves one out', async () => {
      const versions = Array.from({ length: 30 }, (_, index) => index + 1);
      for (const version of versions) await store.append(revision({ version }));
      const told: number[] = [];
      while ((await store.guildsWithUntold()).length > 0) {
        const all = await Promise.all(stores.map((one) => tellAll(one)));
        told.push(...all.flat(2).map(({ version }) => version));
      }
      expect(told.sort((a, b) => a - b)).toEqual(versions);
    });
  });
}
