import { OPERATOR } from '../../curation/actor.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { FactsCommand } from './request.ts';

/** Undoes the import that is named, or else the last change, with all that was changed along with it. */
export const undo: FactsCommand = async (curation, { guild, subject }) => {
  const last = subject === undefined ? await curation.lastChange(guild) : null;
  const batch = subject ?? last?.batch;
  if (batch !== undefined) {
    const revisions = await curation.imports.undo({ guild, actor: OPERATOR, batch });
    return { plain: text.factsCommand.undone(revisions.length, revisions[0]?.batch ?? ''), json: revisions };
  }
  if (!last) throw new UserError(text.history.nothingToUndo);
  const { entryId, version } = last;
  const revision = await curation.undoChange({ guild, actor: OPERATOR, entryId, version });
  return { plain: text.factsCommand.undoneOne(entryId, version, revision.version), json: [revision] };
};
