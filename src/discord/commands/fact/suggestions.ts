import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { proposalsPage } from '../../proposals/proposal-card.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';

export const suggestions: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('suggestions')
    .setDescription(text.commands.factSuggestions),

  async execute(interaction, { curation }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const proposals = await curation.proposals.list(requireGuild(interaction));
    return interaction.editReply(proposalsPage(proposals, 0));
  },
};
