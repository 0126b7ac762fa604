import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { text } from '../../text.ts';
import { privacyMessage } from '../about/privacy-message.ts';
import { homeGuild } from '../rights.ts';
import { ANYWHERE } from './anywhere.ts';
import type { SlashCommand } from './command.ts';

export const privacy: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('privacy')
    .setDescription(text.commands.privacy)
    .setContexts(ANYWHERE.contexts)
    .setIntegrationTypes(ANYWHERE.integrationTypes)
    .toJSON(),

  execute(interaction, { curation }) {
    return interaction.reply({
      ...privacyMessage(curation, homeGuild(interaction)),
      flags: MessageFlags.Ephemeral,
    });
  },
};
