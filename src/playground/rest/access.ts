import type { Channel, Guild, Message } from '../world/model.ts';
import { can, permission } from '../world/permissions.ts';
import { findChannel, type World } from '../world/world.ts';
import {
  missingAccess,
  missingPermissions,
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
