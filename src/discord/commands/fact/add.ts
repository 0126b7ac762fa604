import { SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { factForm } from '../../facts/fact-form.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';

export const add: Subcommand = {
  data: new SlashCommandSubcommandBuilder().setName('add').setDescription(text.commands.factAdd),

  execute(interaction, { curation }) {
    const { source } = curation.edition(requireGuild(interaction)).knowledge;
    return interaction.showModal(factForm({ kind: 'add' }, source));
  },
};
