import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandStringOption,
} from 'discord.js';
import type { Curation, VersionedFact } from '../../curation/curation.ts';
import { UnknownFactError } from '../../curation/errors.ts';
import { wordingKey } from '../../knowledge/wording-key.ts';
import { text } from '../../text.ts';
import type { Context } from '../context.ts';
import { factForm } from '../fact-form.ts';
import { retireMessage } from '../fact-message.ts';
import { requireCurator, requireGuild } from '../rights.ts';
import { CHOICES_LIMIT, type SlashCommand } from './command.ts';

const factOption = (option: SlashCommandStringOption) =>
  option.setName('fact').setDescription(text.commands.factOption).setAutocomplete(true).setRequired(true);

export const fact: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('fact')
    .setDescription(text.commands.fact)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addSubcommand((subcommand) => subcommand.setName('add').setDescription(text.commands.factAdd))
    .addSubcommand((subcommand) =>
      subcommand.setName('edit').setDescription(text.commands.factEdit).addStringOption(factOption),
    )
    .addSubcommand((subcommand) =>
      subcommand.setName('retire').setDescription(text.commands.factRetire).addStringOption(factOption),
    )
    .toJSON(),

  execute(interaction, context) {
    requireCurator(interaction);
    switch (interaction.options.getSubcommand()) {
      case 'add':
        return add(interaction, context);
      case 'edit':
        return edit(interaction, context);
      default:
        return retire(interaction, context);
    }
  },

  autocomplete(interaction, { curation }) {
    const edition = curation.edition(interaction.guildId);
    return edition
      .complete(interaction.options.getFocused(), CHOICES_LIMIT)
      .filter(({ id }) => edition.fact(id))
      .map(({ id, question }) => ({ name: question, value: id }));
  },
};

function add(interaction: ChatInputCommandInteraction, { curation }: Context) {
  const { source } = curation.edition(requireGuild(interaction)).knowledge;
  return interaction.showModal(factForm({ kind: 'add' }, source));
}

function edit(interaction: ChatInputCommandInteraction, { curation }: Context) {
  const guild = requireGuild(interaction);
  const { fact, version } = chosenFact(interaction, curation, guild);
  const { source } = curation.edition(guild).knowledge;
  return interaction.showModal(factForm({ kind: 'edit', factId: fact.id, version }, source, fact));
}

function retire(interaction: ChatInputCommandInteraction, { curation }: Context) {
  const guild = requireGuild(interaction);
  const { fact, version } = chosenFact(interaction, curation, guild);
  const { source } = curation.edition(guild).knowledge;
  return interaction.reply({
    ...retireMessage(text.fact.confirmRetire, fact, version, source),
    flags: MessageFlags.Ephemeral,
  });
}

/** The fact that the option names: by its id, as autocomplete gives it, or by its question or a wording as typed. */
function chosenFact(
  interaction: ChatInputCommandInteraction,
  curation: Curation,
  guild: string,
): VersionedFact {
  const typed = interaction.options.getString('fact', true);
  const key = wordingKey(typed);
  const named = [...curation.edition(guild).facts()].find(({ question, wordings }) =>
    [question, ...wordings].some((wording) => wordingKey(wording) === key),
  );
  const found = curation.fact(guild, typed) ?? (named && curation.fact(guild, named.id));
  if (!found) throw new UnknownFactError(typed);
  return found;
}
