import type { Reply } from '../answering/reply.ts';
import { text } from '../text.ts';
import type { Context } from './context.ts';

/** Keeps a question without an answer for the moderators of the guild. Never rejects: the asker has the reply. */
export async function noteGap(
  { curation, logger }: Context,
  { guild, question, reply }: { guild: { id: string } | null; question: string; reply: Reply },
): Promise<void> {
  if (!guild) return; // a direct message, or a guild in which nobody has the bot's list to look at
  try {
    await curation.gaps.note(guild.id, question, reply);
  } catch (error) {
    logger.error({ err: error }, text.operator.gapNotNoted);
  }
}
