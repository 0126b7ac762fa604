import { features } from '../index/features.ts';
import {
  type Askable,
  type IndexedFact,
  type IndexedWording,
  indexTexts,
  indexWording,
  isAskedAlike,
  withAnswer,
  wordingsOf,
} from '../index/indexed-fact.ts';
import { createReader, type ReadWording } from '../index/reader.ts';
import type { ShippedIndex } from '../index/shipped-index.ts';
import { toVector, type Vector } from '../index/vector.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { createSpeller, type Speller } from '../text/spelling.ts';
import { type LearntFact, learnFact, learnMore } from './learnt-fact.ts';

/** An askable that is asked for in other words than any that was shipped. */
export interface Change {
  readonly fact: IndexedFact;
  readonly learnt: LearntFact;
  /** Position of the shipped askable of which it has most wordings: what is learnt adds to that one's score. */
  readonly reworded: number | undefined;
}

/** What stands under an id instead of what was shipped under it, if anything was. */
export interface Replacement {
  /** Of the shipped askable. */
  readonly position: number | undefined;
  /** The shipped askable with another answer, asked for as before. */
  readonly inPlace?: IndexedFact;
  readonly change?: Change;
  /** Its words as they are rightly spelt, with how often. */
  readonly words: ReadonlyMap<string, number>;
}

/**
 * Reads what a guild has under an id. What has most of its wordings from the shipped fact keeps what was learnt from
 * those, and costs no more than what is changed.
 * @param below whose words are known too
 */
export function createChangeReader(
  shipped: ShippedIndex,
  lexicon: Lexicon,
  below: Speller,
): (askable: Askable) => Replacement {
  const vectorOf = ({ tokens }: ReadWording): Vector => toVector(features(tokens), [], shipped.weightOfGram);

  const learntAnew = (wordings: readonly ReadWording[], position: number | undefined): LearntFact => {
    const vectors = wordings.map(vectorOf);
    return learnFact(
      vectors,
      vectors.map((vector) => logOdds(shipped.scores(vector), position)),
    );
  };

  /** What the new wordings speak for the shipped fact, and what only those spoke for that it has no longer. */
  const learntMore = (
    position: number,
    fact: IndexedFact,
    added: readonly ReadWording[],
    removed: readonly string[],
  ): LearntFact => {
    const vectors = added.map(vectorOf);
    const leads = vectors.map((vector) => {
      const scores = shipped.scores(vector);
      return (scores[position] ?? 0) - logOdds(scores, position);
    });
    const { readWordings } = createReader(createSpeller({ parent: below }), lexicon);
    const lost = onlyIn(readWordings(removed).map(vectorOf), position);
    for (const { hashes } of vectors) for (const hash of hashes) lost.delete(hash);
    return learnMore(vectors, leads, lost, shipped.meaning(fact.askable.id));
  };

  /** What takes back all that is spoken for the fact by features that no other of its wordings has. */
  const onlyIn = (wordings: readonly Vector[], position: number): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const { hashes } of wordings)
      for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    const taken = new Map<number, number>();
    for (const [hash, count] of counts) {
      const posting = shipped.posting(position, hash);
      if (posting && posting.wordings <= count) taken.set(hash, -posting.weight);
    }
    return taken;
  };

  return (askable) => {
    const position = shipped.position(askable.id);
    const before = shipped.facts[position ?? -1];
    const speller = createSpeller({ parent: below });
    const { readCurated, readWordings } = createReader(speller, lexicon);
    const words = speller.words();
    readCurated(askable.question);
    const hint = readCurated(askable.hint);
    if (before && isAskedAlike(before.askable, askable))
      return { position, inPlace: withAnswer(before, askable, hint), words };

    const rewording = before && rewordingOf(before, askable);
    const kept = rewording?.kept ?? new Map<string, IndexedWording>();
    const others = askable.wordings.filter((text) => !kept.has(text));
    const added = readWordings(others);
    const indexed = new Map(kept);
    for (const [at, wording] of added.entries()) indexed.set(others[at] ?? '', indexWording(wording));
    const wordings = askable.wordings.flatMap((text) => indexed.get(text) ?? []);
    const fact = { askable, ...indexTexts(wordings, hint) };
    const change =
      rewording && position !== undefined
        ? { fact, learnt: learntMore(position, fact, added, rewording.removed), reworded: position }
        : { fact, learnt: learntAnew(added, position), reworded: undefined };
    return { position, change, words };
  };
}

interface Rewording {
  /** Wordings that still stand, by their text. */
  readonly kept: ReadonlyMap<string, IndexedWording>;
  readonly removed: readonly string[];
}

/** Undefined where more wordings are changed than it was shipped with: such a fact is learnt anew. */
function rewordingOf(before: IndexedFact, askable: Askable): Rewording | undefined {
  const shipped = before.askable;
  if (shipped.answers !== askable.answers) return undefined;
  const wanted = new Set(askable.wordings);
  const removed = shipped.wordings.filter((text) => !wanted.has(text));
  const added = wanted.size - (shipped.wordings.length - removed.length);
  if (added + removed.length > shipped.wordings.length) return undefined;
  const indexed = wordingsOf(before).map((wording, at) => [shipped.wordings[at] ?? '', wording] as const);
  return { kept: new Map(indexed.filter(([text]) => wanted.has(text))), removed };
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
