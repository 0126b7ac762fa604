import { z } from 'zod';
import { FactDraftSchema, WORDINGS_LIMIT } from '../knowledge/fact.ts';
import { wordingKey } from '../knowledge/wording-key.ts';
import type { Catalogue } from './catalogue.ts';
import { overlap } from './days.ts';
import { DraftError, type DraftProblem } from './errors.ts';

/** What a moderator writes of one fact: everything but its id. */
export const DraftSchema = FactDraftSchema.extend({ section: z.string() });
/** A draft as it comes from a form, not yet checked. */
export type Draft = z.input<typeof DraftSchema>;
/** A draft that may be saved. */
export type CheckedDraft = z.output<typeof DraftSchema>;

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
    message: typeof index === 'number' ? `${message} (number ${index + 1} in the list)` : message,
  };
}

function checkSection({ section }: Draft, { knowledge }: Catalogue): DraftProblem[] {
  const { sections } = knowledge.source;
  if (sections.some(({ id }) => id === section)) return [];
  const known = sections.map(({ id }) => id).join(', ');
  return [{ field: 'section', message: `there is no section “${section}”; choose one of ${known}` }];
}

/** One wording, one answer: nobody can tell which of two facts an identical question means. */
function checkWordings(draft: Draft, catalogue: Catalogue, factId: string | undefined): DraftProblem[] {
  const { question, wordings = [] } = draft;
  const problems: DraftProblem[] = [];
  if (wordings.join('\n').length > WORDINGS_LIMIT) {
    const message = `all wordings together have at most ${WORDINGS_LIMIT} characters; remove some`;
    problems.push({ field: 'wordings', message });
  }
  const owners = wordingOwners(draft, catalogue, factId);
  for (const [at, wording] of [question, ...wordings].entries()) {
    if (wording.trim() === '') continue; // the schema tells of it
    const field = at === 0 ? 'question' : 'wordings';
    const key = wordingKey(wording);
    const owner = owners.get(key);
    if (key === '')
      problems.push({ field, message: `“${wording}” has no letter or digit; write it in words` });
    else if (owner === question)
      problems.push({ field, message: `“${wording}” stands here twice; keep one` });
    else if (owner !== undefined) {
      problems.push({
        field,
        message: `“${wording}” is already answered by “${owner}”; edit that one instead`,
      });
    }
    if (owner === undefined) owners.set(key, question);
  }
  return problems;
}

/**
 * Every wording that is answered on a day on which the draft holds, by its key, with the question of the fact or table
 * that it belongs to.
 */
function wordingOwners(
  draft: Draft,
  { facts, knowledge }: Catalogue,
  except: string | undefined,
): Map<string, string> {
  const owners = new Map<string, string>();
  const rivals = Array.from(facts()).filter((fact) => overlap(fact, draft));
  for (const { id, question, wordings } of [...rivals, ...knowledge.ratings]) {
    if (id === except) continue;
    for (const wording of [question, ...wordings]) owners.set(wordingKey(wording), question);
  }
  return owners;
}

function checkDates({ validFrom, validTo }: Draft): DraftProblem[] {
  if (validFrom === undefined || validTo === undefined || validFrom <= validTo) return [];
  const message = `the last day, ${validTo}, comes before the first, ${validFrom}; swap or correct them`;
  return [{ field: 'validTo', message }];
}
