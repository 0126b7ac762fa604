import type { z } from 'zod';
import { FactDraftSchema, IdSchema } from '../knowledge/fact.ts';

/** What a moderator writes of one fact: everything but its id. */
export const DraftSchema = FactDraftSchema.extend({ section: IdSchema });
/** A draft as it comes from a form, not yet checked. */
export type Draft = z.input<typeof DraftSchema>;
