import { createMessage, createNote } from '../world/messages.ts';
import type { GuildChannel, Message, User } from '../world/model.ts';
import { can, permission, writingProblem } from '../world/permissions.ts';
import { changeThread, createThread, threadOf } from '../world/threads.ts';
import type { World } from '../world/world.ts';
import type { Channel, MessageRef, Post } from './driver.ts';
import { checkContent, mentions, sent } from './message-actions.ts';
import { channelOf, handleOf, messageBefore } from './places.ts';
import { Refusal } from './refusal.ts';

export function startThread(
  world: World,
  user: User,
  from: Channel | MessageRef,
  name: string,
  { isPrivate = false }: { readonly isPrivate?: boolean } = {},
): Channel {
  const message = 'channelId' in from ? messageBefore(world, user, from) : undefined;
  const parent = parentOf(message?.channel ?? channelOf(world, from.id));
  const needed = isPrivate ? permission.createPrivateThreads : permission.createPublicThreads;
  if (!can(parent, user.id, permission.viewChannel | needed)) {
    throw new Refusal(`${user.username} may not start such a thread in #${parent.name}`);
  }
  if (isPrivate && (message || parent.kind !== 'text')) {
    throw new Refusal('only a thread of a text channel that starts from no message can be private');
  }
  if (message && threadOf(message)) throw new Refusal('a thread has been started from this message already');
  const thread = createThread(world, {
    parent,
    name: checked(name),
    ownerId: user.id,
    isPrivate,
    from: message,
  });
  if (message) {
    const reference = { messageId: message.id, channelId: parent.id };
    createNote(world, { channel: thread, author: message.author, type: 21, content: '', reference });
  } else if (!isPrivate) {
    const reference = { channelId: thread.id };
    createNote(world, { channel: parent, author: user, type: 18, content: name, reference });
  }
  return handleOf(thread);
}

export function post(world: World, user: User, { id }: Channel, name: string, content: string): Post {
  const forum = channelOf(world, id);
  if (forum.kind !== 'forum') throw new Refusal(`#${forum.name} is no forum`);
  // To begin a post takes Send Messages, to write in one Send Messages in Threads.
  if (!can(forum, user.id, permission.viewChannel | permission.sendMessages)) {
    throw new Refusal(`${user.username} may not post in #${forum.name}`);
  }
  checkContent(content, false);
  const channel = createThread(world, { parent: forum, name: checked(name), ownerId: user.id });
  const form = { content, allowed_mentions: mentions(false) };
  const message = createMessage(world, { id: channel.id, channel, author: user, form });
  return { channel: handleOf(channel), message: sent(world, message) };
}

export function changeThreadAs(
  world: World,
  user: User,
  { id }: Channel,
  change: { readonly archived?: boolean; readonly locked?: boolean },
): void {
  const thread = channelOf(world, id);
  if (thread.kind !== 'thread') throw new Refusal(`#${thread.name} is no thread`);
  const isManager = can(thread, user.id, permission.viewChannel | permission.manageThreads);
  const mayOpen = change.archived === false && writingProblem(thread, user.id) === undefined;
  const mayArchive = thread.ownerId === user.id && !thread.locked;
  if (!isManager && (change.locked !== undefined || !(mayOpen || mayArchive))) {
    throw new Refusal(`${user.username} may not do this to the thread ${thread.name}`);
  }
  changeThread(world, thread, change);
}

function parentOf(channel: Message['channel']): GuildChannel {
  if (channel.kind === 'text' || channel.kind === 'announcement') return channel;
  throw new Refusal(`no thread starts in #${channel.name}`);
}

function checked(name: string): string {
  if (name.trim() === '' || name.length > 100)
    throw new Refusal('a thread needs a name of up to 100 characters');
  return name;
}
