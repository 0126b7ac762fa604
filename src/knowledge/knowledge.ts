import type { Fact } from './fact.ts';
import type { RatingTable } from './rating-table.ts';
import type { Source } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything that the bot knows when no moderator has changed anything: the checked contents of `knowledge/`. */
export interface Knowledge {
  readonly source: Source;
  /** In the order of the source. */
  readonly facts: readonly Fact[];
  readonly ratings: readonly RatingTable[];
  readonly vocabulary: Vocabulary;
  /** Questions that none of the facts answers, near no fact in particular. */
  readonly contrasts: readonly string[];
}
