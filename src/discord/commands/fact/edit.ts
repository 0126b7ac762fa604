import { SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { factForm } from '../../facts/fact-form.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';
import { chosenFact, factOption, suggestFacts } from './fact-option.ts';

export const edit: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('edit')
    .setDescription(text.commands.factEdit)
    .addStringOption(factOption),

  execute(interaction, { curation }) {
    const { fact, version } = chosenFact(interaction, curation);
    const { source } = curation.edition(requireGuild(interaction)).knowledge;
    return interaction.showModal(factForm({ kind: 'edit', factId: fact.id, version }, source, fact));
  },

  autocomplete: suggestFacts,
};
