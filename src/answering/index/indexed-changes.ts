import type { Lexicon } from '../text/lexicon.ts';
import { createSpeller, type Speller } from '../text/spelling.ts';
import { type ChangePostings, createChangePostings } from './change-postings.ts';
import { features } from './features.ts';
import { type Askable, type IndexedFact, indexFact, isAskedAlike, withAnswer } from './indexed-fact.ts';
import { type LearntFact, learnFact, score } from './learnt-fact.ts';
import { createReader } from './reader.ts';
import type { ShippedIndex } from './shipped-index.ts';
import { toVector, type Vector } from './vector.ts';

/** What a guild has in the place of shipped askables, or beside them, indexed. */
export interface IndexedChanges {
  /** Knows the shipped words and those of the changes. */
  readonly speller: Speller;
  readonly added: readonly Change[];
  /** By position: what stands where that is not the shipped askable. */
  readonly instead: ReadonlyMap<number, InPlace>;
  /** By position, the shipped askables: as shipped, with another answer, or undefined where another is asked for. */
  readonly standing: readonly (IndexedFact | undefined)[];
  /** Most of what is added, to be looked through at once, where there is much of it; some of it may stand no longer. */
  readonly postings: ChangePostings | undefined;
  /** The score of each that is added. */
  scores(query: Vector): Iterable<{ readonly change: Change; readonly score: number }>;
  change(id: string): Change | undefined;
  /** Those added that have a wording with this identity (see `identityOf`). */
  withIdentity(identity: number): readonly Change[];
  /** Does any of the changes have the token? */
  has(token: number): boolean;
  put(askable: Askable): void;
  remove(id: string): void;
  /** The same changes for another edition, which goes its own way from here. */
  layer(): IndexedChanges;
}

/** An askable that is asked for in other words than any that was shipped. */
export interface Change {
  readonly fact: IndexedFact;
  readonly learnt: LearntFact;
}

/** The shipped askable with another answer, asked for as before; undefined where it is out of the contest. */
type InPlace = IndexedFact | undefined;

/**
 * @param below whose words are known too
 * @param before changes that were indexed already, with `below` as their speller
 */
export function createIndexedChanges(
  shipped: ShippedIndex,
  lexicon: Lexicon,
  below: Speller,
  before: Pick<IndexedChanges, 'added' | 'instead' | 'postings'> = NONE,
): IndexedChanges {
  const speller = createSpeller({ parent: below });
  const { readCurated, readWording } = createReader(speller, lexicon);
  const changes = new Map(before.added.map((change) => [change.fact.askable.id, change]));
  const instead = new Map(before.instead);
  let { postings } = before;
  let lists: Lists | undefined;
  const listed = () => {
    if (lists) return lists;
    lists = listsOf(Array.from(changes.values()), instead, postings, shipped);
    if (lists.loose.length > LOOSE_LIMIT) {
      postings = createChangePostings(lists.added);
      lists = listsOf(lists.added, instead, postings, shipped);
    }
    return lists;
  };
  const replace = (id: string): number | undefined => {
    const position = shipped.position(id);
    if (position !== undefined) instead.set(position, undefined);
    changes.delete(id);
    lists = undefined;
    return position;
  };

  const indexed: IndexedChanges = {
    speller,
    get added() {
      return listed().added;
    },
    get standing() {
      return listed().standing;
    },
    instead,
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
        instead.delete(position);
        return;
      }
      readCurated(askable.question);
      const hint = readCurated(askable.hint);
      const asShipped = shipped.facts[position ?? -1];
      if (position !== undefined && asShipped && isAskedAlike(asShipped.askable, askable)) {
        instead.set(position, withAnswer(asShipped, askable, hint));
        return;
      }
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

const NONE = { added: [], instead: new Map(), postings: undefined };
/** So many changes are scored one by one; where there are more, all of them get postings. */
const LOOSE_LIMIT = 64;

/** What is looked through with every question. */
interface Lists {
  readonly added: readonly Change[];
  /** Those of the added that the postings have, and the others. */
  readonly posted: readonly { readonly change: Change; readonly position: number }[];
  readonly loose: readonly Change[];
  readonly standing: readonly (IndexedFact | undefined)[];
  readonly byIdentity: ReadonlyMap<number, readonly Change[]>;
  readonly tokens: ReadonlySet<number>;
}

function listsOf(
  added: readonly Change[],
  instead: ReadonlyMap<number, InPlace>,
  postings: ChangePostings | undefined,
  shipped: ShippedIndex,
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
  for (const fact of instead.values()) for (const token of fact?.hinted ?? []) tokens.add(token);
  return {
    added,
    posted: (postings?.changes ?? []).flatMap((change, position) =>
      standing.has(change) ? [{ change, position }] : [],
    ),
    loose: added.filter((change) => !inPostings.has(change)),
    standing:
      instead.size === 0
        ? shipped.facts
        : shipped.facts.map((fact, position) => (instead.has(position) ? instead.get(position) : fact)),
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
