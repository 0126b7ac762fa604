import { SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { editForm } from '../../facts/edit-form.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';
import { chosenFact, factOption, suggestFacts } from './fact-option.ts';

export const edit: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('edit')
    .setDescription(text.commands.factEdit)
    .addStringOption(factOption),

  execute(interaction, { curation }) {
    const { fact } = chosenFact(interaction, curation);
    return interaction.showModal(editForm(curation, requireGuild(interaction), fact.id));
  },

  autocomplete: suggestFacts,
};
