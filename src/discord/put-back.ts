import { ButtonStyle, type InteractionEditReplyOptions } from 'discord.js';
import type { FactChange, RestoreFact } from '../curation/changes.ts';
import type { Curation } from '../curation/curation.ts';
import { ConflictError } from '../curation/errors.ts';
import type { Source } from '../knowledge/source.ts';
import { text } from '../text.ts';
import { customId } from './custom-id.ts';
import { factMessage, retireMessage } from './fact-message.ts';
import { button, row } from './message-body.ts';

/** Restores the text of a version, and says what stands now. */
export function restore(curation: Curation, change: RestoreFact): Promise<InteractionEditReplyOptions> {
  return orConflict(curation, change, change.to, async (source) => {
    const { after, before, version } = await curation.restoreFact(change);
    const fact = after ?? before;
    return fact ? factMessage(text.fact.restored(change.to, version), fact, source) : {};
  });
}

/** Undoes the change that made the version, and says what stands now. */
export function undo(curation: Curation, change: FactChange): Promise<InteractionEditReplyOptions> {
  return orConflict(curation, change, change.version - 1, async (source) => {
    const { after, before, version } = await curation.undoChange(change);
    if (after) return factMessage(text.fact.undone(change.version, version), after, source);
    return { content: text.fact.undoneToNothing(change.version, before?.question ?? change.factId) };
  });
}

/** Where somebody saved a newer version: shows that, and offers to go back all the same. */
async function orConflict(
  curation: Curation,
  { guild, factId }: FactChange,
  to: number,
  work: (source: Source) => Promise<InteractionEditReplyOptions>,
): Promise<InteractionEditReplyOptions> {
  const { source } = curation.edition(guild).knowledge;
  try {
    return await work(source);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const { theirs, mine, version } = error;
    const heading = `${text.history.newer}\n${theirs ? text.fact.theirs(version) : text.fact.retiredByThem}`;
    if (theirs && !mine) return retireMessage(heading, theirs, version, source);
    const again = button(
      text.history.restoreAnyway(to),
      customId('restore', factId, to, version),
      ButtonStyle.Danger,
    );
    return {
      ...(theirs ? factMessage(heading, theirs, source) : { content: heading }),
      components: [row(again)],
    };
  }
}
