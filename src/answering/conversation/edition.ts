import type { Fact } from '../../knowledge/fact.ts';
import type { RatingTable } from '../../knowledge/rating-table.ts';
import type { Thresholds } from '../confidence.ts';
import type { Correction } from '../edition/edition-index.ts';
import type { Answer, Explanation } from '../reply.ts';
import type { Token } from '../text/lexicon.ts';

/** What a turn is read by: the facts and tables, and how the edition reads a text by itself. */
export interface Edition {
  /** What the subject is called. */
  readonly names: readonly string[];
  readonly thresholds: Thresholds;
  fact(id: string): Fact | undefined;
  table(id: string): RatingTable | undefined;
  tokens(text: string): readonly Token[];
  /** The tokens, with what was taken for a typo among them. */
  read(text: string): { readonly tokens: readonly Token[]; readonly corrections: readonly Correction[] };
  /** Of the few facts that come nearest to the text the first that may be meant, however unlikely. */
  nearest(text: string, mayBeMeant: (fact: Fact) => boolean): NearFact | undefined;
  /** Does the text name something that the facts tell of besides the subject? */
  namesThing(text: string): boolean;
  /** The table that understands the whole text, whatever fact may be nearer. */
  tableReading(text: string): RatingTable | undefined;
  /** What the rating tables say to the text, whatever fact may be nearer. */
  reading(text: string): NearReading | undefined;
  /** Is the text a wording of a fact that may be meant? */
  isWording(text: string, mayBeMeant: (fact: Fact) => boolean): boolean;
  /** Has a curator written this down as a question that nothing here answers? */
  isUnanswerable(text: string): boolean;
  /** The questions of that kind which come nearest to the text, as curators have written them. */
  unanswerableNear(text: string): readonly string[];
}

/** A fact that came near to a text, held against it. */
export interface NearFact {
  readonly fact: Fact;
  /** 0 to 1: how likely it answers the text. */
  readonly confidence: number;
  readonly explanation: Explanation;
  /** The share of its wordings that have the token, 0 to 1. */
  shareWith(token: Token): number;
}

/** A fact as the answer to a turn, and the question that the turn is taken for. */
export interface FactFollowUp extends NearFact {
  readonly meant: string;
}

/** What a rating table says to a text. */
interface NearReading {
  readonly answer: Answer;
  /** 0 to 1 */
  readonly confidence: number;
  readonly explanation: Explanation | undefined;
}
