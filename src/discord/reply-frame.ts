import type { Curation } from '../curation/curation.ts';
import type { ReplyFrame } from './reply-message.ts';

/** What goes into a reply beside the answer; in a guild its members can vote on the answer, unless it is private. */
export function replyFrame(
  curation: Curation,
  guild: string | null,
  { asker, intro }: Pick<ReplyFrame, 'asker' | 'intro'>,
): ReplyFrame {
  return {
    source: curation.edition(guild).knowledge.source,
    lastChecked: (id) => curation.lastChecked(guild, id),
    asker,
    intro,
    ...(guild !== null &&
      asker !== undefined && { version: (id: string) => curation.fact(guild, id)?.version ?? 0 }),
  };
}
