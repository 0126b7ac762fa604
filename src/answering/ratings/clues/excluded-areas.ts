import type { Area } from '../../../knowledge/rating-table.ts';
import { isSense, type Term } from '../terms/terms.ts';

/** The areas that follow "apart from". */
export function excludedAreas(terms: readonly Term[]): readonly Area[] {
  const except = terms.findIndex(
    (term, at) =>
      isSense(term, 'except') || (isLeftOut(term, terms[at - 1], terms) && terms[at + 1]?.kind === 'area'),
  );
  if (except < 0) return [];
  const rest = terms.slice(except + 1);
  const end = rest.findIndex((term) => !['area', 'filler'].includes(term.kind) && !isSense(term, 'and'));
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .flatMap((term) => (term.kind === 'area' ? [term.area] : []));
}

/** "other than safe"; "which were good but not safe?"; "not safe, the others" */
function isLeftOut({ text }: Term, before: Term | undefined, terms: readonly Term[]): boolean {
  const lists = terms.some((term) => isSense(term, 'which'));
  if (text === 'not' && (before === undefined || OTHERS.has(before.text) || before.text === 'but'))
    return lists || terms.some((term) => OTHERS.has(term.text));
  return text === 'other than' || text === 'others than';
}

const OTHERS: ReadonlySet<string> = new Set(['other', 'others', 'rest']);
