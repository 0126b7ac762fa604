import type { Lexicon } from '../text/lexicon.ts';
import { createSpeller, type Speller } from '../text/spelling.ts';
import { features } from './features.ts';
import { type Askable, type IndexedFact, indexFact, isHinted, wordingsWith } from './indexed-fact.ts';
import { type LearntFact, learnFact } from './learnt-fact.ts';
import { createReader } from './reader.ts';
import type { ShippedIndex } from './shipped-index.ts';
import { toVector } from './vector.ts';

/** What a guild has in the place of shipped askables, or beside them, indexed. */
export interface IndexedChanges {
  /** Knows the shipped words and those of the changes. */
  readonly speller: Speller;
  readonly added: readonly Change[];
  /** Positions of the shipped askables that are replaced or left out. */
  readonly replaced: readonly number[];
  /** Does any of the changes have the token? */
  has(token: number): boolean;
  put(askable: Askable): void;
  remove(id: string): void;
}

export interface Change {
  readonly fact: IndexedFact;
  readonly learnt: LearntFact;
}

export function createIndexedChanges(
  shipped: ShippedIndex,
  lexicon: Lexicon,
  shippedSpeller: Speller,
): IndexedChanges {
  const speller = createSpeller({ parent: shippedSpeller });
  const { readCurated, readWording } = createReader(speller, lexicon);
  const changes = new Map<string, Change>();
  const replaced = new Set<number>();
  let lists: { added: Change[]; replaced: number[] } | undefined;
  const listed = () => {
    lists ??= { added: Array.from(changes.values()), replaced: Array.from(replaced) };
    return lists;
  };
  const replace = (id: string): number | undefined => {
    const position = shipped.position(id);
    if (position !== undefined) replaced.add(position);
    changes.delete(id);
    lists = undefined;
    return position;
  };

  return {
    speller,
    get added() {
      return listed().added;
    },
    get replaced() {
      return listed().replaced;
    },
    has: (token) => listed().added.some(({ fact }) => wordingsWith(fact, token) > 0 || isHinted(fact, token)),
    put(askable) {
      const position = replace(askable.id);
      if (position !== undefined && shipped.holds(askable)) {
        replaced.delete(position);
        return;
      }
      readCurated(askable.question);
      const hint = readCurated(askable.hint);
      const wordings = askable.wordings.map(readWording);
      const vectors = wordings.map((tokens) => toVector(features(tokens), [], shipped.weightOfGram));
      const rivalOdds = vectors.map((vector) => logOdds(shipped.scores(vector), position));
      changes.set(askable.id, {
        fact: indexFact(askable, wordings, hint),
        learnt: learnFact(vectors, rivalOdds),
      });
    },
    remove(id) {
      replace(id);
    },
  };
}

/** Log of the sum of the odds of all facts but one. */
function logOdds(scores: Float32Array, without: number | undefined): number {
  let greatest = 0;
  for (let at = 0; at < scores.length; at++) {
    if (at !== without) greatest = Math.max(greatest, scores[at] ?? 0);
  }
  let total = 0;
  for (let at = 0; at < scores.length; at++) {
    if (at !== without) total += Math.exp((scores[at] ?? 0) - greatest);
  }
  return greatest + Math.log(total || 1);
}
