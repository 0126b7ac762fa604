import type { Channel, Guild, Message } from '../world/model.ts';
import { can, canFollow, isLockedTo, permission, writingProblem } from '../world/permissions.ts';
import { findChannel, type World } from '../world/world.ts';
import {
  missingAccess,
  missingPermissions,
  notTextChannel,
  threadIsArchived,
  threadIsLocked,
  unknownChannel,
  unknownGuild,
  unknownMessage,
} from './api-error.ts';

/** The channel, if the bot may see it. */
export function visibleChannel(world: World, id: string): Channel {
  const channel = findChannel(world, id);
  if (channel === undefined) throw unknownChannel();
  if (!can(channel, world.application.bot.id, permission.viewChannel)) throw missingAccess();
  return channel;
}

export function requirePermission(world: World, channel: Channel, needed: bigint): void {
  if (!can(channel, world.application.bot.id, needed)) throw missingPermissions();
}

/** Throws where the bot may not write. */
export function requireWriting(world: World, channel: Channel): void {
  switch (writingProblem(channel, world.application.bot.id)) {
    case 'forbidden':
      throw missingPermissions();
    case 'not a text channel':
      throw notTextChannel();
    case 'locked':
      throw threadIsLocked();
  }
}

/** Throws where the bot may not read what was said. */
export function requireHistory(world: World, channel: Channel): void {
  if (!canFollow(channel, world.application.bot.id)) throw missingAccess();
  requirePermission(world, channel, permission.readMessageHistory);
}

/** Throws where the bot's own messages stay as they are. */
export function requireEditing(world: World, channel: Channel): void {
  if (channel.kind === 'thread' && channel.archived) throw threadIsArchived();
  if (isLockedTo(channel, world.application.bot.id)) throw threadIsLocked();
}

/** In an archived thread messages may be deleted, unless it is locked too. */
export function requireDeleting(world: World, channel: Channel): void {
  if (channel.kind !== 'thread' || !channel.archived) return;
  if (isLockedTo(channel, world.application.bot.id)) throw threadIsLocked();
}

/** A message that channel routes know: ephemeral ones exist only for their interaction's webhook. */
export function channelMessage(channel: Channel, id: string): Message {
  const message = channel.messages.get(id);
  if (message === undefined || message.ephemeralTo !== undefined) throw unknownMessage();
  return message;
}

/** The guild, if the bot is in it. */
export function joinedGuild(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (guild === undefined) throw unknownGuild();
  if (!guild.members.has(world.application.bot.id)) throw missingAccess();
  return guild;
}
