import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { UnknownFactError } from '../../curation/errors.ts';
import { QUESTION_LIMIT } from '../../knowledge/fact.ts';
import { text } from '../../text.ts';
import { clip } from '../message-body.ts';
import { correctionForm, proposalForm } from '../proposals/proposal-form.ts';
import { homeGuild, requireGuild } from '../rights.ts';
import { CHOICES_LIMIT, type SlashCommand } from './command.ts';
import { isNamed } from './fact/fact-option.ts';

/** A member proposes something new to the moderators, or a correction of a fact. */
export const suggest: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('suggest')
    .setDescription(text.commands.suggest)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      option.setName('correct').setDescription(text.commands.suggestCorrect).setAutocomplete(true),
    )
    .toJSON(),

  execute(interaction, { curation }) {
    const edition = curation.edition(requireGuild(interaction));
    const typed = interaction.options.getString('correct');
    if (typed === null) return interaction.showModal(proposalForm());
    const fact = [...edition.facts()].find((one) => isNamed(one, typed));
    if (!fact) throw new UnknownFactError(typed);
    return interaction.showModal(correctionForm(fact));
  },

  autocomplete(interaction, { curation }) {
    const edition = curation.edition(homeGuild(interaction));
    return edition
      .complete(interaction.options.getFocused(), CHOICES_LIMIT)
      .filter(({ id }) => edition.fact(id))
      .map(({ id, question }) => ({ name: clip(question, QUESTION_LIMIT), value: id }));
  },
};
