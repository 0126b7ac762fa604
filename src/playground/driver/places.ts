import type { Channel, Message, User } from '../world/model.ts';
import { can, permission } from '../world/permissions.ts';
import { findChannel, type World } from '../world/world.ts';
import type { Channel as ChannelHandle, MessageRef } from './driver.ts';
import { Refusal } from './refusal.ts';
import { isVisibleTo } from './seen.ts';

export function handleOf({ id, name, kind }: Channel): ChannelHandle {
  return { id, name, kind };
}

export function channelOf(world: World, id: string): Channel {
  const channel = findChannel(world, id);
  if (channel === undefined) throw new Refusal(`there is no channel ${id}`);
  return channel;
}

/** The message, if the user has it before their eyes. */
export function messageBefore(world: World, user: User, { id, channelId }: MessageRef): Message {
  const channel = channelOf(world, channelId);
  const message = channel.messages.get(id);
  if (message === undefined) throw new Refusal(`the message ${id} is gone`);
  if (!can(channel, user.id, permission.viewChannel) || !isVisibleTo(message, user.id)) {
    throw new Refusal(`${user.username} does not see the message ${id}`);
  }
  return message;
}
