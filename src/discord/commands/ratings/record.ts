import { SlashCommandSubcommandBuilder } from 'discord.js';
import { UnknownTableError } from '../../../curation/errors.ts';
import type { RatingTable } from '../../../knowledge/rating-table.ts';
import { wordingKey } from '../../../knowledge/wording-key.ts';
import { dateInWords, listInWords, text } from '../../../text.ts';
import { UserError } from '../../../user-error.ts';
import { customId } from '../../custom-id.ts';
import { clip } from '../../message-body.ts';
import { areaPages, inspectionForm } from '../../ratings/inspection-form.ts';
import { requireCurator, requireGuild } from '../../rights.ts';
import { CHOICES_LIMIT } from '../command.ts';
import type { Subcommand } from '../subcommand.ts';
import { ratingsFor } from './options.ts';

/** Discord's longest name of a choice. */
const NAME_LIMIT = 100;
/** `2026-03-01` */
const DATE_LIMIT = 10;

/** Opens the form for the first areas; `/ratings` is everybody's command, this part of it is not. */
export const record: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('record')
    .setDescription(text.commands.ratingsRecord)
    .addStringOption((option) =>
      option
        .setName('date')
        .setDescription(text.commands.ratingsRecordDate)
        .setMaxLength(DATE_LIMIT)
        .setRequired(true)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('table').setDescription(text.commands.ratingsRecordTable).setAutocomplete(true),
    ),

  async execute(interaction, context) {
    const { curation } = context;
    const guild = requireGuild(interaction);
    requireCurator(interaction, curation);
    const table = chosenTable(
      ratingsFor(interaction, context).tables,
      interaction.options.getString('table'),
    );
    const date = interaction.options.getString('date', true).trim();
    const placed = curation.placeInspection(guild, table.id, { date, ratings: {} });
    const [areas = []] = areaPages(table);
    const id = customId('inspection', table.id, curation.version(guild, table.id), date);
    await interaction.showModal(inspectionForm(id, table, areas, { placed, chosen: {} }));
  },

  autocomplete(interaction, context) {
    const { tables } = ratingsFor(interaction, context);
    const { name, value } = interaction.options.getFocused(true);
    const named = interaction.options.getString('table');
    const choices =
      name === 'table'
        ? tables.map(({ id, question }) => ({ name: clip(question, NAME_LIMIT), value: id }))
        : dateChoices(
            tables.filter((table) => named === null || isNamed(table, named)),
            new Date(context.now()),
          );
    const typed = wordingKey(value);
    return choices
      .filter((choice) => [choice.name, choice.value].some((one) => wordingKey(one).includes(typed)))
      .slice(0, CHOICES_LIMIT);
  },
};

/** This month, for a new inspection, then those that are there, newest first. */
function dateChoices(tables: readonly RatingTable[], now: Date) {
  const known = tables.flatMap(({ inspections }) => inspections.map(({ date }) => date));
  const month = now.toISOString().slice(0, 'yyyy-mm'.length);
  const fresh = known.includes(month)
    ? []
    : [{ name: text.inspection.newDate(dateInWords(month)), value: month }];
  return [
    ...fresh,
    ...[...new Set(known)]
      .sort()
      .reverse()
      .map((date) => ({ name: text.inspection.knownDate(dateInWords(date)), value: date })),
  ];
}

function chosenTable(tables: readonly RatingTable[], named: string | null): RatingTable {
  const [only, ...others] = tables.filter((table) => named === null || isNamed(table, named));
  if (only && others.length === 0) return only;
  if (named !== null) throw new UnknownTableError(named);
  if (!only) throw new UserError(text.ratings.none);
  throw new UserError(text.inspection.sayWhich(listInWords(tables.map(({ question }) => `“${question}”`))));
}

function isNamed({ id, question }: RatingTable, named: string): boolean {
  return id === named || wordingKey(question) === wordingKey(named);
}
