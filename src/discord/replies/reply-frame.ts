import type { Curation } from '../../curation/curation.ts';
import type { Source } from '../../knowledge/source.ts';

/** Where answers come from: what the quiet line under one tells. */
export interface Provenance {
  readonly source: Source;
  /** When the fact was last looked at, if its answer is to say so. */
  lastChecked(factId: string): string | undefined;
  /** How many times the fact was changed here; 0 for one as it came. */
  version(entryId: string): number;
}

/** What goes into a message beside the reply itself. */
export interface ReplyFrame extends Provenance {
  /** Who may use the buttons; left out where only the asker sees the message. */
  readonly asker?: string | undefined;
  /** A line above the answer that says what it answers, where Discord does not show it. */
  readonly intro?: string | undefined;
  /** May members mark the answer as helpful or not? */
  readonly takesVotes: boolean;
  /** Is there a channel to which a question without an answer can be handed on? */
  readonly handsOn: boolean;
}

/** @param guild null in a direct message, or where the bot is no member */
export function replyFrame(
  curation: Curation,
  guild: string | null,
  { asker, intro }: Pick<ReplyFrame, 'asker' | 'intro'>,
): ReplyFrame {
  return {
    source: curation.edition(guild).knowledge.source,
    lastChecked: (factId) => curation.lastChecked(guild, factId),
    version: (entryId) => curation.version(guild, entryId),
    asker,
    intro,
    takesVotes: guild !== null && asker !== undefined,
    handsOn: guild !== null && curation.settings(guild).moderators !== undefined,
  };
}
