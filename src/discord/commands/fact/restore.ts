import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { historyPage } from '../../facts/history-page.ts';
import { checkAndRestore } from '../../facts/put-back.ts';
import { actorOf, requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';
import { chosenEntry, factOption, suggestEntries } from './fact-option.ts';

export const restore: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('restore')
    .setDescription(text.commands.factRestore)
    .addStringOption(factOption)
    .addIntegerOption((option) =>
      option.setName('version').setDescription(text.commands.factRestoreVersion).setMinValue(0),
    ),

  /** A retired fact has one obvious text to go back to; of any other the moderator chooses. */
  async execute(interaction, { curation }) {
    const guild = requireGuild(interaction);
    const { entry, version, isRetired } = chosenEntry(interaction, curation);
    const to = interaction.options.getInteger('version') ?? (isRetired ? version - 1 : undefined);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    if (to !== undefined) {
      const change = { guild, actor: actorOf(interaction, curation), entryId: entry.id, version, to };
      return interaction.editReply(await checkAndRestore(curation, change));
    }
    const history = await curation.history(guild, entry.id);
    return interaction.editReply(historyPage(entry.id, history, 0));
  },

  autocomplete: suggestEntries,
};
