import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Query, Reply, Suggestion } from './reply.ts';

/** One edition, ready to answer. Synchronous: everything is in memory. */
export interface Engine {
  readonly knowledge: Knowledge;
  /** The edition's facts: shipped, laid over with this layer's changes, without the retired. */
  facts(): Iterable<Fact>;
  fact(id: string): Fact | undefined;
  reply(query: Query): Reply;
  /** What somebody who has typed this far may mean, best first; for autocomplete. At most `limit`. */
  complete(text: string, limit: number): Suggestion[];
  /** Adds the fact or puts it in the place of the one with its id. */
  put(fact: Fact): void;
  /** Takes the fact out of this edition. */
  retire(id: string): void;
  /** A new edition over this one that shares its index and costs only its own changes. */
  layer(): Engine;
}

/** Indexes the shipped knowledge once, for all guilds. */
export declare function createEngine(knowledge: Knowledge): Engine;
