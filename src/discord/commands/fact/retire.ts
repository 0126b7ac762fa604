import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { retireMessage } from '../../fact-message.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';
import { chosenFact, factOption, suggestFacts } from './fact-option.ts';

export const retire: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('retire')
    .setDescription(text.commands.factRetire)
    .addStringOption(factOption),

  execute(interaction, { curation }) {
    const { fact, version } = chosenFact(interaction, curation);
    const { source } = curation.edition(requireGuild(interaction)).knowledge;
    return interaction.reply({
      ...retireMessage(text.fact.confirmRetire, fact, version, source),
      flags: MessageFlags.Ephemeral,
    });
  },

  autocomplete: suggestFacts,
};
