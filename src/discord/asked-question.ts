import { type ButtonInteraction, DiscordAPIError, type StringSelectMenuInteraction } from 'discord.js';
import type { Context } from './context.ts';
import { questionText } from './question.ts';

/**
 * What the bot's message with the button or list answers: as remembered or, after a restart, the message that it replies
 * to. Undefined where neither is there any more.
 */
export async function askedQuestion(
  { message, channel }: ButtonInteraction | StringSelectMenuInteraction,
  { conversations }: Context,
): Promise<string | undefined> {
  const remembered = conversations.asked(message.id);
  if (remembered !== undefined) return remembered;
  const repliedTo = message.reference?.messageId;
  if (repliedTo === undefined || !channel) return undefined;
  try {
    return questionText((await channel.messages.fetch(repliedTo)).content) || undefined;
  } catch (error) {
    if (error instanceof DiscordAPIError) return undefined; // it is gone, or not for the bot to read
    throw error;
  }
}
