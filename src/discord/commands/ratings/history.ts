import { SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { historyMessage } from '../../ratings/history-message.ts';
import { replyWithPictures } from '../../ratings/reply-with-pictures.ts';
import type { Subcommand } from '../subcommand.ts';
import { areaOption, ratingsFor, suggestAreasAndYears } from './options.ts';

export const history: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('history')
    .setDescription(text.commands.ratingsHistory)
    .addStringOption(areaOption),

  execute(interaction, context) {
    const { tables, source } = ratingsFor(interaction, context);
    const area = interaction.options.getString('area') ?? undefined;
    return replyWithPictures(interaction, historyMessage(tables, source, area), context);
  },

  autocomplete: suggestAreasAndYears,
};
