import { createBest } from '../best.ts';
import { doubled } from '../doubled.ts';

/** So many words are found at most: those that share the most letter pairs. */
const FOUND_LIMIT = 24;
/** Words that there is room for at first. */
const LEAST_ROOM = 64;

/** Words by their letter pairs. */
interface PairIndex {
  add(word: string): void;
  /**
   * The words that share the most pairs with this one, best first.
   * @param lengthDifference words whose length differs by more letters are left out
   * @param leastShared so are those that share fewer pairs
   */
  nearest(word: string, lengthDifference: number, leastShared: number): string[];
}

export function createPairIndex(): PairIndex {
  const vocabulary: string[] = [];
  /** How many pairs each word of the vocabulary shares with the one that is looked up; all zero between uses. */
  let shared = new Uint8Array(LEAST_ROOM);
  /** Positions of those that share any. */
  let touched = new Int32Array(LEAST_ROOM);
  /** Positions in the vocabulary of the words that have a letter pair, by their length. */
  const byPair = new Map<string, number[][]>();
  return {
    add(word) {
      const at = vocabulary.push(word) - 1;
      if (at === shared.length) {
        shared = doubled(shared, Uint8Array);
        touched = doubled(touched, Int32Array);
      }
      for (const pair of new Set(pairs(word))) {
        const byLength = byPair.get(pair) ?? [];
        byPair.set(pair, byLength);
        const list = byLength[word.length];
        if (list) list.push(at);
        else byLength[word.length] = [at];
      }
    },
    nearest(word, lengthDifference, leastShared) {
      let size = 0;
      for (const pair of pairs(word)) {
        const byLength = byPair.get(pair) ?? [];
        for (
          let length = word.length - lengthDifference;
          length <= word.length + lengthDifference;
          length++
        ) {
          for (const at of byLength[length] ?? []) {
            const before = shared[at] ?? 0;
            if (before === 0) touched[size++] = at;
            shared[at] = before + 1;
          }
        }
      }
      const best = createBest<string>(FOUND_LIMIT);
      for (let slot = 0; slot < size; slot++) {
        const at = touched[slot] ?? 0;
        const common = shared[at] ?? 0;
        shared[at] = 0;
        if (common < leastShared) continue;
        const found = vocabulary[at] ?? '';
        best.offer(found, common / (word.length + found.length));
      }
      return best.found().map(({ item }) => item);
    },
  };
}

function pairs(word: string): string[] {
  const padded = ` ${word} `;
  const found: string[] = [];
  for (let at = 0; at + 2 <= padded.length; at++) found.push(padded.slice(at, at + 2));
  return found;
}
