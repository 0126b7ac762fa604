import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  DiscordAPIError,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  MessageReferenceType,
  PermissionFlagsBits,
} from 'discord.js';
import { oneLine } from '../../answering/message/question-parts.ts';
import type { Draft } from '../../curation/draft.ts';
import { QUESTION_LIMIT, WORDING_LIMIT } from '../../knowledge/fact.ts';
import { text } from '../../text.ts';
import { factForm } from '../facts/fact-form.ts';
import { clip } from '../message-body.ts';
import { questionText } from '../messages/message-text.ts';
import { requireCurator, requireGuild } from '../rights.ts';
import type { MessageCommand } from './command.ts';

/** Makes a fact of somebody's good answer: the form comes with its text and the question that it replied to. */
export const saveAsFact: MessageCommand = {
  data: new ContextMenuCommandBuilder()
    .setType(ApplicationCommandType.Message)
    .setName(text.commands.saveAsFact)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .toJSON(),

  async execute(interaction, { curation }) {
    requireCurator(interaction, curation);
    const { source } = curation.edition(requireGuild(interaction)).knowledge;
    const { content, channelId, id } = interaction.targetMessage;
    if (content.trim() === '') {
      return interaction.reply({ content: text.form.nothingToSave, flags: MessageFlags.Ephemeral });
    }
    const draft = draftOf(oneLine(questionText(await repliedText(interaction))), content.trim());
    const from = { kind: 'message', channel: channelId, message: id } as const;
    return interaction.showModal(factForm({ kind: 'add', from }, source, draft));
  },
};

/** A question that is too long for a title is whole among the wordings. */
function draftOf(question: string, answer: string): Draft {
  const isLong = question.length > QUESTION_LIMIT;
  return {
    question: clip(question, QUESTION_LIMIT),
    wordings: isLong ? [clip(question, WORDING_LIMIT)] : [],
    answer,
    section: '',
  };
}

/** What the message replies to; empty where that is nothing, gone, or not for the bot to read. */
async function repliedText({
  channel,
  targetMessage: { reference },
}: MessageContextMenuCommandInteraction): Promise<string> {
  const messageId = reference?.type === MessageReferenceType.Default ? reference.messageId : undefined;
  if (messageId === undefined || !channel) return '';
  try {
    return (await channel.messages.fetch(messageId)).content;
  } catch (error) {
    if (error instanceof DiscordAPIError) return '';
    throw error;
  }
}
