import type { Lexicon } from '../text/lexicon.ts';
import { createSpeller, type Speller } from '../text/spelling.ts';
import { type ChangePostings, createChangePostings } from './change-postings.ts';
import { features } from './features.ts';
import { type Askable, type IndexedFact, indexFact } from './indexed-fact.ts';
import { type LearntFact, learnFact, score } from './learnt-fact.ts';
import { createReader } from './reader.ts';
import type { ShippedIndex } from './shipped-index.ts';
import { toVector, type Vector } from './vector.ts';

/** What a guild has in the place of shipped askables, or beside them, indexed. */
export interface IndexedChanges {
  /** Knows the shipped words and those of the changes. */
  readonly speller: Speller;
  readonly added: readonly Change[];
  /** Positions of the shipped askables that are replaced or left out. */
  readonly replaced: readonly number[];
  /** Most of what is added, to be looked through at once, where there is much of it; some of it may stand no longer. */
  readonly postings: ChangePostings | undefined;
  /** The score of each that is added. */
  scores(query: Vector): Iterable<{ readonly change: Change; readonly score: number }>;
  change(id: string): Change | undefined;
  /** Those that have a wording with this identity (see `identityOf`). */
  withIdentity(identity: number): readonly Change[];
  /** Does any of the changes have the token? */
  has(token: number): boolean;
  put(askable: Askable): void;
  remove(id: string): void;
  /** The same changes for another edition, which goes its own way from here. */
  layer(): IndexedChanges;
}

export interface Change {
  readonly fact: IndexedFact;
  readonly learnt: LearntFact;
}

/**
 * @param below whose words are known too
 * @param before changes that were indexed already, with `below` as their speller
 */
export function createIndexedChanges(
  shipped: ShippedIndex,
  lexicon: Lexicon,
  below: Speller,
  before: Pick<IndexedChanges, 'added' | 'replaced' | 'postings'> = NONE,
): IndexedChanges {
  const speller = createSpeller({ parent: below });
  const { readCurated, readWording } = createReader(speller, lexicon);
  const changes = new Map(before.added.map((change) => [change.fact.askable.id, change]));
  const replaced = new Set(before.replaced);
  let { postings } = before;
  let lists: Lists | undefined;
  const listed = () => {
    if (lists) return lists;
    lists = listsOf(Array.from(changes.values()), replaced, postings);
    if (lists.loose.length > LOOSE_LIMIT) {
      postings = createChangePostings(lists.added);
      lists = listsOf(lists.added, replaced, postings);
    }
    return lists;
  };
  const replace = (id: string): number | undefined => {
    const position = shipped.position(id);
    if (position !== undefined) replaced.add(position);
    changes.delete(id);
    lists = undefined;
    return position;
  };

  const indexed: IndexedChanges = {
    speller,
    get added() {
      return listed().added;
    },
    get replaced() {
      return listed().replaced;
    },
    get postings() {
      return postings;
    },
    *scores(query) {
      const { loose, posted } = listed();
      for (const change of loose) yield { change, score: score(change.learnt, query) };
      const scores = posted.length > 0 ? postings?.scores(query) : undefined;
      for (const { change, position } of posted) yield { change, score: scores?.[position] ?? 0 };
    },
    change: (id) => changes.get(id),
    withIdentity: (identity) => listed().byIdentity.get(identity) ?? [],
    has: (token) => listed().tokens.has(token),
    put(askable) {
      const position = replace(askable.id);
      if (position !== undefined && shipped.holds(askable)) {
        replaced.delete(position);
        return;
      }
      readCurated(askable.question);
      const hint = readCurated(askable.hint);
      const wordings = askable.wordings.map(readWording);
      const vectors = wordings.map(({ tokens }) => toVector(features(tokens), [], shipped.weightOfGram));
      const rivalOdds = vectors.map((vector) => logOdds(shipped.scores(vector), position));
      changes.set(askable.id, {
        fact: indexFact(askable, wordings, hint),
        learnt: learnFact(vectors, rivalOdds),
      });
    },
    remove(id) {
      replace(id);
    },
    layer: () => createIndexedChanges(shipped, lexicon, speller, indexed),
  };
  return indexed;
}

const NONE = { added: [], replaced: [], postings: undefined };
/** So many changes are scored one by one; where there are more, all of them get postings. */
const LOOSE_LIMIT = 64;

/** What is looked through with every question. */
interface Lists {
  readonly added: readonly Change[];
  /** Those of the added that the postings have, and the others. */
  readonly posted: readonly { readonly change: Change; readonly position: number }[];
  readonly loose: readonly Change[];
  readonly replaced: readonly number[];
  readonly byIdentity: ReadonlyMap<number, readonly Change[]>;
  readonly tokens: ReadonlySet<number>;
}

function listsOf(
  added: readonly Change[],
  replaced: Iterable<number>,
  postings: ChangePostings | undefined,
): Lists {
  const standing = new Set(added);
  const inPostings = new Set(postings?.changes);
  const byIdentity = new Map<number, Change[]>();
  const tokens = new Set<number>();
  for (const change of added) {
    for (const token of change.fact.asked) tokens.add(token);
    for (const token of change.fact.hinted) tokens.add(token);
    for (const identity of new Set(change.fact.identities)) {
      if (identity === 0) continue;
      const others = byIdentity.get(identity);
      if (others) others.push(change);
      else byIdentity.set(identity, [change]);
    }
  }
  return {
    added,
    posted: (postings?.changes ?? []).flatMap((change, position) =>
      standing.has(change) ? [{ change, position }] : [],
    ),
    loose: added.filter((change) => !inPostings.has(change)),
    replaced: Array.from(replaced),
    byIdentity,
    tokens,
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
