import { SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { replyWithPictures } from '../../ratings/reply-with-pictures.ts';
import { showMessage } from '../../ratings/show-message.ts';
import type { Subcommand } from '../subcommand.ts';
import { areaOption, ratingsFor, suggestAreasAndYears, yearOption } from './options.ts';

export const show: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('show')
    .setDescription(text.commands.ratingsShow)
    .addStringOption(areaOption)
    .addIntegerOption(yearOption('year', text.commands.ratingsYear)),

  execute(interaction, context) {
    const { tables, source } = ratingsFor(interaction, context);
    const filter = {
      area: interaction.options.getString('area') ?? undefined,
      year: interaction.options.getInteger('year') ?? undefined,
    };
    return replyWithPictures(interaction, showMessage(tables, source, filter), context);
  },

  autocomplete: suggestAreasAndYears,
};
