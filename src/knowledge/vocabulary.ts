import { z } from 'zod';

const term = z.string().trim().min(1).max(60);

/** What the engine may treat as one, and what it must keep apart. */
export const VocabularySchema = z.strictObject({
  /** Groups of terms that mean the same here; the first is the plain one. Multi-word terms are allowed. */
  synonyms: z.array(z.array(term).min(2)).default([]),
  /** Names of things near the subject that these facts are not about: a question that names one has no answer here, unless the fact itself names it. */
  elsewhere: z.array(term).default([]),
  /** What the facts tell of besides the subject: after a question about one of these "it" and "they" mean that, and not the subject. */
  things: z.array(term).default([]),
});
export type Vocabulary = z.infer<typeof VocabularySchema>;
