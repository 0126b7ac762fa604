/** The table as plain data, two numbers a slot: the hash of a feature and its number plus one; both 0 for an empty slot. */
export type FeatureTableData = Int32Array;

/** Numbers the features that an index has seen, from 0 up. */
export interface FeatureTable {
  readonly size: number;
  /** The number of the feature with this hash; -1 for one that was never added. */
  find(hash: number): number;
  /** The number of the feature, a new one if it was never added. */
  add(hash: number): number;
  data(): FeatureTableData;
}

/**
 * Open addressing with linear probing, at most half full: 16 to 32 bytes a feature, against the hundred of a Map. Hash
 * and number stand side by side, so that a look costs one wait for memory.
 */
export function createFeatureTable(data: FeatureTableData = new Int32Array(2 ** 13)): FeatureTable {
  let slots = data;
  let mask = slots.length - 1;
  let size = 0;
  for (let slot = 0; slot < slots.length; slot += 2) if (slots[slot + 1] !== 0) size++;

  /** Where the hash stands, or would. */
  const slotOf = (hash: number): number => {
    let slot = (2 * hash) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + 2) & mask;
    return slot;
  };

  const set = (slot: number, hash: number, number: number) => {
    slots[slot] = hash;
    slots[slot + 1] = number;
  };

  const grow = () => {
    const before = slots;
    slots = new Int32Array(2 * before.length);
    mask = slots.length - 1;
    for (let slot = 0; slot < before.length; slot += 2) {
      const hash = before[slot] ?? 0;
      const number = before[slot + 1] ?? 0;
      if (number !== 0) set(slotOf(hash), hash, number);
    }
  };

  return {
    get size() {
      return size;
    },
    find: (hash) => (slots[slotOf(hash) + 1] ?? 0) - 1,
    add(hash) {
      if (4 * size > mask) grow();
      const slot = slotOf(hash);
      if (slots[slot + 1] === 0) set(slot, hash, ++size);
      return (slots[slot + 1] ?? 0) - 1;
    },
    data: () => slots,
  };
}
