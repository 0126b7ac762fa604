import { z } from 'zod';
import { FactDraftSchema, IdSchema, WrittenDateSchema } from './fact.ts';

/** A file of `knowledge/facts/`: the facts of one section. */
export const FactsFileSchema = z.strictObject({
  section: IdSchema,
  facts: z.array(FactDraftSchema.extend({ id: IdSchema, asOf: WrittenDateSchema.optional() })),
});
export type FactsFile = z.infer<typeof FactsFileSchema>;
