import { FEATURE_COUNT } from './features.ts';
import type { IndexedFact, Vector } from './indexed-fact.ts';

/** A fact with how well it matched. */
export interface Match {
  readonly fact: IndexedFact;
  /** 0 to 1: a mix of the parts below. */
  readonly score: number;
  /** Cosine with the best wording. */
  readonly best: number;
  /** Position of that wording. */
  readonly wording: number;
  /** Mean cosine with the best few wordings. */
  readonly few: number;
  /** Cosine with the fact as one document. */
  readonly document: number;
}

/** How the parts of a score are mixed. The best wording finds the exact question; the rest keeps a fluke from winning. */
const MIX = { best: 0.3, few: 0.2, document: 0.5 };
const FEW = 3;
/** Facts that are scored wording by wording. */
const CANDIDATES = 48;
/** Postings read before the commonest features of a query are left out; only a large fact base ever has that many. */
const POSTINGS_BUDGET = 30_000;

/** The shipped facts: postings from feature to facts, built once and shared by all guilds. */
export interface ShippedIndex {
  readonly facts: readonly IndexedFact[];
  /** The facts whose document is nearest to the query, in no order. */
  candidates(query: Vector, hidden: (fact: IndexedFact) => boolean): IndexedFact[];
}

export function createShippedIndex(facts: readonly IndexedFact[]): ShippedIndex {
  const starts = new Uint32Array(FEATURE_COUNT + 1);
  for (const { document } of facts) for (const id of document.ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < FEATURE_COUNT; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const size = starts[FEATURE_COUNT] ?? 0;
  const postings = new Uint32Array(size);
  const weights = new Float32Array(size);
  const next = starts.slice();
  for (const [at, { document }] of facts.entries()) {
    for (let i = 0; i < document.ids.length; i++) {
      const id = document.ids[i] ?? 0;
      const slot = next[id] ?? 0;
      postings[slot] = at;
      weights[slot] = document.weights[i] ?? 0;
      next[id] = slot + 1;
    }
  }

  const scores = new Float32Array(facts.length);
  const touched = new Uint32Array(facts.length);
  return {
    facts,
    candidates(query, hidden) {
      let count = 0;
      let budget = POSTINGS_BUDGET;
      const rarestFirst = Array.from(query.ids, (id, at) => ({ id, weight: query.weights[at] ?? 0 }));
      const length = (id: number) => (starts[id + 1] ?? 0) - (starts[id] ?? 0);
      if (rarestFirst.length > 0) rarestFirst.sort((a, b) => length(a.id) - length(b.id));
      for (const { id, weight } of rarestFirst) {
        budget -= length(id);
        if (budget < 0 && count >= CANDIDATES) break;
        for (let slot = starts[id] ?? 0; slot < (starts[id + 1] ?? 0); slot++) {
          const fact = postings[slot] ?? 0;
          if (scores[fact] === 0) touched[count++] = fact;
          scores[fact] = (scores[fact] ?? 0) + weight * (weights[slot] ?? 0);
        }
      }
      const found = touched.subarray(0, count);
      const limit = count > CANDIDATES ? kthLargest(found, scores, CANDIDATES) : 0;
      const chosen: IndexedFact[] = [];
      for (const at of found) {
        const fact = facts[at];
        if (fact && (scores[at] ?? 0) >= limit && !hidden(fact)) chosen.push(fact);
      }
      for (const at of found) scores[at] = 0;
      return chosen;
    },
  };
}

function kthLargest(found: Uint32Array, scores: Float32Array, k: number): number {
  const values = Float32Array.from(found, (at) => scores[at] ?? 0).sort();
  return values[values.length - k] ?? 0;
}

/** Query weights by feature id while one query is scored; all zero between queries. */
const dense = new Float32Array(FEATURE_COUNT);

/** Scores each fact against the query, best first; facts that share nothing with it are left out. */
export function rank(query: Vector, facts: Iterable<IndexedFact>): Match[] {
  for (let i = 0; i < query.ids.length; i++) dense[query.ids[i] ?? 0] = query.weights[i] ?? 0;
  const matches: Match[] = [];
  for (const fact of facts) {
    const match = scoreFact(fact);
    if (match.score > 0) matches.push(match);
  }
  for (const id of query.ids) dense[id] = 0;
  return matches.sort((a, b) => b.score - a.score);
}

const top = new Float32Array(FEW);

function scoreFact(fact: IndexedFact): Match {
  top.fill(0);
  let wording = 0;
  let at = 0;
  for (let which = 0; which < fact.ends.length; which++) {
    const end = fact.ends[which] ?? 0;
    let cosine = 0;
    for (; at < end; at++) cosine += (dense[fact.ids[at] ?? 0] ?? 0) * (fact.weights[at] ?? 0);
    if (cosine > (top[0] ?? 0)) wording = which;
    let value = cosine;
    for (let place = 0; place < FEW; place++) {
      const held = top[place] ?? 0;
      if (value > held) {
        top[place] = value;
        value = held;
      }
    }
  }
  const counted = Math.max(1, Math.min(FEW, fact.ends.length));
  let few = 0;
  for (let place = 0; place < counted; place++) few += (top[place] ?? 0) / counted;
  const { ids, weights } = fact.document;
  let document = 0;
  for (let i = 0; i < ids.length; i++) document += (dense[ids[i] ?? 0] ?? 0) * (weights[i] ?? 0);
  const best = top[0] ?? 0;
  return {
    fact,
    score: MIX.best * best + MIX.few * few + MIX.document * document,
    best,
    wording,
    few,
    document,
  };
}
