import type { Area, Grade } from '../../../knowledge/rating-table.ts';
import type { Sense } from './question-words.ts';

/** What a word, or a phrase, of a question is taken for. */
export type TermMeaning =
  | { readonly kind: 'area'; readonly area: Area }
  /** `superlative` where its words may also ask for the best or worst there was: "top grade". */
  | { readonly kind: 'grade'; readonly grade: Grade; readonly superlative?: 'best' | 'worst' }
  /** Who inspects. */
  | { readonly kind: 'inspector' }
  | { readonly kind: 'sense'; readonly sense: Sense }
  | { readonly kind: 'month'; readonly month: number }
  /** A number, in figures or words. */
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ordinal'; readonly value: number }
  /** Asks for what no rating table tells. */
  | { readonly kind: 'beyond' }
  /** Asks for a reason. */
  | { readonly kind: 'why' }
  /** Tells of what goes on around the question. */
  | { readonly kind: 'background' }
  /** The subject's name. */
  | { readonly kind: 'name' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'unknown' };

/** One unit of meaning in a question. */
export type Term = TermMeaning & {
  readonly text: string;
  /** The words that were written. */
  readonly written: string;
  /** The text is not as it was written: a slip was corrected. */
  readonly corrected: boolean;
};

/** Is it whoever inspects, by name or as "the inspector"? */
export function isInspector(term: Term | undefined): boolean {
  return term?.kind === 'inspector' || isSense(term, 'inspector');
}

/** Has the term one of these senses? */
export function isSense(term: Term | undefined, ...senses: readonly Sense[]): boolean {
  return term?.kind === 'sense' && senses.includes(term.sense);
}
