import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { text } from '../../text.ts';
import { aboutMessage } from '../about/about-message.ts';
import { homeGuild } from '../rights.ts';
import { ANYWHERE } from './anywhere.ts';
import type { SlashCommand } from './command.ts';

export const about: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('about')
    .setDescription(text.commands.about)
    .setContexts(ANYWHERE.contexts)
    .setIntegrationTypes(ANYWHERE.integrationTypes)
    .toJSON(),

  execute(interaction, { curation }) {
    return interaction.reply({
      ...aboutMessage(curation, homeGuild(interaction)),
      flags: MessageFlags.Ephemeral,
    });
  },
};
