import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { turnsAfter } from '../../answering/conversation/turn.ts';
import { text } from '../../text.ts';
import { questionText } from '../messages/message-text.ts';
import { noteReply } from '../replies/note-reply.ts';
import { replyFrame } from '../replies/reply-frame.ts';
import { replyMessage } from '../replies/reply-message.ts';
import { homeGuild } from '../rights.ts';
import { ANYWHERE } from './anywhere.ts';
import type { MessageCommand } from './command.ts';

export const answerThis: MessageCommand = {
  data: new ContextMenuCommandBuilder()
    .setType(ApplicationCommandType.Message)
    .setName(text.commands.answerThis)
    .setContexts(ANYWHERE.contexts)
    .setIntegrationTypes(ANYWHERE.integrationTypes)
    .toJSON(),

  async execute(interaction, context) {
    const { targetMessage, user } = interaction;
    const question = questionText(targetMessage.content);
    if (question === '') {
      return interaction.reply({ content: text.reply.nothingToAnswer, flags: MessageFlags.Ephemeral });
    }
    const reply = context.curation.edition(homeGuild(interaction)).reply({ text: question });
    const frame = replyFrame(context.curation, homeGuild(interaction), {
      asker: user.id,
      intro: text.reply.answering(messageUrl(interaction, targetMessage.id)),
    });
    const { resource } = await interaction.reply({ ...replyMessage(reply, frame), withResponse: true });
    if (resource?.message)
      context.conversations.rememberReply(resource.message.id, user.id, turnsAfter([], question, reply));
    const sent = resource?.message ?? undefined;
    return noteReply(context, { guild: interaction.guild, question, reply, sent });
  },
};

/** Discord's link to a message, which the message itself cannot tell where the bot is not a member of the guild. */
function messageUrl({ guildId, channelId }: MessageContextMenuCommandInteraction, message: string): string {
  return `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${message}`;
}
