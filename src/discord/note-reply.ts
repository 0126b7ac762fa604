import { answerId, type Reply } from '../answering/reply.ts';
import { text } from '../text.ts';
import type { Context } from './context.ts';

/**
 * Keeps for the moderators of the guild what a reply tells them: the question, if it found no answer, and otherwise what
 * it was answered with. Never rejects: the asker has the reply.
 */
export async function noteReply(
  { curation, logger }: Context,
  { guild, question, reply }: { guild: { id: string } | null; question: string; reply: Reply },
): Promise<void> {
  if (!guild) return; // a direct message, or a guild in which nobody has the bot's list to look at
  if (reply.outcome === 'answer') return curation.usage.note(guild.id, reply.answers.map(answerId));
  try {
    await curation.gaps.note(guild.id, question, reply);
  } catch (error) {
    logger.error({ err: error }, text.operator.gapNotNoted);
  }
}
