/** Keeps the latest few of many things awake: what they can build again is dropped when they fall asleep. */
export interface Awake {
  /** The thing that `sleep` puts to sleep was just used; whichever was not used for longest may fall asleep for it. */
  touch(sleep: () => void): void;
}

export function createAwake(limit: number): Awake {
  /** Longest unused first. */
  const sleeps = new Set<() => void>();
  return {
    touch(sleep) {
      sleeps.delete(sleep);
      sleeps.add(sleep);
      if (sleeps.size <= limit) return;
      const [oldest] = sleeps;
      if (!oldest) return;
      sleeps.delete(oldest);
      oldest();
    },
  };
}
