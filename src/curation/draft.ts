import { z } from 'zod';
import { type Fact, FactDraftSchema } from '../knowledge/fact.ts';

/** What a moderator writes of one fact: everything but its id. */
export const DraftSchema = FactDraftSchema.extend({ section: z.string() });
/** A draft as it comes from a form, not yet checked. */
export type Draft = z.input<typeof DraftSchema>;
/** A draft that may be saved. */
export type CheckedDraft = z.output<typeof DraftSchema>;

/** The fact with more ways to ask it. */
export function withWordings({ id: _, ...fact }: Fact, wordings: readonly string[]): Draft {
  return { ...fact, wordings: [...fact.wordings, ...wordings] };
}
