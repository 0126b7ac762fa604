import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  MessageFlags,
} from 'discord.js';
import { text } from '../../text.ts';
import { noteGap } from '../note-gap.ts';
import { questionText } from '../question.ts';
import { replyMessage } from '../reply-message.ts';
import type { MessageCommand } from './command.ts';

export const answerThis: MessageCommand = {
  data: new ContextMenuCommandBuilder()
    .setType(ApplicationCommandType.Message)
    .setName(text.commands.answerThis)
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .toJSON(),

  async execute(interaction, context) {
    const { targetMessage, user } = interaction;
    const question = questionText(targetMessage.content);
    if (question === '') {
      return interaction.reply({ content: text.reply.nothingToAnswer, flags: MessageFlags.Ephemeral });
    }
    const engine = context.curation.edition(interaction.guildId);
    const reply = engine.reply({ text: question });
    await interaction.reply(
      replyMessage(reply, {
        source: engine.knowledge.source,
        asker: user.id,
        lastChecked: (id) => context.curation.lastChecked(interaction.guildId, id),
        intro: text.reply.answering(messageUrl(interaction.guildId, targetMessage)),
      }),
    );
    return noteGap(context, { guild: interaction.guild, question, reply });
  },
};

/** Discord's link to a message, which the message itself cannot tell where the bot is not a member of the guild. */
function messageUrl(guild: string | null, { channelId, id }: { channelId: string; id: string }): string {
  return `https://discord.com/channels/${guild ?? '@me'}/${channelId}/${id}`;
}
