import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  SlashCommandStringOption,
} from 'discord.js';
import type { Curation, VersionedFact } from '../../../curation/curation.ts';
import { UnknownFactError } from '../../../curation/errors.ts';
import type { Fact } from '../../../knowledge/fact.ts';
import { wordingKey } from '../../../knowledge/wording-key.ts';
import { text } from '../../../text.ts';
import type { Context } from '../../context.ts';
import { requireGuild } from '../../rights.ts';
import { CHOICES_LIMIT } from '../command.ts';

/** The option by which a moderator names a fact. */
export function factOption(option: SlashCommandStringOption): SlashCommandStringOption {
  return option
    .setName('fact')
    .setDescription(text.commands.factOption)
    .setAutocomplete(true)
    .setRequired(true);
}

/** Facts that what has been typed may mean, best first. */
export function suggestFacts(
  interaction: AutocompleteInteraction,
  { curation }: Context,
): ApplicationCommandOptionChoiceData<string>[] {
  const edition = curation.edition(interaction.guildId);
  return edition
    .complete(interaction.options.getFocused(), CHOICES_LIMIT)
    .filter(({ id }) => edition.fact(id))
    .map(({ id, question }) => ({ name: question, value: id }));
}

/** The fact that the option names: by its id, as autocomplete gives it, or by its question or a wording as typed. */
export function chosenFact(interaction: ChatInputCommandInteraction, curation: Curation): VersionedFact {
  const guild = requireGuild(interaction);
  const typed = interaction.options.getString('fact', true);
  const named = [...curation.edition(guild).facts()].find((fact) => isAskedBy(fact, typed));
  const found = curation.fact(guild, typed) ?? (named && curation.fact(guild, named.id));
  if (!found) throw new UnknownFactError(typed);
  return found;
}

/** Is this the fact's question or one of its wordings, however it is spaced and punctuated? */
export function isAskedBy({ question, wordings }: Fact, typed: string): boolean {
  const key = wordingKey(typed);
  return [question, ...wordings].some((wording) => wordingKey(wording) === key);
}
