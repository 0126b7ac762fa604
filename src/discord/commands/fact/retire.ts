import { MessageFlags, SlashCommandSubcommandBuilder } from 'discord.js';
import { text } from '../../../text.ts';
import { retireMessage } from '../../facts/fact-message.ts';
import { impactText } from '../../facts/impact-text.ts';
import { requireGuild } from '../../rights.ts';
import type { Subcommand } from '../subcommand.ts';
import { chosenFact, factOption, suggestFacts } from './fact-option.ts';

export const retire: Subcommand = {
  data: new SlashCommandSubcommandBuilder()
    .setName('retire')
    .setDescription(text.commands.factRetire)
    .addStringOption(factOption),

  async execute(interaction, { curation }) {
    const { fact, version } = chosenFact(interaction, curation);
    const guild = requireGuild(interaction);
    const { source } = curation.edition(guild).knowledge;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const changes = await curation.impact(guild, new Map([[fact.id, null]]));
    const heading = [text.fact.confirmRetire, ...(changes.length > 0 ? [impactText(changes)] : [])].join(
      '\n',
    );
    return interaction.editReply(retireMessage(heading, fact, version, source));
  },

  autocomplete: suggestFacts,
};
