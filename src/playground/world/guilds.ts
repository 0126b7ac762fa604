import type { Guild, GuildChannel, GuildChannelKind, Member, Overwrite, Role, User } from './model.ts';
import { can, permission, usualPermissions } from './permissions.ts';
import type { World } from './world.ts';

/** A guild with nobody and nothing in it but the bot, if that is to be in it. */
export function createGuild(world: World, name: string, withBot = true): Guild {
  const id = world.newId();
  const guild: Guild = {
    id,
    name,
    ownerId: '',
    locale: 'en-US',
    systemChannelId: undefined,
    publicUpdatesChannelId: undefined,
    // The role of everyone has the guild's id.
    roles: new Map([
      [id, { id, name: '@everyone', permissions: usualPermissions, position: 0, botId: undefined }],
    ]),
    members: new Map(),
    channels: new Map(),
    threads: new Map(),
    createdAt: world.now(),
  };
  if (withBot) {
    const { bot } = world.application;
    const botRole = addRole(world, guild, bot.username, usualPermissions, bot.id);
    joinGuild(world, guild, bot, [botRole.id]);
  }
  world.guilds.set(id, guild);
  return guild;
}

export function addRole(world: World, guild: Guild, name: string, permissions: bigint, botId?: string): Role {
  const role: Role = { id: world.newId(), name, permissions, position: guild.roles.size, botId };
  guild.roles.set(role.id, role);
  if (world.guilds.has(guild.id)) world.tell({ kind: 'role', change: 'create', guild, role });
  return role;
}

export function setPermissions(world: World, guild: Guild, role: Role, permissions: bigint): void {
  tellingAccess(world, guild, () => {
    role.permissions = permissions;
    world.tell({ kind: 'role', change: 'update', guild, role });
  });
}

export function createUser(world: World, username: string, bot = false, locale = 'en-GB'): User {
  const user: User = { id: world.newId(), username, bot, locale };
  world.users.set(user.id, user);
  return user;
}

export function joinGuild(world: World, guild: Guild, user: User, roleIds: readonly string[]): Member {
  const member: Member = { user, roles: new Set(roleIds), joinedAt: world.now() };
  guild.members.set(user.id, member);
  if (world.guilds.has(guild.id)) world.tell({ kind: 'member', change: 'create', guild, member });
  return member;
}

export function setRoles(world: World, guild: Guild, member: Member, roleIds: readonly string[]): void {
  tellingAccess(world, guild, () => {
    member.roles = new Set(roleIds);
    world.tell({ kind: 'member', change: 'update', guild, member });
  });
}

export function addChannel(
  world: World,
  guild: Guild,
  name: string,
  { overwrites = [], kind = 'text' }: { overwrites?: readonly Overwrite[]; kind?: GuildChannelKind } = {},
): GuildChannel {
  const channel: GuildChannel = {
    kind,
    id: world.newId(),
    guild,
    name,
    position: guild.channels.size,
    overwrites,
    messages: new Map(),
  };
  guild.channels.set(channel.id, channel);
  if (world.guilds.has(guild.id)) world.tell({ kind: 'channel', change: 'create', channel });
  return channel;
}

export function setOverwrites(world: World, channel: GuildChannel, overwrites: readonly Overwrite[]): void {
  tellingAccess(world, channel.guild, () => {
    channel.overwrites = overwrites;
    world.tell({ kind: 'channel', change: 'update', channel });
  });
}

/** Makes the change, and tells which channels it has opened to the bot. */
function tellingAccess(world: World, guild: Guild, change: () => void): void {
  const hidden = [...guild.channels.values()].filter((channel) => !isSeen(world, channel));
  change();
  const opened = hidden.filter((channel) => isSeen(world, channel));
  if (opened.length > 0) world.tell({ kind: 'access', guild, channels: opened });
}

function isSeen({ application: { bot } }: World, channel: GuildChannel): boolean {
  return can(channel, bot.id, permission.viewChannel);
}

export const moderatorPermissions =
  permission.manageMessages | permission.manageThreads | permission.moderateMembers;
export const adminPermissions = permission.administrator;
