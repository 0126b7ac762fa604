import type { Hono } from 'hono';
import { invalidForm } from '../limits/form.ts';
import { type MessageForm, parseMessageForm } from '../limits/message-form.ts';
import { messagePayload } from '../wire/message.ts';
import { createMessage, deleteMessage, editMessage } from '../world/messages.ts';
import type { Channel, Message } from '../world/model.ts';
import { can, permission } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import {
  channelMessage,
  requireDeleting,
  requireEditing,
  requireHistory,
  requirePermission,
  requireWriting,
  visibleChannel,
} from './access.ts';
import { missingPermissions, noHistoryForReply, notTheAuthor } from './api-error.ts';
import type { ApiContext, ApiEnvironment } from './environment.ts';

const collection = '/channels/:channel/messages';
const single = '/channels/:channel/messages/:message';

export function messageRoutes(api: Hono<ApiEnvironment>, world: World): void {
  const { bot } = world.application;
  const json = (context: ApiContext, message: Message) =>
    context.json(messagePayload(world, message, world.application.messageContent));

  api.get(collection, (context) => {
    const channel = visibleChannel(world, context.req.param('channel'));
    requireHistory(world, channel);
    const { limit = '50', before, after } = context.req.query();
    const found = [...channel.messages.values()]
      .filter(({ ephemeralTo }) => ephemeralTo === undefined)
      .filter(({ id }) => before === undefined || BigInt(id) < BigInt(before))
      .filter(({ id }) => after === undefined || BigInt(id) > BigInt(after))
      .reverse()
      .slice(0, Number(limit));
    const hasIntent = world.application.messageContent;
    return context.json(found.map((message) => messagePayload(world, message, hasIntent)));
  });

  api.post(collection, (context) => {
    const channel = visibleChannel(world, context.req.param('channel'));
    requireWriting(world, channel);
    const form = parseMessageForm(context.get('body') ?? {});
    const files = context.get('files');
    if (form.embeds?.length) requirePermission(world, channel, permission.embedLinks);
    if (files.length > 0) requirePermission(world, channel, permission.attachFiles);
    const sentBefore = form.enforce_nonce ? withNonce(channel, bot.id, form.nonce) : undefined;
    if (sentBefore !== undefined) return json(context, sentBefore);
    const repliedTo = referenced(world, channel, form);
    return json(context, createMessage(world, { channel, author: bot, form, files, repliedTo }));
  });

  api.get(single, (context) => {
    const channel = visibleChannel(world, context.req.param('channel'));
    requireHistory(world, channel);
    return json(context, channelMessage(channel, context.req.param('message')));
  });

  api.patch(single, (context) => {
    const channel = visibleChannel(world, context.req.param('channel'));
    const message = channelMessage(channel, context.req.param('message'));
    if (message.author.id !== bot.id) throw notTheAuthor();
    requireEditing(world, channel);
    editMessage(
      world,
      message,
      parseMessageForm(context.get('body') ?? {}, message.flags),
      context.get('files'),
    );
    return json(context, message);
  });

  api.delete(single, (context) => {
    const channel = visibleChannel(world, context.req.param('channel'));
    const message = channelMessage(channel, context.req.param('message'));
    const mayDelete = message.author.id === bot.id || can(channel, bot.id, permission.manageMessages);
    // Nobody deletes another's message in a DM.
    if (!mayDelete) throw missingPermissions();
    requireDeleting(world, channel);
    deleteMessage(world, message);
    return context.body(null, 204);
  });
}

/** The message that the new one replies to. Undefined for none, or for a lost one that the form does without. */
function referenced(world: World, channel: Channel, form: MessageForm): Message | undefined {
  const reference = form.message_reference;
  if (!reference) return undefined;
  if (!can(channel, world.application.bot.id, permission.readMessageHistory)) throw noHistoryForReply();
  const message = channel.messages.get(reference.message_id);
  const isThere = message !== undefined && message.ephemeralTo === undefined;
  if (isThere && (reference.channel_id ?? channel.id) === channel.id) return message;
  if (reference.fail_if_not_exists === false) return undefined;
  throw invalidForm([
    { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
}

/** With `enforce_nonce` a message sent twice is made once. */
function withNonce(
  channel: Channel,
  authorId: string,
  nonce: string | number | null | undefined,
): Message | undefined {
  if (nonce === null || nonce === undefined) return undefined;
  return [...channel.messages.values()].find(
    (message) => message.author.id === authorId && message.nonce === nonce,
  );
}
