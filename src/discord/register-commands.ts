import { isDeepStrictEqual } from 'node:util';
import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { inAllLanguages } from './command-translations.ts';
import { messageCommands, slashCommands } from './commands/index.ts';
import { connectionError } from './connection-error.ts';

const ApplicationSchema = z.object({ id: z.string() });
const CommandsSchema = z.array(z.record(z.string(), z.unknown()));

/**
 * Tells Discord of the bot's commands without connecting to the gateway. False where it knew them already.
 * @throws {UserError} when Discord cannot be reached or does not accept the token.
 */
export async function registerCommands({
  token,
  apiUrl,
}: {
  token: string;
  apiUrl: string;
}): Promise<boolean> {
  const rest = new REST({ api: apiUrl }).setToken(token);
  try {
    const { id } = ApplicationSchema.parse(await rest.get(Routes.currentApplication()));
    return await updateCommands(rest, id);
  } catch (error) {
    throw connectionError(error, apiUrl);
  }
}

/** Replaces the application's commands where they differ: Discord counts how many are created in a day. */
export async function updateCommands(rest: REST, applicationId: string): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  const ours = [...slashCommands, ...messageCommands].map(({ data }) => inAllLanguages(data));
  const query = new URLSearchParams({ with_localizations: 'true' });
  const theirs = CommandsSchema.parse(await rest.get(route, { query }));
  if (isDeepStrictEqual(comparable(ours), comparable(theirs))) return false;
  await rest.put(route, { body: ours });
  return true;
}

/** What Discord adds to a command when it stores it. */
const ADDED = ['id', 'application_id', 'version', 'default_permission', 'dm_permission', 'nsfw'];
/** Lists in which the order means nothing. */
const SETS = ['contexts', 'integration_types', 'channel_types'];

/** Commands as they compare: without what Discord adds, without what only repeats a default, in one order. */
function comparable(commands: readonly object[]): unknown[] {
  return commands
    .map((command) => plain({ type: 1, ...command }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

function plain(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return SETS.includes(key) ? value.toSorted() : value.map((one) => plain(one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name, own]) => !ADDED.includes(name) && !isDefault(own))
    .map(([name, own]) => [name, plain(own, name)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
}

function isDefault(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
