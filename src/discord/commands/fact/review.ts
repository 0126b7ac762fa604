import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { reviewPage } from '../../facts/review-page.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';

export const review: Subcommand = {
  data: new SlashCommandSubcommandBuilder().setName('review').setDescription(text.commands.factReview),

  execute(interaction, { curation }) {
    return interaction.reply({
      ...reviewPage(curation, requireGuild(interaction), 0),
      flags: MessageFlags.Ephemeral,
    });
  },
};
