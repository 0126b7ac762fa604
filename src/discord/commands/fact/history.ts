import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { historyPage } from '../../facts/history-page.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';
import { chosenEntry, factOption, suggestEntries } from './fact-option.ts';

export const history: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('history')
    .setDescription(text.commands.factHistory)
    .addStringOption(factOption),

  async execute(interaction, { curation }) {
    const { entry } = chosenEntry(interaction, curation);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const history = await curation.history(requireGuild(interaction), entry.id);
    return interaction.editReply(historyPage(entry.id, history, 0));
  },

  autocomplete: suggestEntries,
};
