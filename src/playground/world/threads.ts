import { messageFlag } from '../limits/message-form.ts';
import type { Guild, GuildChannel, Message, Thread } from './model.ts';
import { can, permission } from './permissions.ts';
import type { World } from './world.ts';

export interface NewThread {
  readonly parent: GuildChannel;
  readonly name: string;
  readonly ownerId: string;
  readonly isPrivate?: boolean;
  /** The message of the parent from which it starts. */
  readonly from?: Message | undefined;
}

/** Opens a thread, with whoever starts it as its first member. */
export function createThread(
  world: World,
  { parent, name, ownerId, isPrivate = false, from }: NewThread,
): Thread {
  const now = world.now();
  const thread: Thread = {
    kind: 'thread',
    id: from?.id ?? world.newId(),
    guild: parent.guild,
    name,
    parent,
    ownerId,
    isPrivate,
    createdAt: now,
    joinedAt: new Map([[ownerId, now]]),
    archived: false,
    locked: false,
    archiveChangedAt: now,
    totalSent: 0,
    messages: new Map(),
  };
  parent.guild.threads.set(thread.id, thread);
  world.tell({ kind: 'thread', change: 'create', thread });
  if (from) {
    from.flags |= messageFlag.hasThread;
    from.revision += 1;
    world.tell({ kind: 'message', change: 'update', message: from });
  }
  return thread;
}

export function changeThread(
  world: World,
  thread: Thread,
  { archived = thread.archived, locked = thread.locked }: { archived?: boolean; locked?: boolean },
): void {
  if (archived !== thread.archived) thread.archiveChangedAt = world.now();
  Object.assign(thread, { archived, locked });
  world.tell({ kind: 'thread', change: 'update', thread });
}

/** A message wakes the thread up, and brings in its author and whomever it mentions and who may see the channel. */
export function noteSent(world: World, thread: Thread, { author, pings, ephemeralTo }: Message): void {
  if (ephemeralTo !== undefined) return;
  thread.totalSent += 1;
  if (thread.archived) changeThread(world, thread, { archived: false });
  for (const id of [author.id, ...pings.users]) {
    const isStranger = !can(thread.parent, id, permission.viewChannel);
    if (isStranger || thread.joinedAt.has(id)) continue;
    thread.joinedAt.set(id, world.now());
    world.tell({ kind: 'threadMember', thread, userId: id });
  }
}

/** The thread that was started from the message. */
export function threadOf({ channel, id }: Message): Thread | undefined {
  return 'guild' in channel && channel.id !== id ? channel.guild.threads.get(id) : undefined;
}

/** Those that the bot may see and that are not archived: all that Discord tells an app of by itself. */
export function activeThreads({ application: { bot } }: World, guild: Guild): Thread[] {
  return [...guild.threads.values()].filter(
    (thread) => !thread.archived && can(thread, bot.id, permission.viewChannel),
  );
}
