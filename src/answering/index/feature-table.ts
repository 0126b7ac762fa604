/** The table as plain data. */
export interface FeatureTableData {
  readonly hashes: Int32Array;
  /** Number plus one; 0 for an empty slot. */
  readonly numbers: Int32Array;
}

/** Numbers the features that an index has seen, from 0 up. */
export interface FeatureTable {
  readonly size: number;
  /** The number of the feature with this hash; -1 for one that was never added. */
  find(hash: number): number;
  /** The number of the feature, a new one if it was never added. */
  add(hash: number): number;
  data(): FeatureTableData;
}

/** Open addressing with linear probing, at most half full: 12 to 24 bytes a feature, against the hundred of a Map. */
export function createFeatureTable(data: FeatureTableData = emptyTable()): FeatureTable {
  let { hashes, numbers } = data;
  let mask = hashes.length - 1;
  let size = numbers.reduce((count, number) => count + (number > 0 ? 1 : 0), 0);

  const slotOf = (hash: number): number => {
    let slot = hash & mask;
    while (numbers[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };

  const grow = () => {
    const [oldHashes, oldNumbers] = [hashes, numbers];
    mask = 2 * mask + 1;
    hashes = new Int32Array(mask + 1);
    numbers = new Int32Array(mask + 1);
    for (const [at, number] of oldNumbers.entries()) {
      if (number === 0) continue;
      const slot = slotOf(oldHashes[at] ?? 0);
      hashes[slot] = oldHashes[at] ?? 0;
      numbers[slot] = number;
    }
  };

  return {
    get size() {
      return size;
    },
    find: (hash) => (numbers[slotOf(hash)] ?? 0) - 1,
    add(hash) {
      if (2 * size > mask) grow();
      const slot = slotOf(hash);
      if (numbers[slot] === 0) {
        hashes[slot] = hash;
        numbers[slot] = ++size;
      }
      return (numbers[slot] ?? 0) - 1;
    },
    data: () => ({ hashes, numbers }),
  };
}

function emptyTable(): FeatureTableData {
  return { hashes: new Int32Array(2 ** 12), numbers: new Int32Array(2 ** 12) };
}
