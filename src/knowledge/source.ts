import { z } from 'zod';
import { IdSchema, WrittenDateSchema } from './fact.ts';

/** A part of the source. `parent` makes the tree; sections stand in reading order. */
const SectionSchema = z.strictObject({
  id: IdSchema,
  title: z.string().trim().min(1).max(100),
  parent: IdSchema.optional(),
  url: z.url(),
});
export type Section = z.infer<typeof SectionSchema>;

/** The document that the facts come from. */
export const SourceSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  publisher: z.string().trim().min(1).max(100),
  url: z.url(),
  licence: z.strictObject({ name: z.string().trim().min(1).max(100), url: z.url() }),
  /** The newest event that the source tells of. */
  asOf: WrittenDateSchema,
  /** What the facts are about, as it stands in a sentence: "the South East Coast Ambulance Service (SECAmb)". */
  subject: z.string().trim().min(1).max(200),
  /** Other names of the subject; a question that names it is no different from one that leaves it out. */
  names: z.array(z.string().trim().min(1)).default([]),
  sections: z.array(SectionSchema).min(1),
});
export type Source = z.infer<typeof SourceSchema>;

/** The section's titles from the root down, as a member sees them: `Performance › CQC performance rating`. */
export function sectionTitle(source: Source, id: string): string {
  const section = source.sections.find((candidate) => candidate.id === id);
  if (!section) throw new Error(`No section ${id} in ${source.title}`);
  return section.parent === undefined
    ? section.title
    : `${sectionTitle(source, section.parent)} › ${section.title}`;
}
