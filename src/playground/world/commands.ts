import { type CommandOption, commandType } from '../limits/command-form.ts';
import type { Channel, Command, Guild, Owners } from './model.ts';
import { allPermissions, channelPermissions, permission } from './permissions.ts';
import { guildOf, hasBot, type World } from './world.ts';

/** Global commands and the guild's own; of two with one name the guild's wins. */
export function commandsIn(world: World, guild: Guild | undefined, type: number): Command[] {
  const own = guild === undefined ? [] : (world.commands.get(guild.id) ?? []);
  const global = world.commands.get(world.application.id) ?? [];
  const ofType = [...own, ...global].filter((command) => (command.type ?? commandType.chatInput) === type);
  return ofType.filter(({ name }, index) => ofType.findIndex((other) => other.name === name) === index);
}

/** Discord's number of the kind of place: 0 guild, 1 direct messages with the bot, 2 among people alone. */
export function contextOf(channel: Channel): 0 | 1 | 2 {
  if (guildOf(channel)) return 0;
  return channel.kind === 'dm' ? 1 : 2;
}

/** Whose installations let the person use the command there. */
export function ownersOf(
  world: World,
  { integration_types }: Pick<Command, 'integration_types'>,
  channel: Channel,
  userId: string,
): Owners {
  const takes = integration_types ?? [0];
  return {
    ...(takes.includes(0) && hasBot(world, channel) && { guild: guildOf(channel)?.id ?? '0' }),
    ...(takes.includes(1) && world.installedBy.has(userId) && { user: userId }),
  };
}

/** Those of the name, of whatever type. */
export function commandsNamed(world: World, guild: Guild, name: string): Command[] {
  const all = Object.values(commandType).flatMap((type) => commandsIn(world, guild, type));
  return all.filter((command) => command.name === name);
}

/** Why the person cannot use the command there; undefined if they can. */
export function whyNot(world: World, command: Command, channel: Channel, userId: string): string | undefined {
  const guild = guildOf(channel);
  const contexts = command.contexts ?? [0, 1, 2];
  if (!contexts.includes(contextOf(channel))) {
    return `${command.name} cannot be used in ${guild === undefined ? 'direct messages' : 'a guild'}`;
  }
  const owners = ownersOf(world, command, channel, userId);
  if (owners.guild === undefined && owners.user === undefined) {
    return `${command.name} is not installed here`;
  }
  if (channel.kind === 'forum') return 'a forum has nothing to write in but its posts';
  if (channel.kind === 'thread' && channel.archived) return 'the thread is archived';
  if (guild === undefined) return undefined;
  const granted = channelPermissions(channel, userId);
  if ((granted & permission.useApplicationCommands) === 0n) return 'commands are not allowed to you here';
  if (owners.guild === undefined) return undefined;
  const overwritten = overwrittenFor(world, command, guild, userId);
  if (overwritten !== undefined && granted !== allPermissions) {
    return overwritten ? undefined : `an admin has taken ${command.name} from you`;
  }
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

/** The nearest word on the person: their own, their roles' (one that allows is enough), everybody's. */
function overwrittenFor(world: World, { id }: Command, guild: Guild, userId: string): boolean | undefined {
  const overwrites = world.commandOverwrites.get(guild.id)?.get(id) ?? [];
  const roles = guild.members.get(userId)?.roles ?? new Set();
  const ofUser = overwrites.filter((one) => one.type === 'user' && one.id === userId);
  const ofRoles = overwrites.filter((one) => one.type === 'role' && roles.has(one.id));
  const ofEveryone = overwrites.filter((one) => one.type === 'role' && one.id === guild.id);
  const nearest = [ofUser, ofRoles, ofEveryone].find((some) => some.length > 0);
  return nearest?.some(({ allowed }) => allowed);
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
