import { ButtonStyle } from 'discord.js';
import type { EntryChange, RestoreFact } from '../../curation/changes.ts';
import type { Curation } from '../../curation/curation.ts';
import { ConflictError } from '../../curation/errors.ts';
import { entryAt } from '../../curation/history.ts';
import type { Revision } from '../../curation/store.ts';
import { type Entry, isFact } from '../../knowledge/entry.ts';
import type { Source } from '../../knowledge/source.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { button, type MessageBody, row } from '../message-body.ts';
import { entryMessage } from './entry-message.ts';
import { retireMessage } from './fact-message.ts';
import { impactText, reachesOthers } from './impact-text.ts';

/** Restores the text of a version, unless other facts' questions would be answered otherwise: then it asks first. */
export async function checkAndRestore(curation: Curation, change: RestoreFact): Promise<MessageBody> {
  const { entryId, to, version } = change;
  const anyway = button(
    text.history.restoreAnyway(to),
    customId('restore-anyway', entryId, to, version),
    ButtonStyle.Danger,
  );
  return (await warning(curation, change, to, anyway)) ?? restore(curation, change);
}

/** Undoes the change that made the version, unless other facts' questions would be answered otherwise. */
export async function checkAndUndo(curation: Curation, change: EntryChange): Promise<MessageBody> {
  const { entryId, version } = change;
  const anyway = button(
    text.history.undoAnyway,
    customId('undo-anyway', entryId, version),
    ButtonStyle.Danger,
  );
  return (await warning(curation, change, version - 1, anyway)) ?? undo(curation, change);
}

/** What the text of a version would do to the answers, where that reaches further than its own questions. */
async function warning(
  curation: Curation,
  { guild, entryId }: EntryChange,
  to: number,
  anyway: ReturnType<typeof button>,
): Promise<MessageBody | undefined> {
  const earlier = entryAt(await curation.history(guild, entryId), to);
  if (earlier === undefined) return undefined;
  const changes = await curation.impact(guild, new Map([[entryId, earlier]]));
  if (!reachesOthers(changes, entryId)) return undefined;
  const content = `${text.history.notYet}\n${impactText(changes)}`;
  return { content, components: [row(anyway, button(text.form.cancel, customId('keep')))] };
}

/** Restores the text of a version, and says what stands now. */
export function restore(curation: Curation, change: RestoreFact): Promise<MessageBody> {
  return orConflict(curation, change, change.to, async () => {
    const revision = await curation.restoreFact(change);
    return { revision, heading: text.fact.restored(change.to, revision.version) };
  });
}

/** Undoes the change that made the version, and says what stands now. */
export function undo(curation: Curation, change: EntryChange): Promise<MessageBody> {
  return orConflict(curation, change, change.version - 1, async () => {
    const revision = await curation.undoChange(change);
    const { after, before, version } = revision;
    const heading = after
      ? text.fact.undone(change.version, version)
      : text.fact.undoneToNothing(change.version, before?.question ?? change.entryId);
    return { revision, heading };
  });
}

/** Where somebody saved a newer version: shows that, and offers to go back all the same. */
async function orConflict(
  curation: Curation,
  { guild, entryId }: EntryChange,
  to: number,
  work: () => Promise<{ revision: Revision; heading: string }>,
): Promise<MessageBody> {
  const { source } = curation.edition(guild).knowledge;
  try {
    const { revision, heading } = await work();
    return shown(heading, revision.after, source);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const { theirs, mine, version } = error;
    const heading = `${text.history.newer}\n${theirs ? text.fact.theirs(version) : text.fact.retiredByThem}`;
    if (theirs && isFact(theirs) && !mine) return retireMessage(heading, theirs, version, source);
    const again = button(
      text.history.restoreAnyway(to),
      customId('restore', entryId, to, version),
      ButtonStyle.Danger,
    );
    return { ...shown(heading, theirs, source), components: [row(again)] };
  }
}

function shown(heading: string, entry: Entry | null, source: Source): MessageBody {
  return entry ? entryMessage(heading, entry, source) : { content: heading, components: [] };
}
