import { SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { compareMessage } from '../../ratings/compare-message.ts';
import { replyWithPictures } from '../../ratings/reply-with-pictures.ts';
import type { Subcommand } from '../subcommand.ts';
import { ratingsFor, suggestAreasAndYears, yearOption } from './options.ts';

export const compare: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('compare')
    .setDescription(text.commands.ratingsCompare)
    .addIntegerOption(yearOption('from', text.commands.ratingsFrom))
    .addIntegerOption(yearOption('to', text.commands.ratingsTo)),

  execute(interaction, context) {
    const { tables, source } = ratingsFor(interaction, context);
    const years = {
      from: interaction.options.getInteger('from') ?? undefined,
      to: interaction.options.getInteger('to') ?? undefined,
    };
    return replyWithPictures(interaction, compareMessage(tables, source, years), context);
  },

  autocomplete: suggestAreasAndYears,
};
