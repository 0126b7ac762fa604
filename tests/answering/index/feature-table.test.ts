import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFeatureTable } from '../../../src/answering/index/feature-table.ts';

const hashes = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 3_000 });

it('numbers features in the order in which they are first seen, like a map', () => {
  fc.assert(
    fc.property(hashes, fc.integer(), (added, other) => {
      const table = createFeatureTable();
      const model = new Map<number, number>();
      for (const hash of added) {
        if (!model.has(hash)) model.set(hash, model.size);
        expect(table.add(hash)).toBe(model.get(hash));
      }
      for (const hash of [...added, other]) expect(table.find(hash)).toBe(model.get(hash) ?? -1);
      expect(table.size).toBe(model.size);
    }),
    { numRuns: 40 },
  );
});

it('goes on from its data as if it had never been put away', () => {
  fc.assert(
    fc.property(hashes, hashes, (before, after) => {
      const table = createFeatureTable();
      for (const hash of before) table.add(hash);
      const again = createFeatureTable(table.data().slice());
      for (const hash of after) expect(again.add(hash)).toBe(table.add(hash));
    }),
    { numRuns: 40 },
  );
});
