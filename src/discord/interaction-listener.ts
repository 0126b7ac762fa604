import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { speaking, text } from '../text.ts';
import { translationFor } from '../translations/translations.ts';
import { UserError } from '../user-error.ts';
import { messageCommands, slashCommands } from './commands/index.ts';
import type { Presser } from './components/component.ts';
import { components, modals } from './components/index.ts';
import type { Context } from './context.ts';
import { parseCustomId } from './custom-id.ts';
import { reportInteraction } from './failures.ts';

/**
 * Hands the interaction to its command, component or form, to be answered in the person's language. Never rejects: this
 * is the error boundary.
 */
export function onInteraction(interaction: Interaction, context: Context): Promise<void> {
  return speaking(translationFor(interaction.locale), () => run(interaction, context));
}

async function run(interaction: Interaction, context: Context): Promise<void> {
  try {
    if (interaction.isChatInputCommand()) await runSlashCommand(interaction, context);
    else if (interaction.isMessageContextMenuCommand()) await runMessageCommand(interaction, context);
    else if (interaction.isAutocomplete()) await suggest(interaction, context);
    else if (interaction.isButton() || interaction.isStringSelectMenu())
      await runComponent(interaction, context);
    else if (interaction.isModalSubmit()) await runModal(interaction, context);
  } catch (error) {
    await reportInteraction(error, interaction, context.logger);
  }
}

function runSlashCommand(interaction: ChatInputCommandInteraction, context: Context) {
  return named(slashCommands, interaction.commandName).execute(interaction, context);
}

function runMessageCommand(interaction: MessageContextMenuCommandInteraction, context: Context) {
  return named(messageCommands, interaction.commandName).execute(interaction, context);
}

function suggest(interaction: AutocompleteInteraction, context: Context) {
  const command = named(slashCommands, interaction.commandName);
  return interaction.respond(command.autocomplete?.(interaction, context) ?? []);
}

function runComponent(interaction: Presser, context: Context) {
  const { name, values } = parseCustomId(interaction.customId);
  return known(components.find((component) => component.name === name)).execute(interaction, values, context);
}

function runModal(interaction: ModalSubmitInteraction, context: Context) {
  const { name, values } = parseCustomId(interaction.customId);
  return known(modals.find((modal) => modal.name === name)).execute(interaction, values, context);
}

function named<Command extends { readonly data: { readonly name: string } }>(
  commands: readonly Command[],
  name: string,
): Command {
  return known(commands.find(({ data }) => data.name === name));
}

/** Discord may still show what a newer version of the bot has dropped. */
function known<Handler>(handler: Handler | undefined): Handler {
  if (handler === undefined) throw new UserError(text.error.unknownCommand);
  return handler;
}
