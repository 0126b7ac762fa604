import type { IndexedFact } from './indexed-fact.ts';
import { dotAscending, dotSpread, type Spread, type Vector, withSpread } from './vector.ts';

/** A fact with how well it matched a query. */
export interface Match {
  readonly fact: IndexedFact;
  /** Log-odds scale, not bounded: what the learnt weights say, and the best wording on top. */
  readonly score: number;
  /** Cosine with the best wording, 0 to 1. */
  readonly best: number;
  /** Position of that wording. */
  readonly wording: number;
  /** Is the query that wording, but for articles and names of the subject? */
  readonly isSame: boolean;
}

/** Cosine from which a question counts as the wording itself; the rest is rounding. */
const SAME = 0.999;
/** What a wording that is the question itself adds to the score: a curator said that this asks for the fact. */
const SAME_WEIGHT = 20;
/** How much a wording that is just the query adds to the score. */
const BEST_WEIGHT = 1;

/** Scores each fact against the query, best first; facts that share nothing with it are left out. */
export function rank(query: Vector, identity: number, facts: readonly IndexedFact[]): Match[] {
  return withSpread(query, (spread) => facts.map((fact) => match(fact, query, spread, identity)))
    .filter(({ best }) => best > 0)
    .sort((a, b) => b.score - a.score || (a.fact.askable.id < b.fact.askable.id ? -1 : 1));
}

function match(fact: IndexedFact, query: Vector, spread: Spread, identity: number): Match {
  let best = 0;
  let wording = 0;
  let start = 0;
  for (let which = 0; which < fact.ends.length; which++) {
    const end = fact.ends[which] ?? 0;
    const cosine = dotSpread(spread, fact.vectors, start, end);
    if (cosine > best) {
      best = cosine;
      wording = which;
    }
    start = end;
  }
  const identical = identity === 0 ? -1 : fact.identities.indexOf(identity);
  const isSame = identical >= 0 || best >= SAME;
  const score = dotAscending(query, fact.learnt) + BEST_WEIGHT * best + (isSame ? SAME_WEIGHT : 0);
  return { fact, score, best, wording: identical >= 0 ? identical : wording, isSame };
}
