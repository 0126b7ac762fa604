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
import { clip } from '../../message-body.ts';
import { requireGuild } from '../../rights.ts';
import { CHOICES_LIMIT } from '../command.ts';

/** Discord's longest name of a choice. */
const NAME_LIMIT = 100;
/** Choices that are kept for facts that hold on other days only. */
const RESTING_LIMIT = 5;

/** The option by which a moderator names a fact. */
export function factOption(option: SlashCommandStringOption): SlashCommandStringOption {
  return option
    .setName('fact')
    .setDescription(text.commands.factOption)
    .setAutocomplete(true)
    .setRequired(true);
}

/** Facts that what has been typed may mean, best first, then those that hold on other days only. */
export function suggestFacts(
  interaction: AutocompleteInteraction,
  { curation }: Context,
): ApplicationCommandOptionChoiceData<string>[] {
  const guild = requireGuild(interaction);
  const typed = interaction.options.getFocused();
  const edition = curation.edition(guild);
  const holding = edition.complete(typed, CHOICES_LIMIT).filter(({ id }) => edition.fact(id));
  const resting = Array.from(curation.catalogue(guild).facts()).filter(
    ({ id, question }) => !edition.fact(id) && wordingKey(question).includes(wordingKey(typed)),
  );
  return [...holding.slice(0, CHOICES_LIMIT - Math.min(resting.length, RESTING_LIMIT)), ...resting]
    .slice(0, CHOICES_LIMIT)
    .map(({ id, question }) => ({ name: question, value: id }));
}

/** The same, and the facts that the guild has retired, which stand first. */
export function suggestFactsAndRetired(
  interaction: AutocompleteInteraction,
  context: Context,
): ApplicationCommandOptionChoiceData<string>[] {
  const typed = wordingKey(interaction.options.getFocused());
  const retired = context.curation
    .retired(requireGuild(interaction))
    .filter(({ fact }) => wordingKey(fact.question).includes(typed))
    .map(({ fact }) => ({
      name: clip(text.history.retiredChoice(fact.question), NAME_LIMIT),
      value: fact.id,
    }));
  return [...retired, ...suggestFacts(interaction, context)].slice(0, CHOICES_LIMIT);
}

/** The fact that the option names: by its id, as autocomplete gives it, or by its question or a wording as typed. */
export function chosenFact(interaction: ChatInputCommandInteraction, curation: Curation): VersionedFact {
  const guild = requireGuild(interaction);
  const typed = interaction.options.getString('fact', true);
  const named = [...curation.catalogue(guild).facts()].find((fact) => isNamed(fact, typed));
  const found = named && curation.fact(guild, named.id);
  if (!found) throw new UnknownFactError(typed);
  return found;
}

/** The same, also among the facts that the guild has retired. */
export function chosenFactOrRetired(
  interaction: ChatInputCommandInteraction,
  curation: Curation,
): VersionedFact {
  const typed = interaction.options.getString('fact', true);
  const retired = curation.retired(requireGuild(interaction)).find(({ fact }) => isNamed(fact, typed));
  return retired ?? chosenFact(interaction, curation);
}

/** Is this the fact's id, its question or one of its wordings, however it is spaced and punctuated? */
function isNamed({ id, question, wordings }: Fact, typed: string): boolean {
  const key = wordingKey(typed);
  return id === typed || [question, ...wordings].some((wording) => wordingKey(wording) === key);
}
