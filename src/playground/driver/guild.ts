import { commandsNamed } from '../world/commands.ts';
import {
  addChannel,
  addRole,
  adminPermissions,
  createGuild,
  createUser,
  joinGuild,
  moderatorPermissions,
  setOverwrites,
  setPermissions,
  setRoles,
} from '../world/guilds.ts';
import { createMessage } from '../world/messages.ts';
import type * as model from '../world/model.ts';
import { permission } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import type { Guild, Overwrite, Person } from './driver.ts';
import { createPerson } from './person.ts';
import { handleOf } from './places.ts';
import { Refusal } from './refusal.ts';
import { seen } from './seen.ts';

export interface GuildOptions {
  /** Whether the bot is in it. Default true. */
  readonly bot?: boolean;
  /** Whether Discord greets those who join, in #general. Default true. */
  readonly greets?: boolean;
  /** Whether it is a Community, with #moderator-only, where Discord has news for its keepers. Default false. */
  readonly isCommunity?: boolean;
  /** The language that a Community has chosen. Default American English. */
  readonly locale?: string;
}

/** A guild with #general and #ask, a member, a moderator and an admin. */
export function createPeopledGuild(
  world: World,
  name: string,
  { bot: withBot = true, greets = true, isCommunity = false, locale = 'en-US' }: GuildOptions = {},
): Guild {
  const guild = createGuild(world, name, withBot);
  const everyone = existing(guild.roles, guild.id);
  const bot = [...guild.roles.values()].find(({ botId }) => botId !== undefined) ?? everyone;
  const moderator = addRole(world, guild, 'Moderator', moderatorPermissions);
  const admin = addRole(world, guild, 'Admin', adminPermissions);

  function join(username: string, roles: readonly model.Role[], isBot = false, locale?: string): Person {
    const user = createUser(world, username, isBot, locale);
    const ids = roles.map(({ id }) => id);
    joinGuild(world, guild, user, ids);
    return createPerson(world, user);
  }

  const people = {
    member: join('Mia', []),
    moderator: join('Theo', [moderator]),
    admin: join('Ada', [admin]),
  };
  guild.ownerId = people.admin.id;
  const channels = {
    general: handleOf(addChannel(world, guild, 'general')),
    ask: handleOf(addChannel(world, guild, 'ask')),
    ...(isCommunity && { moderatorOnly: handleOf(addModeratorOnly(world, guild, [bot, moderator])) }),
  };
  if (greets) guild.systemChannelId = channels.general.id;
  guild.publicUpdatesChannelId = channels.moderatorOnly?.id;
  guild.locale = locale;
  world.tell({ kind: 'guild', guild });

  return {
    id: guild.id,
    name,
    channels,
    roles: { everyone, bot, moderator, admin },
    ...people,
    addMember: (username, { roles = [], bot: isBot = false, locale } = {}) =>
      join(
        username,
        roles.map(({ id }) => existing(guild.roles, id)),
        isBot,
        locale,
      ),
    addWebhook: (username) => {
      const author: model.User = { id: world.newId(), username, bot: true };
      return {
        say: (channel, content) => {
          const target = existing(guild.channels, channel.id);
          const form = { content };
          return seen(world, createMessage(world, { channel: target, author, form, webhookId: author.id }));
        },
      };
    },
    addRole: (roleName, permissions = 0n) => addRole(world, guild, roleName, permissions),
    addChannel: (channelName, overwrites = [], kind = 'text') =>
      handleOf(addChannel(world, guild, channelName, { overwrites: overwrites.map(fullOverwrite), kind })),
    setOverwrites: (channel, overwrites) =>
      setOverwrites(world, existing(guild.channels, channel.id), overwrites.map(fullOverwrite)),
    setRoles: (person, roles) =>
      setRoles(
        world,
        guild,
        existing(guild.members, person.id),
        roles.map(({ id }) => id),
      ),
    setPermissions: (role, permissions) =>
      setPermissions(world, guild, existing(guild.roles, role.id), permissions),
    allowCommand: (name, role = everyone) => {
      const own =
        world.commandOverwrites.get(guild.id) ?? new Map<string, readonly model.CommandOverwrite[]>();
      world.commandOverwrites.set(guild.id, own);
      for (const { id } of commandsNamed(world, guild, name)) {
        const others = (own.get(id) ?? []).filter((one) => one.id !== role.id);
        own.set(id, [...others, { id: role.id, type: 'role', allowed: true }]);
      }
    },
  };
}

function addModeratorOnly(
  world: World,
  guild: model.Guild,
  roles: readonly model.Role[],
): model.GuildChannel {
  const hidden = fullOverwrite({ id: guild.id, type: 'role', deny: permission.viewChannel });
  const shown = roles.map(({ id }) => fullOverwrite({ id, type: 'role', allow: permission.viewChannel }));
  return addChannel(world, guild, 'moderator-only', { overwrites: [hidden, ...shown] });
}

function existing<T>(things: ReadonlyMap<string, T>, id: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw new Refusal(`nothing in this guild has the id ${id}`);
  return thing;
}

function fullOverwrite({ id, type, allow = 0n, deny = 0n }: Overwrite): model.Overwrite {
  return { id, type, allow, deny };
}
