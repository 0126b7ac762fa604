import { type CommandOption, optionType } from '../limits/command-form.ts';
import { channelPayload, channelType } from '../wire/channels.ts';
import { attachmentPayload } from '../wire/message.ts';
import { bareMemberPayload, rolePayload, userPayload } from '../wire/people.ts';
import type { Channel, Command } from '../world/model.ts';
import { channelPermissions } from '../world/permissions.ts';
import { findChannel, guildOf, type World } from '../world/world.ts';
import type { OptionValue } from './driver.ts';
import { storeUpload } from './files.ts';
import { Refusal } from './refusal.ts';

/** The options that a command takes after the subcommands of `path` (which excludes the command's own name). */
export function optionsAt(command: Command, path: readonly string[]): readonly CommandOption[] {
  let options = command.options ?? [];
  for (const name of path) {
    const next = options.find((option) => option.name === name && option.type <= optionType.subcommandGroup);
    if (next === undefined) throw new Refusal(`/${command.name} has no subcommand “${name}”`);
    options = next.options ?? [];
  }
  if (options.some(({ type }) => type <= optionType.subcommandGroup)) {
    throw new Refusal(`/${[command.name, ...path].join(' ')} needs a subcommand`);
  }
  return options;
}

/** Every path of subcommands that the command has; one empty path for a command without. */
export function subcommandPaths(options: readonly CommandOption[]): string[][] {
  const nested = options.filter(({ type }) => type <= optionType.subcommandGroup);
  if (nested.length === 0) return [[]];
  return nested.flatMap(({ name, options: deeper }) =>
    subcommandPaths(deeper ?? []).map((path) => [name, ...path]),
  );
}

export interface FilledOptions {
  readonly options: readonly Record<string, unknown>[];
  readonly resolved: Record<string, Record<string, unknown>>;
}

/**
 * The options as the interaction carries them. Throws what Discord's client would object to; while the person is
 * still typing in `focused`, only that one's text is sent unchecked and nothing is required.
 */
export function fillOptions(
  world: World,
  channel: Channel,
  command: Command,
  path: readonly string[],
  values: Record<string, OptionValue>,
  focused?: string,
): FilledOptions {
  const declared = optionsAt(command, path);
  const called = `/${[command.name, ...path].join(' ')}`;
  const stranger = Object.keys(values).find((name) => !declared.some((option) => option.name === name));
  if (stranger !== undefined) throw new Refusal(`${called} has no option “${stranger}”`);
  const resolved: FilledOptions['resolved'] = {};
  const filled = declared.flatMap((option) => {
    const value = values[option.name];
    if (option.name === focused) {
      return [{ name: option.name, type: option.type, value: String(value ?? ''), focused: true }];
    }
    if (value === undefined) {
      if (option.required && focused === undefined) {
        throw new Refusal(`${called} needs the option “${option.name}”`);
      }
      return [];
    }
    const sent = checkedValue(world, channel, option, value, resolved);
    return [{ name: option.name, type: option.type, value: sent }];
  });
  return { options: nest(command, path, filled), resolved };
}

function nest(command: Command, path: readonly string[], filled: readonly Record<string, unknown>[]) {
  const [name, ...rest] = path;
  if (name === undefined) return filled;
  const type = rest.length > 0 ? optionType.subcommandGroup : optionType.subcommand;
  const options: readonly Record<string, unknown>[] = nest(command, rest, filled);
  return [{ name, type, options }];
}

function checkedValue(
  world: World,
  channel: Channel,
  option: CommandOption,
  value: OptionValue,
  resolved: FilledOptions['resolved'],
): string | number | boolean {
  const wrong = (expected: string) => new Refusal(`the option “${option.name}” must be ${expected}`);
  const choices = option.choices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw wrong(`one of ${choices.map((choice) => choice.value).join(', ')}`);
  }
  switch (option.type) {
    case optionType.string: {
      if (typeof value !== 'string') throw wrong('text');
      const minimum = option.min_length ?? (option.required ? 1 : 0);
      const maximum = option.max_length ?? 6000;
      if (value.length < minimum) throw wrong(`at least ${minimum} characters long`);
      if (value.length > maximum) throw wrong(`at most ${maximum} characters long`);
      return value;
    }
    case optionType.integer:
    case optionType.number: {
      if (typeof value !== 'number') throw wrong('a number');
      if (option.type === optionType.integer && !Number.isSafeInteger(value)) throw wrong('a whole number');
      if (value < (option.min_value ?? -Infinity)) throw wrong(`at least ${option.min_value}`);
      if (value > (option.max_value ?? Infinity)) throw wrong(`at most ${option.max_value}`);
      return value;
    }
    case optionType.boolean:
      if (typeof value !== 'boolean') throw wrong('true or false');
      return value;
    case optionType.attachment: {
      if (typeof value !== 'object') throw wrong('a file');
      const stored = storeUpload(world, value);
      put(resolved, 'attachments', stored.id, attachmentPayload(world, channel, stored));
      return stored.id;
    }
    default:
      if (typeof value !== 'string') throw wrong('an id');
      resolveId(world, channel, option, value, resolved);
      return value;
  }
}

/** Adds what the id stands for. Throws when nothing of the option's kind has it. */
function resolveId(
  world: World,
  channel: Channel,
  option: CommandOption,
  id: string,
  resolved: FilledOptions['resolved'],
): void {
  const guild = guildOf(channel);
  const takes = (type: number) => option.type === type || option.type === optionType.mentionable;
  const user = takes(optionType.user) ? world.users.get(id) : undefined;
  const role = takes(optionType.role) ? guild?.roles.get(id) : undefined;
  const named = option.type === optionType.channel ? findChannel(world, id) : undefined;
  if (user !== undefined) {
    put(resolved, 'users', id, userPayload(user));
    const member = guild?.members.get(id);
    const permissions = channelPermissions(channel, id).toString();
    if (member) put(resolved, 'members', id, { ...bareMemberPayload(member), permissions });
  } else if (role !== undefined) {
    put(resolved, 'roles', id, rolePayload(role));
  } else if (named !== undefined && guildOf(named) === guild) {
    const types = option.channel_types ?? [];
    if (types.length > 0 && !types.includes(channelType(named))) {
      throw new Refusal(`the option “${option.name}” does not take a ${named.kind} channel`);
    }
    put(resolved, 'channels', id, {
      ...channelPayload(world, named),
      app_permissions: channelPermissions(named, world.application.bot.id).toString(),
    });
  } else {
    throw new Refusal(`the option “${option.name}” is given an id that is nothing of its kind: ${id}`);
  }
}

function put(resolved: FilledOptions['resolved'], kind: string, id: string, payload: unknown): void {
  resolved[kind] = { ...resolved[kind], [id]: payload };
}
