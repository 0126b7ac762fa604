import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  SlashCommandStringOption,
} from 'discord.js';
import type { Curation, VersionedFact } from '../../../curation/curation.ts';
import { RatingTableError, RetiredFactError, UnknownFactError } from '../../../curation/errors.ts';
import type { Entry } from '../../../knowledge/entry.ts';
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
  const room = CHOICES_LIMIT - Math.min(resting.length, RESTING_LIMIT);
  return [
    ...holding.slice(0, room).map(({ id, question }) => ({ name: question, value: id })),
    ...resting.map(({ id, question }) => ({ name: marked(question, text.list.rests), value: id })),
  ].slice(0, CHOICES_LIMIT);
}

/** The question with its mark, cut where there is no room for all of it. */
function marked(question: string, mark: string): string {
  return clip(question, NAME_LIMIT - mark.length) + mark;
}

/** The same, and before them what else has a history: the facts that the guild has retired, and the rating tables. */
export function suggestEntries(
  interaction: AutocompleteInteraction,
  context: Context,
): ApplicationCommandOptionChoiceData<string>[] {
  const guild = requireGuild(interaction);
  const typed = wordingKey(interaction.options.getFocused());
  const retired = context.curation
    .retired(guild)
    .map(({ fact: { id, question } }) => ({ id, question, name: text.history.retiredChoice(question) }));
  const tables = Array.from(context.curation.catalogue(guild).tables(), ({ id, question }) => ({
    id,
    question,
    name: text.history.tableChoice(question),
  }));
  const others = [...retired, ...tables]
    .filter(({ question }) => wordingKey(question).includes(typed))
    .map(({ id, name }) => ({ name: clip(name, NAME_LIMIT), value: id }));
  return [...others, ...suggestFacts(interaction, context)].slice(0, CHOICES_LIMIT);
}

/** The fact that the option names. */
export function chosenFact(interaction: ChatInputCommandInteraction, curation: Curation): VersionedFact {
  return namedFact(interaction.options.getString('fact', true), requireGuild(interaction), curation);
}

/**
 * The fact that somebody names: by its id, as autocomplete gives it, or by its question or a wording as typed. Of several
 * that are asked alike on different days, that which holds today.
 * @throws {RatingTableError} {RetiredFactError} {UnknownFactError}
 */
export function namedFact(typed: string, guild: string, curation: Curation): VersionedFact {
  const { facts, tables } = curation.catalogue(guild);
  const { fact: holding } = curation.edition(guild);
  const namesakes = [...facts()].filter((fact) => isNamed(fact, typed));
  const named =
    namesakes.find(({ id }) => id === typed) ?? namesakes.find(({ id }) => holding(id)) ?? namesakes[0];
  const found = named && curation.fact(guild, named.id);
  if (found) return found;
  const table = [...tables()].find((one) => isNamed(one, typed));
  if (table) throw new RatingTableError(table);
  const retired = curation.retired(guild).find(({ fact }) => isNamed(fact, typed));
  throw retired ? new RetiredFactError(retired.fact) : new UnknownFactError(typed);
}

/** The same, also among the facts that the guild has retired and its rating tables. */
export function chosenEntry(interaction: ChatInputCommandInteraction, curation: Curation): VersionedEntry {
  const guild = requireGuild(interaction);
  const typed = interaction.options.getString('fact', true);
  const retired = curation.retired(guild).find(({ fact }) => isNamed(fact, typed));
  if (retired) return { entry: retired.fact, version: retired.version, isRetired: true };
  const table = [...curation.catalogue(guild).tables()].find((one) => isNamed(one, typed));
  const entry = table ?? chosenFact(interaction, curation).fact;
  return { entry, version: curation.version(guild, entry.id), isRetired: false };
}

/** A fact or rating table, and the version that a change to it must name. */
interface VersionedEntry {
  readonly entry: Entry;
  readonly version: number;
  readonly isRetired: boolean;
}

/** Is this its id, its question or one of its wordings, however it is spaced and punctuated? */
export function isNamed({ id, question, wordings }: Entry, typed: string): boolean {
  const key = wordingKey(typed);
  return id === typed || [question, ...wordings].some((wording) => wordingKey(wording) === key);
}
