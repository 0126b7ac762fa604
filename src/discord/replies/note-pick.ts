import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { Turn } from '../../answering/conversation/turn.ts';
import { text } from '../../text.ts';
import type { Context } from '../context.ts';
import { askedQuestion } from './asked-question.ts';

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
    const last = lastQuestion(interaction, context); // before the pick itself becomes the last
    const asked = (await askedQuestion(interaction, context)) ?? last;
    // What leans on an earlier question, or is one of several in a message, means nothing by itself.
    if (!asked || asked.meant !== asked.text) return;
    const reply = curation.edition(guild.id).reply({ text: asked.text });
    if (reply.outcome === 'emergency') return;
    const isOffered = reply.suggestions?.some((one) => one.id === id) ?? false;
    if (isOffered) await curation.confirmed.note(guild.id, asked.text, id);
  } catch (error) {
    logger.error({ err: error }, text.operator.pickNotNoted);
  }
}

/** The answer to a command may be pressed before Discord has told the bot its id; there it is what was asked last. */
function lastQuestion({ message, channelId, user }: Picker, { conversations }: Context): Turn | undefined {
  if (message.reference) return undefined;
  return conversations.before({ channel: channelId, user: user.id }).at(-1);
}
