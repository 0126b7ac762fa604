import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** All facts that stand in a guild: those that its edition answers from, and those that hold on other days only. */
export interface Catalogue {
  readonly knowledge: Knowledge;
  /** In the order of the knowledge, then the guild's own. */
  facts(): Iterable<Fact>;
  fact(id: string): Fact | undefined;
}
