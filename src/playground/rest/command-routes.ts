import type { Hono } from 'hono';
import {
  type CommandForm,
  commandType,
  parseCommandForm,
  parseCommandForms,
} from '../limits/command-form.ts';
import { commandPayload } from '../world/commands.ts';
import type { Command } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { joinedGuild } from './access.ts';
import { missingAccess, unknownCommand } from './api-error.ts';
import type { ApiContext, ApiEnvironment } from './environment.ts';

/** Application commands, global ones and those of a guild: the same routes under two paths. */
export function commandRoutes(api: Hono<ApiEnvironment>, world: World): void {
  for (const base of [
    '/applications/:application/commands',
    '/applications/:application/guilds/:guild/commands',
  ]) {
    addCommandRoutes(api, world, base);
  }
}

function addCommandRoutes(api: Hono<ApiEnvironment>, world: World, base: string): void {
  const scopeOf = (context: ApiContext): Scope => {
    if (context.req.param('application') !== world.application.id) throw missingAccess();
    const guildId = context.req.param('guild');
    return guildId === undefined
      ? { key: world.application.id, guildId: undefined }
      : { key: guildId, guildId: joinedGuild(world, guildId).id };
  };
  const withLocalizations = (context: ApiContext) => context.req.query('with_localizations') === 'true';
  const save = ({ key }: Scope, commands: Command[]) => {
    world.commands.set(key, commands);
    world.tell({ kind: 'commands' });
  };

  api.get(base, (context) => {
    const commands = world.commands.get(scopeOf(context).key) ?? [];
    return context.json(
      commands.map((command) => commandPayload(world, command, withLocalizations(context))),
    );
  });

  api.put(base, (context) => {
    const scope = scopeOf(context);
    const existing = world.commands.get(scope.key) ?? [];
    const commands = parseCommandForms(context.get('body')).map((form) => {
      const replaced = existing.find((command) => isSameName(command, form));
      return withId(world, form, scope, replaced?.id);
    });
    save(scope, commands);
    return context.json(commands.map((command) => commandPayload(world, command, true)));
  });

  api.post(base, (context) => {
    const scope = scopeOf(context);
    const form = parseCommandForm(context.get('body'));
    const existing = world.commands.get(scope.key) ?? [];
    // A command of the same name and type is overwritten.
    const replaced = existing.find((command) => isSameName(command, form));
    const command = withId(world, form, scope, replaced?.id);
    save(scope, [...existing.filter((each) => each !== replaced), command]);
    return context.json(commandPayload(world, command, true), replaced ? 200 : 201);
  });

  api.get(`${base}/:command`, (context) =>
    context.json(commandPayload(world, commandOf(context), withLocalizations(context))),
  );

  api.patch(`${base}/:command`, (context) => {
    const scope = scopeOf(context);
    const old = commandOf(context);
    const { id, version, guildId, ...form } = old;
    const changed = parseCommandForm({ ...form, ...Object(context.get('body')), type: form.type });
    const command = withId(world, changed, scope, old.id);
    save(
      scope,
      (world.commands.get(scope.key) ?? []).map((each) => (each === old ? command : each)),
    );
    return context.json(commandPayload(world, command, true));
  });

  api.delete(`${base}/:command`, (context) => {
    const scope = scopeOf(context);
    const old = commandOf(context);
    save(
      scope,
      (world.commands.get(scope.key) ?? []).filter((each) => each !== old),
    );
    return context.body(null, 204);
  });

  function commandOf(context: ApiContext): Command {
    const commands = world.commands.get(scopeOf(context).key) ?? [];
    const command = commands.find(({ id }) => id === context.req.param('command'));
    if (command === undefined) throw unknownCommand();
    return command;
  }
}

interface Scope {
  readonly key: string;
  readonly guildId: string | undefined;
}

function withId(world: World, form: CommandForm, { guildId }: Scope, id = world.newId()): Command {
  return { ...form, id, version: world.newId(), guildId };
}

function isSameName(a: CommandForm, b: CommandForm): boolean {
  return a.name === b.name && (a.type ?? commandType.chatInput) === (b.type ?? commandType.chatInput);
}
