import { WORDINGS_LIMIT } from '../knowledge/fact.ts';
import { wordingKey } from '../knowledge/wording-key.ts';
import { text } from '../text.ts';
import type { Catalogue } from './catalogue.ts';
import { type Days, overlap } from './days.ts';
import type { DraftProblem } from './errors.ts';

/** What is asked for by a question and its wordings, on some days or on all. */
type Worded = Days & { readonly question: string; readonly wordings?: readonly string[] | undefined };

/**
 * One wording, one answer: nobody can tell which of two facts an identical question means.
 * @param id of what it is to replace; undefined for something new
 */
export function checkWordings(worded: Worded, catalogue: Catalogue, id: string | undefined): DraftProblem[] {
  const { question, wordings = [] } = worded;
  const problems: DraftProblem[] = [];
  if (wordings.join('\n').length > WORDINGS_LIMIT) {
    problems.push({ field: 'wordings', message: text.draft.tooManyWordings(WORDINGS_LIMIT) });
  }
  const owners = wordingOwners(worded, catalogue, id);
  const here = new Set<string>();
  for (const [at, wording] of [question, ...wordings].entries()) {
    if (wording.trim() === '') continue; // the schema tells of it
    const field = at === 0 ? 'question' : 'wordings';
    const key = wordingKey(wording);
    const owner = owners.get(key);
    if (key === '') problems.push({ field, message: text.draft.noWord(wording) });
    else if (here.has(key)) problems.push({ field, message: text.draft.twice(wording) });
    else if (owner !== undefined) problems.push({ field, message: text.draft.taken(wording, owner) });
    here.add(key);
  }
  return problems;
}

/** Every wording that is answered on one of these days, by its key, with the question of what it belongs to. */
function wordingOwners(days: Days, catalogue: Catalogue, except: string | undefined): Map<string, string> {
  const owners = new Map<string, string>();
  const rivals = Array.from(catalogue.facts()).filter((fact) => overlap(fact, days));
  for (const { id, question, wordings } of [...rivals, ...catalogue.tables()]) {
    if (id === except) continue;
    for (const wording of [question, ...wordings]) owners.set(wordingKey(wording), question);
  }
  return owners;
}
