import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  MessageFlags,
} from 'discord.js';
import { text } from '../../text.ts';
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

  async execute(interaction, { curation }) {
    const { targetMessage, user } = interaction;
    const question = questionText(targetMessage.content);
    if (question === '') {
      return interaction.reply({ content: text.reply.nothingToAnswer, flags: MessageFlags.Ephemeral });
    }
    const engine = curation.edition(interaction.guildId);
    return interaction.reply(
      replyMessage(engine.reply({ text: question }), {
        source: engine.knowledge.source,
        asker: user.id,
        lastChecked: (id) => curation.lastChecked(interaction.guildId, id),
        intro: text.reply.answering(messageUrl(interaction.guildId, targetMessage)),
      }),
    );
  },
};

/** Discord's link to a message, which the message itself cannot tell where the bot is not a member of the guild. */
function messageUrl(guild: string | null, { channelId, id }: { channelId: string; id: string }): string {
  return `https://discord.com/channels/${guild ?? '@me'}/${channelId}/${id}`;
}
