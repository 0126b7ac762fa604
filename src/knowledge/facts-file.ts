import { z } from 'zod';
import { FactDraftSchema, IdSchema } from './fact.ts';

/** A file of `knowledge/facts/`: the facts of one section. */
export const FactsFileSchema = z.strictObject({
  section: IdSchema,
  facts: z.array(z.strictObject({ id: IdSchema, ...FactDraftSchema.shape })),
});
export type FactsFile = z.infer<typeof FactsFileSchema>;
