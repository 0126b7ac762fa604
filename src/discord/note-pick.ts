import { type ButtonInteraction, DiscordAPIError, type StringSelectMenuInteraction } from 'discord.js';
import { text } from '../text.ts';
import type { Context } from './context.ts';
import { questionText } from './question.ts';

type Picker = ButtonInteraction | StringSelectMenuInteraction;

/**
 * Keeps which of the suggested questions somebody picked, as what the question that was asked means. Never rejects: the
 * asker has the answer.
 * @param id of the fact or table that was picked
 */
export async function notePick(interaction: Picker, id: string, context: Context): Promise<void> {
  const { curation, logger } = context;
  const { guild } = interaction;
  if (!guild) return;
  try {
    const asked = await askedQuestion(interaction, context);
    if (!asked) return;
    const reply = curation.edition(guild.id).reply({ text: asked });
    // What leans on an earlier question, or is one of several in a message, means nothing by itself.
    const isOffered =
      reply.outcome !== 'answer' &&
      reply.outcome !== 'emergency' &&
      reply.suggestions.some((one) => one.id === id);
    if (isOffered) await curation.confirmed.note(guild.id, asked, id);
  } catch (error) {
    logger.error({ err: error }, text.operator.pickNotNoted);
  }
}

/**
 * What the message with the suggestions answers: as remembered or, after a restart, the message that it replies to. A
 * command has no message; there it is what the person asked last.
 */
async function askedQuestion(interaction: Picker, { conversations }: Context): Promise<string | undefined> {
  const { message, channel, channelId, user } = interaction;
  const remembered = conversations.asked(message.id);
  if (remembered !== undefined) return remembered;
  const repliedTo = message.reference?.messageId;
  if (repliedTo === undefined) return conversations.before({ channel: channelId, user: user.id }).at(-1);
  try {
    return channel ? questionText((await channel.messages.fetch(repliedTo)).content) : undefined;
  } catch (error) {
    if (error instanceof DiscordAPIError) return undefined; // it is gone, or not for the bot to read
    throw error;
  }
}
