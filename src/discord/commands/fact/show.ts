import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { factPage } from '../../facts/fact-page.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';
import { chosenFact, factOption, suggestFacts } from './fact-option.ts';

export const show: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('show')
    .setDescription(text.commands.factShow)
    .addStringOption(factOption),

  execute(interaction, { curation }) {
    const catalogue = curation.catalogue(requireGuild(interaction));
    return interaction.reply({
      ...factPage(chosenFact(interaction, curation), catalogue, 0),
      flags: MessageFlags.Ephemeral,
    });
  },

  autocomplete: suggestFacts,
};
