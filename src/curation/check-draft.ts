import type { z } from 'zod';
import { text } from '../text.ts';
import type { Catalogue } from './catalogue.ts';
import { type CheckedDraft, type Draft, DraftSchema } from './draft.ts';
import { DraftError, type DraftProblem } from './errors.ts';
import { checkWordings } from './wording-check.ts';

/**
 * The draft, trimmed and fit to stand in the guild under `factId` (undefined for a new fact).
 * @throws {DraftError} with everything that is wrong with it.
 */
export function checkDraft(draft: Draft, catalogue: Catalogue, factId?: string): CheckedDraft {
  const parsed = DraftSchema.safeParse(draft);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(describeIssue)),
    ...checkSection(draft, catalogue),
    ...checkWordings(draft, catalogue, factId),
    ...checkDates(draft),
  ];
  if (problems.length > 0 || !parsed.success) throw new DraftError(problems);
  return parsed.data;
}

function describeIssue({ path: [field, index], message }: z.core.$ZodIssue): DraftProblem {
  return {
    field: String(field ?? 'draft'),
    message: typeof index === 'number' ? text.draft.inList(message, index + 1) : message,
  };
}

export function checkSection({ section }: Pick<Draft, 'section'>, { knowledge }: Catalogue): DraftProblem[] {
  const { sections } = knowledge.source;
  if (sections.some(({ id }) => id === section)) return [];
  const known = sections.map(({ id }) => id);
  return [{ field: 'section', message: text.draft.noSection(section, known) }];
}

function checkDates({ validFrom, validTo }: Draft): DraftProblem[] {
  if (validFrom === undefined || validTo === undefined || validFrom <= validTo) return [];
  return [{ field: 'validTo', message: text.draft.endsTooEarly(validFrom, validTo) }];
}
