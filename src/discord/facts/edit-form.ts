import type { Curation } from '../../curation/curation.ts';
import type { Draft } from '../../curation/draft.ts';
import { UnknownFactError } from '../../curation/errors.ts';
import type { DraftOrigin } from '../../curation/unsaved-drafts.ts';
import { factForm } from './fact-form.ts';

/**
 * The form of a fact as it stands, or with what `changed` has in its place.
 * @throws {UnknownFactError}
 */
export function editForm(
  curation: Curation,
  guild: string,
  factId: string,
  { from, changed }: { readonly from?: DraftOrigin; readonly changed?: Partial<Draft> } = {},
) {
  const found = curation.fact(guild, factId);
  if (!found) throw new UnknownFactError(factId);
  const { source } = curation.catalogue(guild).knowledge;
  const target = { kind: 'edit', factId, version: found.version, from } as const;
  return factForm(target, source, { ...found.fact, ...changed }, found.fact);
}
