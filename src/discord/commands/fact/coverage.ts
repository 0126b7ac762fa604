import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { coveragePage } from '../../facts/coverage-page.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';

export const coverage: Subcommand = {
  data: new SlashCommandSubcommandBuilder().setName('coverage').setDescription(text.commands.factCoverage),

  async execute(interaction, { curation }) {
    const guild = requireGuild(interaction);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { source } = curation.catalogue(guild).knowledge;
    return interaction.editReply(coveragePage(await curation.coverage(guild), source, 0));
  },
};
