import { answerId, type Reply } from '../../answering/reply.ts';
import { text } from '../../text.ts';
import type { Context } from '../context.ts';

/** A reply that was given. */
interface NotedReply {
  readonly guild: { readonly id: string } | null;
  readonly question: string;
  readonly reply: Reply;
  /** The message that gives it, where others see it too. */
  readonly sent: { readonly id: string; readonly channelId: string } | undefined;
}

/**
 * Keeps for the moderators of the guild what a reply tells them: the question, if it found no answer, and otherwise what
 * it was answered with, and where, so that a correction reaches it. Never rejects: the asker has the reply.
 */
export async function noteReply(
  { curation, logger, above }: Context,
  { guild, question, reply, sent }: NotedReply,
): Promise<void> {
  if (!guild) return; // a direct message, or a guild in which nobody has the bot's list to look at
  const answers = reply.outcome === 'answer' ? reply.answers : [];
  if (sent) above.remember(sent.channelId, sent.id, answers);
  try {
    if (sent)
      await curation.given.note({ guild: guild.id, channel: sent.channelId, message: sent.id }, answers);
  } catch (error) {
    logger.error({ err: error }, text.operator.replyNotNoted);
  }
  if (answers.length > 0) return curation.usage.note(guild.id, answers.map(answerId));
  try {
    await curation.gaps.note(guild.id, reply.meant ?? question, reply);
  } catch (error) {
    logger.error({ err: error }, text.operator.gapNotNoted);
  }
}
