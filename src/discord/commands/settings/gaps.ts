import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { setKeepDays } from '../../../curation/settings.ts';
import { KEEP_DAYS_LIMIT } from '../../../curation/store.ts';
import { text } from '../../../text.ts';
import { requireGuild, settingsOf } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';

export const gaps: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('gaps')
    .setDescription(text.commands.settingsGaps)
    .addIntegerOption((option) =>
      option
        .setName('days')
        .setDescription(text.commands.settingsGapsDays)
        .setMinValue(0)
        .setMaxValue(KEEP_DAYS_LIMIT),
    ),

  async execute(interaction, { curation }) {
    const days = interaction.options.getInteger('days') ?? undefined;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await curation.changeSettings(settingsOf(interaction, curation), setKeepDays(days));
    await interaction.editReply(text.settings.keepDays(curation.keepDays(requireGuild(interaction))));
  },
};
