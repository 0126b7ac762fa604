import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { BOLDNESS } from '../../../answering/confidence.ts';
import { setBoldness } from '../../../curation/settings.ts';
import { BoldnessSchema } from '../../../curation/store.ts';
import { text } from '../../../text.ts';
import { settingsOf } from '../../rights.ts';
import { boldnessInWords } from '../../setup/settings-message.ts';
import type { Subcommand } from '../subcommand.ts';

export const confidence: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('confidence')
    .setDescription(text.commands.settingsConfidence)
    .addStringOption((option) =>
      option
        .setName('level')
        .setDescription(text.commands.settingsConfidenceLevel)
        .setRequired(true)
        .addChoices(...BOLDNESS.map((value) => ({ name: boldnessInWords(value), value }))),
    ),

  async execute(interaction, { curation }) {
    const level = BoldnessSchema.parse(interaction.options.getString('level'));
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await curation.changeSettings(settingsOf(interaction, curation), setBoldness(level));
    await interaction.editReply(text.settings.boldnessSet(boldnessInWords(level)));
  },
};
