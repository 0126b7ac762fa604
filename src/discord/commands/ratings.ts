import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { wordingKey } from '../../knowledge/wording-key.ts';
import { text } from '../../text.ts';
import { areaTitles, inspectionYears, ratingsMessage } from '../ratings-message.ts';
import { removeRow } from '../reply-message.ts';
import { homeGuild } from '../rights.ts';
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
    const edition = curation.edition(homeGuild(interaction));
    const filter = {
      area: interaction.options.getString('area') ?? undefined,
      year: interaction.options.getInteger('year') ?? undefined,
    };
    return interaction.reply({
      ...ratingsMessage([...edition.tables()], edition.knowledge.source, filter),
      components: removeRow(interaction.user.id),
    });
  },

  autocomplete(interaction, { curation }) {
    const tables = [...curation.edition(homeGuild(interaction)).tables()];
    const { name, value } = interaction.options.getFocused(true);
    const choices =
      name === 'year'
        ? inspectionYears(tables).map((year) => ({ name: String(year), value: year }))
        : areaTitles(tables).map((title) => ({ name: title, value: title }));
    return choices
      .filter((choice) => wordingKey(choice.name).includes(wordingKey(String(value))))
      .slice(0, CHOICES_LIMIT);
  },
};
