import { DiscordAPIError } from 'discord.js';
import { type Turn, unansweredTurn } from '../../answering/conversation/turn.ts';
import type { Presser } from '../components/component.ts';
import type { Context } from '../context.ts';
import { questionText } from '../messages/message-text.ts';

/** The question that the bot's message with the button or list answers. */
export async function askedQuestion(interaction: Presser, context: Context): Promise<Turn | undefined> {
  return (await askedTurns(interaction, context))?.at(-1);
}

/**
 * The turns up to that question, oldest first: as remembered or, after a restart, the message that it replies to.
 * Undefined where neither is there any more.
 */
export async function askedTurns(
  { message, channel }: Pick<Presser, 'message' | 'channel'>,
  { conversations }: Context,
): Promise<readonly Turn[] | undefined> {
  const remembered = conversations.turns(message.id);
  if (remembered) return remembered;
  const repliedTo = message.reference?.messageId;
  if (repliedTo === undefined || !channel) return undefined;
  try {
    const question = questionText((await channel.messages.fetch(repliedTo)).content);
    return question === '' ? undefined : [unansweredTurn(question)];
  } catch (error) {
    if (error instanceof DiscordAPIError) return undefined; // it is gone, or not for the bot to read
    throw error;
  }
}
