import type { Askable, IndexedFact } from '../index/indexed-fact.ts';
import type { ShippedIndex } from '../index/shipped-index.ts';
import type { Vector } from '../index/vector.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { createSpeller, type Speller } from '../text/spelling.ts';
import { type ChangePostings, createChangePostings } from './change-postings.ts';
import { wordScore } from './learnt-fact.ts';
import { type Change, createChangeReader, type Replacement } from './read-change.ts';

/**
 * What a guild has in the place of shipped askables, or beside them, indexed. Each is read by itself, so that it is the
 * same whatever came before it and in which order.
 */
export interface IndexedChanges {
  /** Knows the shipped words and those of the changes. */
  readonly speller: Speller;
  /** By position, the shipped askables: as shipped, with another answer or a few other wordings, or undefined where there is another. */
  readonly current: readonly (IndexedFact | undefined)[];
  /** Those that are asked for in other words than any that was shipped. */
  readonly added: readonly Change[];
  /** By position of the added, as `wordScore` gives it. */
  wordScores(query: Vector): Float32Array;
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

/** @param below whose words are known too */
export function createIndexedChanges(
  shipped: ShippedIndex,
  lexicon: Lexicon,
  below: Speller,
): IndexedChanges {
  return changesOf(shipped, below, createChangeReader(shipped, lexicon, below), new Map());
}

/** @param before what was looked up in the same changes already */
function changesOf(
  shipped: ShippedIndex,
  below: Speller,
  read: (askable: Askable) => Replacement,
  changes: Map<string, Replacement>,
  before?: Lookup,
): IndexedChanges {
  let { postings } = before ?? {};
  let found = before;
  const lookup = (): Lookup => {
    found ??= lookupOf(changes, postings, shipped, below);
    postings = found.postings;
    return found;
  };
  const set = (id: string, replacement: Replacement | undefined): void => {
    if (replacement) changes.set(id, replacement);
    else changes.delete(id);
    found = undefined;
  };
  return {
    get speller() {
      return lookup().speller;
    },
    get current() {
      return lookup().current;
    },
    get added() {
      return lookup().added;
    },
    wordScores(query) {
      const { added, postings, places } = lookup();
      const posted = postings?.wordScores(query);
      return Float32Array.from(
        added,
        ({ learnt }, at) => posted?.[places[at] ?? -1] ?? wordScore(learnt, query),
      );
    },
    change: (id) => changes.get(id)?.change,
    withIdentity: (identity) => lookup().byIdentity.get(identity) ?? [],
    has: (token) => lookup().tokens.has(token),
    put: (askable) => set(askable.id, shipped.holds(askable) ? undefined : read(askable)),
    remove(id) {
      const position = shipped.position(id);
      set(id, position === undefined ? undefined : { position, words: NO_WORDS });
    },
    layer: () => changesOf(shipped, below, read, new Map(changes), lookup()),
  };
}

const NO_WORDS: ReadonlyMap<string, number> = new Map();
/** So many changes are scored one by one; where there are more, all of them get postings. */
const LOOSE_LIMIT = 64;

/** What is looked through with every question. */
interface Lookup {
  readonly speller: Speller;
  readonly current: readonly (IndexedFact | undefined)[];
  readonly added: readonly Change[];
  /** Most of what is added, to be looked through at once, where there is much; some of it may stand no longer. */
  readonly postings: ChangePostings | undefined;
  /** By position of the added: where the postings have it; -1 where they have it not, and it is scored by itself. */
  readonly places: Int32Array;
  readonly byIdentity: ReadonlyMap<number, readonly Change[]>;
  readonly tokens: ReadonlySet<number>;
}

/** @param before postings of earlier changes, which are kept while they have most of those that stand */
function lookupOf(
  changes: ReadonlyMap<string, Replacement>,
  before: ChangePostings | undefined,
  shipped: ShippedIndex,
  below: Speller,
): Lookup {
  // Of two that come equally near the first is taken: which that is must not depend on when they were changed.
  const all = Array.from(changes)
    .sort(([id], [other]) => (id < other ? -1 : 1))
    .map(([, instead]) => instead);
  const speller = createSpeller({ parent: below });
  const instead = new Map<number, IndexedFact | undefined>();
  const added: Change[] = [];
  const byIdentity = new Map<number, Change[]>();
  const tokens = new Set<number>();
  for (const { position, inPlace, change, words } of all) {
    for (const [word, times] of words) speller.learn(word, times);
    if (position !== undefined) instead.set(position, change?.reworded === undefined ? inPlace : change.fact);
    const fact = change?.fact ?? inPlace;
    for (const token of change?.fact.asked ?? []) tokens.add(token);
    for (const token of fact?.hinted ?? []) tokens.add(token);
    if (!change) continue;
    added.push(change);
    for (const identity of new Set(change.fact.identities)) {
      if (identity === 0) continue;
      const others = byIdentity.get(identity);
      if (others) others.push(change);
      else byIdentity.set(identity, [change]);
    }
  }
  const current =
    instead.size === 0
      ? shipped.facts
      : shipped.facts.map((fact, position) => (instead.has(position) ? instead.get(position) : fact));
  return { speller, current, added, ...postingsOf(added, before), byIdentity, tokens };
}

function postingsOf(
  added: readonly Change[],
  before: ChangePostings | undefined,
): Pick<Lookup, 'postings' | 'places'> {
  const known = new Map(before?.changes.map((change, place) => [change, place]));
  const places = Int32Array.from(added, (change) => known.get(change) ?? -1);
  const loose = places.filter((place) => place < 0).length;
  if (loose <= LOOSE_LIMIT) return { postings: before, places };
  return { postings: createChangePostings(added), places: places.map((_, at) => at) };
}
