import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { searchMessage } from '../../facts/search-message.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';

export const search: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('search')
    .setDescription(text.commands.factSearch)
    .addStringOption((option) =>
      option.setName('text').setDescription(text.commands.factSearchText).setMaxLength(200).setRequired(true),
    ),

  execute(interaction, { curation }) {
    const edition = curation.edition(requireGuild(interaction));
    return interaction.reply({
      ...searchMessage(interaction.options.getString('text', true), edition),
      flags: MessageFlags.Ephemeral,
    });
  },
};
