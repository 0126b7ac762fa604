import { type CommandForm, type CommandOption, commandType } from '../limits/command-form.ts';
import type { Channel, Guild } from './model.ts';
import { channelPermissions, permission } from './permissions.ts';
import { guildOf, type World } from './world.ts';

/** A registered application command. */
export interface Command extends CommandForm {
  readonly id: string;
  readonly version: string;
  /** Undefined for a global command. */
  readonly guildId: string | undefined;
}

/** Global commands and the guild's own; of two with one name the guild's wins. */
export function commandsIn(world: World, guild: Guild | undefined, type: number): Command[] {
  const own = guild === undefined ? [] : (world.commands.get(guild.id) ?? []);
  const global = world.commands.get(world.application.id) ?? [];
  const ofType = [...own, ...global].filter((command) => (command.type ?? commandType.chatInput) === type);
  return ofType.filter(({ name }, index) => ofType.findIndex((other) => other.name === name) === index);
}

/** Why the person cannot use the command there; undefined if they can. */
export function whyNot(world: World, command: Command, channel: Channel, userId: string): string | undefined {
  const guild = guildOf(channel);
  const context = guild === undefined ? 1 : 0;
  const contexts = command.contexts ?? [0, 1, 2];
  if (!contexts.includes(context)) {
    return `${command.name} cannot be used in ${guild === undefined ? 'direct messages' : 'a guild'}`;
  }
  if (guild === undefined) return undefined;
  const granted = channelPermissions(channel, userId);
  if ((granted & permission.useApplicationCommands) === 0n) return 'commands are not allowed to you here';
  if (world.allowedCommands.get(guild.id)?.has(command.name)) return undefined;
  if (command.default_member_permissions === null || command.default_member_permissions === undefined) {
    return undefined;
  }
  const needed = BigInt(command.default_member_permissions);
  // "0" leaves the command to administrators.
  const required = needed === 0n ? permission.administrator : needed;
  return (granted & required) === required
    ? undefined
    : `${command.name} needs the permissions ${required}, which you do not have here`;
}

/** As Discord gives it back: switches that are off, and lists without anything in them, are left out. */
export function commandPayload(world: World, command: Command, localizations = false) {
  const { guildId, options, ...form } = command;
  return {
    id: command.id,
    application_id: world.application.id,
    version: command.version,
    default_member_permissions: form.default_member_permissions ?? null,
    type: form.type ?? commandType.chatInput,
    name: form.name,
    description: form.description ?? '',
    nsfw: form.nsfw ?? false,
    ...(localizations && {
      name_localizations: form.name_localizations ?? null,
      description_localizations: form.description_localizations ?? null,
    }),
    ...(guildId === undefined
      ? {
          dm_permission: true,
          contexts: form.contexts ?? null,
          integration_types: form.integration_types ?? [0],
        }
      : { guild_id: guildId }),
    ...(options?.length && { options: options.map((option) => optionPayload(option, localizations)) }),
  };
}

function optionPayload(option: CommandOption, localizations: boolean): Record<string, unknown> {
  const { options, choices, required, autocomplete, name_localizations, description_localizations, ...rest } =
    option;
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return {
    ...kept,
    ...(required && { required }),
    ...(autocomplete && { autocomplete }),
    ...(localizations && {
      name_localizations: name_localizations ?? null,
      description_localizations: description_localizations ?? null,
    }),
    ...(choices?.length && {
      choices: choices.map(({ name, value, name_localizations: names }) => ({
        name,
        value,
        ...(localizations && { name_localizations: names ?? null }),
      })),
    }),
    ...(options?.length && { options: options.map((each) => optionPayload(each, localizations)) }),
  };
}
