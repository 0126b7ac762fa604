import {
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { text } from '../../text.ts';
import { checkedSetup } from '../setup/setup-page.ts';
import type { SlashCommand } from './command.ts';

export const setup: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('setup')
    .setDescription(text.commands.setup)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .toJSON(),

  async execute(interaction, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(await checkedSetup(interaction, context, 0));
  },
};
