import {
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { text } from '../../text.ts';
import { gapsPage } from '../facts/gap-message.ts';
import { requireCurator, requireGuild } from '../rights.ts';
import type { SlashCommand } from './command.ts';

export const gaps: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('gaps')
    .setDescription(text.commands.gaps)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .toJSON(),

  async execute(interaction, { curation }) {
    requireCurator(interaction, curation);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(gapsPage(await curation.gaps.list(requireGuild(interaction)), 0));
  },
};
