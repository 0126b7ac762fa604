import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  BaseInteraction,
  SlashCommandIntegerOption,
  SlashCommandStringOption,
} from 'discord.js';
import type { RatingTable } from '../../../knowledge/rating-table.ts';
import type { Source } from '../../../knowledge/source.ts';
import { wordingKey } from '../../../knowledge/wording-key.ts';
import { text } from '../../../text.ts';
import type { Context } from '../../context.ts';
import { areaTitles, inspectionYears } from '../../ratings/choice.ts';
import { homeGuild } from '../../rights.ts';
import { CHOICES_LIMIT } from '../command.ts';

/** As long as an area's title may be. */
const AREA_LIMIT = 60;

export function areaOption(option: SlashCommandStringOption): SlashCommandStringOption {
  return option
    .setName('area')
    .setDescription(text.commands.ratingsArea)
    .setMaxLength(AREA_LIMIT)
    .setAutocomplete(true);
}

export function yearOption(name: string, description: string) {
  return (option: SlashCommandIntegerOption): SlashCommandIntegerOption =>
    option.setName(name).setDescription(description).setAutocomplete(true);
}

/** The rating tables as they are where somebody asks. */
export function ratingsFor(
  interaction: BaseInteraction,
  { curation }: Context,
): { tables: readonly RatingTable[]; source: Source } {
  const edition = curation.edition(homeGuild(interaction));
  return { tables: [...edition.tables()], source: edition.knowledge.source };
}

/** The areas or years of the tables that hold what is typed. */
export function suggestAreasAndYears(
  interaction: AutocompleteInteraction,
  context: Context,
): ApplicationCommandOptionChoiceData<string | number>[] {
  const { tables } = ratingsFor(interaction, context);
  const { name, value } = interaction.options.getFocused(true);
  const choices =
    name === 'area'
      ? areaTitles(tables).map((title) => ({ name: title, value: title }))
      : inspectionYears(tables).map((year) => ({ name: String(year), value: year }));
  return choices
    .filter((choice) => wordingKey(choice.name).includes(wordingKey(String(value))))
    .slice(0, CHOICES_LIMIT);
}
