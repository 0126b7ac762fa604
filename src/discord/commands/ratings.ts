import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { wordingKey } from '../../knowledge/wording-key.ts';
import { text } from '../../text.ts';
import { areaTitles, inspectionYears, ratingsMessage } from '../ratings-message.ts';
import { removeRow } from '../reply-message.ts';
import { CHOICES_LIMIT, type SlashCommand } from './command.ts';

export const ratings: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('ratings')
    .setDescription(text.commands.ratings)
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .addStringOption((option) =>
      option.setName('area').setDescription(text.commands.ratingsArea).setMaxLength(60).setAutocomplete(true),
    )
    .addIntegerOption((option) =>
      option.setName('year').setDescription(text.commands.ratingsYear).setAutocomplete(true),
    )
    .toJSON(),

  execute(interaction, { curation }) {
    const { ratings, source } = curation.edition(interaction.guildId).knowledge;
    const filter = {
      area: interaction.options.getString('area') ?? undefined,
      year: interaction.options.getInteger('year') ?? undefined,
    };
    return interaction.reply({
      ...ratingsMessage(ratings, source, filter),
      components: removeRow(interaction.user.id),
    });
  },

  autocomplete(interaction, { curation }) {
    const { ratings } = curation.edition(interaction.guildId).knowledge;
    const { name, value } = interaction.options.getFocused(true);
    const choices =
      name === 'year'
        ? inspectionYears(ratings).map((year) => ({ name: String(year), value: year }))
        : areaTitles(ratings).map((title) => ({ name: title, value: title }));
    return choices
      .filter((choice) => wordingKey(choice.name).includes(wordingKey(String(value))))
      .slice(0, CHOICES_LIMIT);
  },
};
