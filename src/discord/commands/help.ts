import {
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';
import { text } from '../../text.ts';
import { CONTENT_LIMIT, clip } from '../message-body.ts';
import { homeGuild } from '../rights.ts';
import type { SlashCommand } from './command.ts';

export const help: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('help')
    .setDescription(text.commands.help)
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .toJSON(),

  execute(interaction, { curation }) {
    const { source } = curation.edition(homeGuild(interaction)).knowledge;
    return interaction.reply({
      content: clip(text.help(source), CONTENT_LIMIT),
      flags: MessageFlags.Ephemeral,
    });
  },
};
