import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { text } from '../../text.ts';
import { sectionsPage } from '../about/sections-page.ts';
import { homeGuild } from '../rights.ts';
import { ANYWHERE } from './anywhere.ts';
import type { SlashCommand } from './command.ts';

export const sections: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('sections')
    .setDescription(text.commands.sections)
    .setContexts(ANYWHERE.contexts)
    .setIntegrationTypes(ANYWHERE.integrationTypes)
    .toJSON(),

  execute(interaction, { curation }) {
    return interaction.reply({
      ...sectionsPage(curation.edition(homeGuild(interaction)), 0),
      flags: MessageFlags.Ephemeral,
    });
  },
};
