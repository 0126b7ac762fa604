import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  SlashCommandBuilder,
  SlashCommandSubcommandBuilder,
} from 'discord.js';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { Context } from '../context.ts';
import type { SlashCommand } from './command.ts';

/** The second word of a command: its declaration beside its handler. */
export interface Subcommand {
  readonly data: SlashCommandSubcommandBuilder;
  execute(interaction: ChatInputCommandInteraction, context: Context): Promise<unknown>;
  /** At most CHOICES_LIMIT, from memory. */
  autocomplete?(
    interaction: AutocompleteInteraction,
    context: Context,
  ): ApplicationCommandOptionChoiceData<string | number>[];
}

/** The command that `data` declares, with what its subcommands do. */
export function commandOf(data: SlashCommandBuilder, subcommands: readonly Subcommand[]): SlashCommand {
  for (const subcommand of subcommands) data.addSubcommand(subcommand.data);

  /** Discord may still show a subcommand that a newer version of the bot has dropped. */
  function chosen({ options }: ChatInputCommandInteraction | AutocompleteInteraction): Subcommand {
    const name = options.getSubcommand();
    const subcommand = subcommands.find((one) => one.data.name === name);
    if (!subcommand) throw new UserError(text.error.unknownCommand);
    return subcommand;
  }

  return {
    data: data.toJSON(),
    execute: (interaction, context) => chosen(interaction).execute(interaction, context),
    autocomplete: (interaction, context) => chosen(interaction).autocomplete?.(interaction, context) ?? [],
  };
}
