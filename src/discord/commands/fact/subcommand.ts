import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  SlashCommandSubcommandBuilder,
} from 'discord.js';
import type { Context } from '../../context.ts';

/** One of `/fact …`: its declaration beside its handler. */
export interface Subcommand {
  readonly data: SlashCommandSubcommandBuilder;
  execute(interaction: ChatInputCommandInteraction, context: Context): Promise<unknown>;
  /** At most CHOICES_LIMIT, from memory. */
  autocomplete?(
    interaction: AutocompleteInteraction,
    context: Context,
  ): ApplicationCommandOptionChoiceData<string | number>[];
}
