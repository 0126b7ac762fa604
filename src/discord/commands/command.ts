import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Context } from '../context.ts';

/** Discord's most choices in an autocomplete. */
export const CHOICES_LIMIT = 25;

export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, context: Context): Promise<unknown>;
  /** What to suggest while somebody types; from memory, since Discord allows no delay. At most CHOICES_LIMIT. */
  autocomplete?(
    interaction: AutocompleteInteraction,
    context: Context,
  ): ApplicationCommandOptionChoiceData<string | number>[];
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(interaction: MessageContextMenuCommandInteraction, context: Context): Promise<unknown>;
}
