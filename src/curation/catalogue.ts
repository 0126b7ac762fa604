import type { Entry } from '../knowledge/entry.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';

/**
 * All facts and rating tables that stand in a guild: those that its edition answers from, and those that hold on other
 * days only.
 */
export interface Catalogue {
  readonly knowledge: Knowledge;
  /** In the order of the knowledge, then the guild's own. */
  facts(): Iterable<Fact>;
  fact(id: string): Fact | undefined;
  tables(): Iterable<RatingTable>;
  table(id: string): RatingTable | undefined;
}

/** The fact or table of this id. */
export function entryOf({ fact, table }: Catalogue, id: string): Entry | undefined {
  return fact(id) ?? table(id);
}
