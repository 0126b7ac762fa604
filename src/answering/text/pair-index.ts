import { createBest } from '../best.ts';
import { doubled } from '../doubled.ts';

/** So many words are found at most: those that share the most letter pairs. */
const FOUND_LIMIT = 24;
/** Words that there is room for at first. */
const LEAST_ROOM = 64;

/** Numbers of letters. */
export interface Lengths {
  readonly least: number;
  readonly most: number;
}

/** Words by their letter pairs. */
interface PairIndex {
  add(word: string): void;
  /**
   * The words that share the most pairs with this one, best first.
   * @param lengths words with fewer or more letters are left out
   * @param leastShared so are those that share fewer pairs
   */
  nearest(word: string, lengths: Lengths, leastShared: number): string[];
}

export function createPairIndex(): PairIndex {
  const vocabulary: string[] = [];
  /** How many pairs each word of the vocabulary shares with the one that is looked up; all zero between uses. */
  let shared = new Uint8Array(LEAST_ROOM);
  /** Positions of those that share any. */
  let touched = new Int32Array(LEAST_ROOM);
  /** Positions in the vocabulary of the words that have a letter pair, by their length. */
  const byPair = new Map<number, number[][]>();
  return {
    add(word) {
      const at = vocabulary.push(word) - 1;
      if (at === shared.length) {
        shared = doubled(shared, Uint8Array);
        touched = doubled(touched, Int32Array);
      }
      for (const pair of pairs(word)) {
        const byLength = byPair.get(pair) ?? [];
        byPair.set(pair, byLength);
        const having = byLength[word.length];
        if (!having) byLength[word.length] = [at];
        else if (having.at(-1) !== at) having.push(at);
      }
    },
    nearest(word, { least, most }, leastShared) {
      let size = 0;
      for (const pair of pairs(word)) {
        const byLength = byPair.get(pair) ?? [];
        for (let length = least; length <= most; length++) {
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

/** Both letters of each pair as one number; the word's edges make pairs with a space. */
function pairs(word: string): number[] {
  const padded = ` ${word} `;
  const found: number[] = [];
  for (let at = 1; at < padded.length; at++)
    found.push(2 ** 16 * padded.charCodeAt(at - 1) + padded.charCodeAt(at));
  return found;
}
