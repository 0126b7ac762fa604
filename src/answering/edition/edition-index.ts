import { type Features, features } from '../index/features.ts';
import { type Askable, type IndexedFact, identityOf } from '../index/indexed-fact.ts';
import type { LearntIndex } from '../index/learn-index.ts';
import { meaningScore } from '../index/meanings.ts';
import { createShippedIndex, type ShippedIndex } from '../index/shipped-index.ts';
import type { TokenRisk } from '../index/token-risk.ts';
import { toVector } from '../index/vector.ts';
import { createLately, type Lately } from '../lately.ts';
import type { Lexicon, RelatedToken, Token } from '../text/lexicon.ts';
import { dot, type Meaning } from '../text/meaning.ts';
import { readWords } from '../text/read-words.ts';
import { createSpeller, type Speller } from '../text/spelling.ts';
import { isNoise, wordsAndNoises } from '../text/tokens.ts';
import { type Awake, createAwake } from './awake.ts';
import { CONTEST, findCandidates, type Reach } from './candidates.ts';
import { createIndexedChanges, type IndexedChanges } from './indexed-changes.ts';
import { comparable, type NearestWording, nearestWording } from './nearest-wording.ts';

/** What one edition can be asked, indexed: the shipped part once for all editions, an edition's changes beside it. */
export interface EditionIndex extends TokenRisk {
  /** The text as the edition understands it, with misspelt words put right. */
  read(text: string): Understood;
  /** The askables that come nearest to the text, best first; none that shares nothing with it. */
  search(text: string): Found;
  /** As many of what can be answered as wanted, however far behind the best; none that shares nothing with the text. */
  nearest(text: string, limit: number): Askable[];
  /** The askables that have the text for a wording (see `identityOf`). */
  curated(text: string): Askable[];
  /** Wordings of the askable that no other has and that are read in one way only. */
  sureWordings(id: string): string[];
  /** See `Lexicon`. */
  namesThing(text: string): boolean;
  /** See `Lexicon`. */
  related(token: Token): readonly RelatedToken[];
  put(askable: Askable): void;
  remove(id: string): void;
  /** A new edition with the same contents, which costs only what is changed in it. */
  layer(): EditionIndex;
}

/** A text's tokens, and which of its words were taken for others. */
interface Understood {
  readonly tokens: readonly Token[];
  readonly corrections: readonly Correction[];
}
/** A word, or two, that was taken for another. */
export interface Correction {
  readonly written: string;
  readonly meant: string;
}

/** What a query found. */
export interface Found {
  readonly matches: readonly Match[];
  /** See `ShippedIndex.answerability`. */
  readonly answerability: number | undefined;
}

/** An askable with how well it matched a query. */
export interface Match extends NearestWording {
  readonly fact: IndexedFact;
  /** Log-odds scale, not bounded. */
  readonly score: number;
  /** The part of the score that comes of what both are about. */
  readonly meaning: number;
  /** 0 to 1: its part of the odds of all askables. */
  readonly chance: number;
}

/** How much a wording that is just the query adds to the score. */
const LIKENESS_WEIGHT = 1;

/** Layers whose changes are indexed at the same time; another indexes its own again, in a few milliseconds, when it is asked. */
const AWAKE_LAYERS = 256;

/** @param learnt what was learnt from the askables, in their order */
export function createEditionIndex(
  askables: readonly Askable[],
  learnt: LearntIndex,
  lexicon: Lexicon,
): EditionIndex {
  const shared: Shared = {
    shipped: createShippedIndex(askables, learnt),
    lexicon,
    speller: createSpeller({ words: learnt.words }),
    awake: createAwake(AWAKE_LAYERS),
    lately: { read: createLately(), found: createLately() },
  };
  return createLayer(shared, new Map());
}

/** What all layers share. */
interface Shared {
  readonly shipped: ShippedIndex;
  readonly lexicon: Lexicon;
  readonly speller: Speller;
  readonly awake: Awake;
  readonly lately: { readonly read: Lately<Understood>; readonly found: Lately<Found> };
}

/**
 * @param changes by id: what the layer has in the place of the shipped, null for nothing
 * @param inherited the same changes, where they are indexed already
 */
