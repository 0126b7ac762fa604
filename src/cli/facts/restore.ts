import { OPERATOR } from '../../curation/actor.ts';
import { entryAt } from '../../curation/history.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import { type FactsCommand, namedEntry } from './request.ts';

/** A retired fact has one obvious text to go back to; of any other the operator chooses. */
export const restore: FactsCommand = async (curation, request) => {
  const { guild } = request;
  const { entry, version, isRetired } = namedEntry(curation, request);
  const to = request.to ?? (isRetired ? String(version - 1) : undefined);
  if (to === undefined) throw new UserError(text.factsCommand.missingVersion);
  const earlier = /^\d+$/.test(to) && entryAt(await curation.history(guild, entry.id), Number(to));
  if (!earlier) throw new UserError(text.factsCommand.noVersion(entry.id, to));
  const change = { guild, actor: OPERATOR, entryId: entry.id, version, to: Number(to) };
  const revision = await curation.restoreFact(change);
  return { plain: text.factsCommand.restored(entry.id, revision.version), json: revision };
};
