/** Something that was offered, and how well it scored. */
export interface Scored<T> {
  readonly item: T;
  readonly score: number;
}

/** Keeps the best few of all that are offered. */
interface Best<T> {
  /** What scores no more than this is not kept. */
  readonly least: number;
  offer(item: T, score: number): void;
  /** Best first; of equals, the one that was offered first. */
  found(): readonly Scored<T>[];
}

/** @param limit how many are kept; those with a score of 0 or less never are */
export function createBest<T>(limit: number): Best<T> {
  const kept: Scored<T>[] = [];
  let least = 0;
  return {
    get least() {
      return least;
    },
    offer(item, score) {
      if (score <= least) return;
      const at = kept.findIndex((other) => score > other.score);
      kept.splice(at < 0 ? kept.length : at, 0, { item, score });
      if (kept.length > limit) kept.pop();
      if (kept.length === limit) least = kept[limit - 1]?.score ?? 0;
    },
    found: () => kept,
  };
}
