import { interactionType, startInteraction } from '../interactions/interaction.ts';
import { type CommandOption, commandType } from '../limits/command-form.ts';
import { fullMessagePayload } from '../wire/message.ts';
import { commandsIn, ownersOf, whyNot } from '../world/commands.ts';
import type { Channel, Command, Interaction, User } from '../world/model.ts';
import { guildOf, type World } from '../world/world.ts';
import { type FilledOptions, fillOptions, optionsAt, subcommandPaths } from './command-options.ts';
import type { Choice, Invocation, ListedCommand, ListedOption, MessageRef, OptionValue } from './driver.ts';
import { createInvocation, failIfGivenUp } from './invocation.ts';
import { messageBefore } from './places.ts';
import { Refusal } from './refusal.ts';
import { waitFor } from './wait-for.ts';

export function listedCommands(world: World, user: User, channel: Channel): ListedCommand[] {
  return usable(world, user, channel, commandType.chatInput).flatMap((command) =>
    subcommandPaths(command.options ?? []).map((path) => ({
      name: [command.name, ...path].join(' '),
      description: descriptionAt(command, path, user),
      options: optionsAt(command, path).map((option) => listedOption(option, user)),
    })),
  );
}

export function messageCommandNames(world: World, user: User, channel: Channel): string[] {
  return usable(world, user, channel, commandType.message).map(({ name }) => name);
}

export function useCommand(
  world: World,
  user: User,
  channel: Channel,
  path: string,
  values: Record<string, OptionValue>,
): Invocation {
  const { command, subcommands } = findCommand(world, user, channel, path);
  const filled = fillOptions(world, channel, command, subcommands, values);
  const interaction = startCommand(world, user, channel, command, filled, interactionType.command);
  return createInvocation(world, interaction, `/${path}`);
}

export async function autocomplete(
  world: World,
  user: User,
  channel: Channel,
  path: string,
  values: Record<string, OptionValue>,
  focused: string,
): Promise<Choice[]> {
  const { command, subcommands } = findCommand(world, user, channel, path);
  const option = optionsAt(command, subcommands).find(({ name }) => name === focused);
  if (!option?.autocomplete) throw new Refusal(`the option “${focused}” of /${path} does not autocomplete`);
  const filled = fillOptions(world, channel, command, subcommands, values, focused);
  const interaction = startCommand(world, user, channel, command, filled, interactionType.autocomplete);
  const what = `autocompletion of “${focused}” in /${path}`;
  const choices = await waitFor(world, what, () => {
    failIfGivenUp(world, interaction, what);
    return interaction.choices;
  });
  return choices.map(({ name, value }) => ({ name, value }));
}

export function useMessageCommand(world: World, user: User, target: MessageRef, name: string): Invocation {
  const message = messageBefore(world, user, target);
  const { channel } = message;
  const command = commandsIn(world, guildOf(channel), commandType.message).find((each) => each.name === name);
  checkUsable(world, user, channel, command, name);
  const interaction = startInteraction(world, {
    type: interactionType.command,
    user,
    channel,
    owners: ownersOf(world, command, channel, user.id),
    command,
    data: {
      id: command.id,
      name: command.name,
      type: commandType.message,
      target_id: message.id,
      resolved: { messages: { [message.id]: fullMessagePayload(world, message) } },
      ...(command.guildId && { guild_id: command.guildId }),
    },
  });
  return createInvocation(world, interaction, `“${name}”`);
}

function startCommand(
  world: World,
  user: User,
  channel: Channel,
  command: Command,
  { options, resolved }: FilledOptions,
  type: 2 | 4,
): Interaction {
  return startInteraction(world, {
    type,
    user,
    channel,
    owners: ownersOf(world, command, channel, user.id),
    command,
    data: {
      id: command.id,
      name: command.name,
      type: commandType.chatInput,
      options,
      ...(Object.keys(resolved).length > 0 && { resolved }),
      ...(command.guildId && { guild_id: command.guildId }),
    },
  });
}

function findCommand(world: World, user: User, channel: Channel, path: string) {
  const [name = '', ...subcommands] = path.split(' ');
  const commands = commandsIn(world, guildOf(channel), commandType.chatInput);
  const command = commands.find((each) => each.name === name);
  checkUsable(world, user, channel, command, `/${name}`);
  return { command, subcommands };
}

function checkUsable(
  world: World,
  user: User,
  channel: Channel,
  command: Command | undefined,
  called: string,
): asserts command is Command {
  if (command === undefined) throw new Refusal(`no command ${called} is registered`);
  const reason = whyNot(world, command, channel, user.id);
  if (reason !== undefined) throw new Refusal(`${user.username} may not use ${called}: ${reason}`);
}

function usable(world: World, user: User, channel: Channel, type: number): Command[] {
  return commandsIn(world, guildOf(channel), type).filter(
    (command) => whyNot(world, command, channel, user.id) === undefined,
  );
}

function descriptionAt(command: Command, path: readonly string[], user: User): string {
  let found: CommandOption | undefined;
  let options = command.options ?? [];
  for (const name of path) {
    found = options.find((option) => option.name === name);
    options = found?.options ?? [];
  }
  return described(found ?? command, user);
}

/** American English stands in for British and the other way round, as in Discord's client. */
function described(
  {
    description,
    description_localizations: others,
  }: Pick<Command, 'description' | 'description_localizations'>,
  { locale = 'en-GB' }: User,
): string {
  const near = { 'en-GB': 'en-US', 'en-US': 'en-GB' }[locale];
  return others?.[locale] ?? (near && others?.[near]) ?? description ?? '';
}

function listedOption(option: CommandOption, user: User): ListedOption {
  const { name, type, required, autocomplete, choices } = option;
  return {
    name,
    description: described(option, user),
    type,
    required: required ?? false,
    autocomplete: autocomplete ?? false,
    choices: (choices ?? []).map((choice) => ({ name: choice.name, value: choice.value })),
  };
}