function createLayer(
  shared: Shared,
  changes: Map<string, Askable | null>,
  inherited?: IndexedChanges,
): EditionIndex {
  const { shipped, lexicon, lately } = shared;
  const { tokenRisk, weightOfGram } = shipped;
  /** Undefined while the layer sleeps: so many layers at a time are awake, and another is indexed again when it is asked. */
  let indexed = inherited;
  const sleep = () => {
    indexed = undefined;
  };
  const indexedChanges = (): IndexedChanges => {
    if (changes.size > 0) shared.awake.touch(sleep);
    if (indexed) return indexed;
    indexed = createIndexedChanges(shipped, lexicon, shared.speller);
    for (const [id, askable] of changes) {
      if (askable) indexed.put(askable);
      else indexed.remove(id);
    }
    return indexed;
  };

  /** The candidates, compared wording by wording, best first. */
  const compared = (tokens: readonly Token[], own: Features, reach: Reach): Omit<Match, 'chance'>[] => {
    const known = tokens.flatMap(lexicon.related).filter(({ hash }) => isKnown(hash));
    const query = comparable(tokens);
    return findCandidates(
      shipped,
      indexedChanges(),
      toVector(own, known, weightOfGram),
      query.identity,
      reach,
    )
      .map(({ item: fact, score }) => {
        const near = nearestWording(fact, query);
        const meaning = meaningScore(dot(own.meaning, meaningOf(fact)));
        return { fact, ...near, meaning, score: score + LIKENESS_WEIGHT * near.likeness };
      })
      .sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.score - a.score);
  };

  const read = (text: string): Understood =>
    lately.read.recall(changes, text, () => {
      const { speller } = indexedChanges();
      const own = wordsAndNoises(text).filter((word) => !isNoise(word) || speller.knows(word));
      const readings = readWords(own, speller);
      const corrections = readings
        .map(({ written, meant }) => ({ written, meant: meant.join(' ') }))
        .filter(({ written, meant }) => written !== meant);
      return { tokens: lexicon.tokens(readings.flatMap(({ meant }) => meant)), corrections };
    });

  const search = (text: string): Found =>
    lately.found.recall(changes, text, () => {
      const { tokens } = read(text);
      const own = features(tokens);
      const matches = compared(tokens, own, CONTEST);
      const greatest = Math.max(0, ...matches.map(({ score }) => score));
      const odds = matches.map(({ score }) => Math.exp(score - greatest));
      const total = odds.reduce((sum, one) => sum + one, Math.exp(-greatest));
      return {
        matches: matches.map((match, at) => ({ ...match, chance: (odds[at] ?? 0) / total })),
        answerability: shipped.answerability(own),
      };
    });

  /** Whatever was found before may be found no longer. */
  const forget = () => {
    lately.read.forget(changes);
    lately.found.forget(changes);
  };

  return {
    read,
    search,
    nearest(text, limit) {
      const { tokens } = read(text);
      return compared(tokens, features(tokens), {
        facts: limit,
        contrasts: 0,
        behind: Number.POSITIVE_INFINITY,
      })
        .map(({ fact }) => fact.askable)
        .filter(({ answers }) => answers)
        .slice(0, limit);
    },
    curated: (text) => withIdentity(identityOf(read(text).tokens)).map(({ askable }) => askable),
    sureWordings(id) {
      const fact = factOf(id);
      if (!fact) return [];
      const { wordings } = fact.askable;
      return wordings.filter((_, at) => fact.plain[at] === 1 && isAlone(fact.identities[at] ?? 0));
    },
    namesThing: (text) => lexicon.namesThing(read(text).tokens),
    related: lexicon.related,
    isKnown,
    risk: tokenRisk.risk,
    put(askable) {
      forget();
      if (shipped.holds(askable)) changes.delete(askable.id);
      else changes.set(askable.id, askable);
      indexed?.put(askable);
    },
    remove(id) {
      forget();
      if (shipped.position(id) === undefined) changes.delete(id);
      else changes.set(id, null);
      indexed?.remove(id);
    },
    layer: () => createLayer(shared, new Map(changes), changes.size > 0 ? indexed?.layer() : undefined),
  };

  function meaningOf({ askable: { id } }: IndexedFact): Meaning {
    return indexedChanges().change(id)?.learnt.meaning ?? shipped.meaning(id);
  }

  function factOf(id: string): IndexedFact | undefined {
    const { current, change } = indexedChanges();
    return change(id)?.fact ?? current[shipped.position(id) ?? -1];
  }

  function withIdentity(identity: number): IndexedFact[] {
    if (identity === 0) return [];
    const { current, withIdentity: changed } = indexedChanges();
    const having = new Set([
      ...shipped.withIdentity(identity).flatMap((at) => current[at] ?? []),
      ...changed(identity).map(({ fact }) => fact),
    ]);
    return Array.from(having);
  }

  /** Has no more than one of what can be answered a wording with this identity? */
  function isAlone(identity: number): boolean {
    return withIdentity(identity).filter(({ askable }) => askable.answers).length === 1;
  }

  function isKnown(token: number): boolean {
    return tokenRisk.isKnown(token) || indexedChanges().has(token);
  }
}
