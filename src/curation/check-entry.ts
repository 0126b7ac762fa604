import { checkRatingTable } from '../knowledge/check-rating-table.ts';
import { type Entry, isTable } from '../knowledge/entry.ts';
import type { RatingTable } from '../knowledge/rating-table.ts';
import type { Catalogue } from './catalogue.ts';
import { checkDraft, checkSection } from './check-draft.ts';
import { DraftError } from './errors.ts';
import { checkWordings } from './wording-check.ts';

/**
 * The fact or table, fit to stand in the guild in the place of the one with its id.
 * @throws {DraftError} with everything that is wrong with it.
 */
export function checkEntry(entry: Entry, catalogue: Catalogue): Entry {
  if (isTable(entry)) return checkTable(entry, catalogue);
  const { id, ...draft } = entry;
  return { ...checkDraft(draft, catalogue, id), id };
}

function checkTable(table: RatingTable, catalogue: Catalogue): RatingTable {
  const problems = [
    ...checkSection(table, catalogue),
    ...checkWordings(table, catalogue, table.id),
    ...checkRatingTable(table).map(({ path: [field], message }) => ({ field: String(field), message })),
  ];
  if (problems.length > 0) throw new DraftError(problems);
  return table;
}
