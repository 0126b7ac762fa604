import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { sectionTitle } from '../../../knowledge/source.ts';
import { wordingKey } from '../../../knowledge/wording-key.ts';
import { text } from '../../../text.ts';
import { UserError } from '../../../user-error.ts';
import { factListPage } from '../../facts/fact-list-page.ts';
import { clip } from '../../message-body.ts';
import { requireGuild } from '../../rights.ts';
import { CHOICES_LIMIT } from '../command.ts';
import type { Subcommand } from '../subcommand.ts';

/** Discord's longest name of a choice. */
const CHOICE_NAME_LIMIT = 100;

export const list: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('list')
    .setDescription(text.commands.factList)
    .addStringOption((option) =>
      option.setName('section').setDescription(text.commands.factListSection).setAutocomplete(true),
    ),

  execute(interaction, { curation }) {
    const guild = requireGuild(interaction);
    const { sections } = curation.edition(guild).knowledge.source;
    const typed = interaction.options.getString('section');
    const section = sections.find(({ id, title }) => id === typed || title === typed)?.id;
    if (typed !== null && section === undefined) throw new UserError(text.list.noSection);
    return interaction.reply({
      ...factListPage(curation, guild, { page: 0, section }),
      flags: MessageFlags.Ephemeral,
    });
  },

  autocomplete(interaction, { curation }) {
    const { source } = curation.edition(requireGuild(interaction)).knowledge;
    return source.sections
      .map(({ id }) => ({ name: clip(sectionTitle(source, id), CHOICE_NAME_LIMIT), value: id }))
      .filter(({ name }) => wordingKey(name).includes(wordingKey(interaction.options.getFocused())))
      .slice(0, CHOICES_LIMIT);
  },
};
