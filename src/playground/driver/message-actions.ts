import type { AllowedMentions } from '../limits/message-form.ts';
import { createMessage, deleteMessage, editMessage, referenced } from '../world/messages.ts';
import type { Channel, Message, User } from '../world/model.ts';
import { can, isLockedTo, permission, writingProblem } from '../world/permissions.ts';
import { guildOf, type World } from '../world/world.ts';
import type { MessageRef, SayOptions, SeenMessage, SentMessage } from './driver.ts';
import { uploadedFile } from './files.ts';
import { messageBefore } from './places.ts';
import { Refusal } from './refusal.ts';
import { seen } from './seen.ts';
import { waitFor } from './wait-for.ts';

/** For a person with Nitro; 2,000 for others, and for bots. */
const maximumLength = 4000;

export function say(
  world: World,
  user: User,
  channel: Channel,
  content: string,
  { replyTo, ping = true, files = [] }: SayOptions = {},
): SentMessage {
  const problem = writingProblem(channel, user.id);
  if (problem !== undefined) {
    throw new Refusal(`${user.username} may not write in #${channel.name}: ${problem}`);
  }
  checkContent(content, files.length > 0);
  const repliedTo = replyTo && messageBefore(world, user, replyTo);
  if (repliedTo?.ephemeralTo !== undefined) throw new Refusal('nobody can reply to an ephemeral message');
  const message = createMessage(world, {
    channel,
    author: user,
    form: {
      content,
      allowed_mentions: mentions(ping),
      attachments: files.map(({ description }, index) => ({ id: String(index), description })),
    },
    files: files.map(uploadedFile),
    repliedTo,
  });
  return sent(world, message);
}

export function sent(world: World, message: Message): SentMessage {
  const { content } = message;
  return {
    ...seen(world, message),
    reply: (timeout) =>
      waitFor(world, `the bot's reply to “${shortened(content)}”`, () => replyOf(world, message), timeout),
  };
}

export function editOwn(world: World, user: User, target: MessageRef, content: string): SeenMessage {
  const message = messageBefore(world, user, target);
  if (message.author.id !== user.id) throw new Refusal('only its author can edit a message');
  checkContent(content, message.attachments.length > 0);
  checkOpen(message, user);
  const repliedTo = referenced(message);
  const pinged = repliedTo !== undefined && message.pings.users.includes(repliedTo.author.id);
  editMessage(world, message, { content, allowed_mentions: mentions(pinged) });
  return seen(world, message);
}

export function deleteOwn(world: World, user: User, target: MessageRef): void {
  const message = messageBefore(world, user, target);
  const { channel } = message;
  const isModerator = guildOf(channel) !== undefined && can(channel, user.id, permission.manageMessages);
  if (message.ephemeralTo !== undefined) throw new Refusal('an ephemeral message is dismissed, not deleted');
  if (message.author.id !== user.id && !isModerator)
    throw new Refusal('only its author can delete a message');
  deleteMessage(world, message);
}

/** In a thread that is archived or locked, what was said stays as it is. */
function checkOpen({ channel }: Message, user: User): void {
  if (channel.kind !== 'thread') return;
  if (channel.archived) throw new Refusal('the thread is archived');
  if (isLockedTo(channel, user.id)) throw new Refusal('the thread is locked');
}

export function mentions(repliedUser: boolean): AllowedMentions {
  return { parse: ['users', 'roles', 'everyone'], replied_user: repliedUser };
}

export function checkContent(content: string, hasFiles: boolean): void {
  if (content.trim() === '' && !hasFiles) throw new Refusal('a message needs some text');
  if (content.length > maximumLength) {
    throw new Refusal(`a message has at most ${maximumLength} characters`);
  }
}

function replyOf(world: World, { id, channel }: Message): SeenMessage | undefined {
  for (const message of channel.messages.values()) {
    const isReply = message.reference?.messageId === id && message.author.id === world.application.bot.id;
    if (isReply) return seen(world, message);
  }
  return undefined;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
