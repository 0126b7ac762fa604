import type { Fact } from '../knowledge/fact.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';
import type { Thresholds } from './confidence.ts';
import type { EditionIndex } from './edition/edition-index.ts';
import type { Overlay } from './overlay.ts';

/** One edition's facts and tables, and how sure it has to be of an answer. */
export interface Layer {
  readonly facts: Overlay<Fact>;
  readonly tables: Overlay<RatingTable>;
  readonly index: EditionIndex;
  readonly thresholds: Thresholds;
}
