import { type Component, walkComponents } from '../limits/components.ts';
import { isEmptyEmbed } from '../limits/embeds.ts';
import { invalidForm } from '../limits/form.ts';
import { type MessageForm, messageFlag } from '../limits/message-form.ts';
import { emptyMessage } from '../rest/api-error.ts';
import { pingsOf } from './mentions.ts';
import type { Attachment, Channel, Interaction, Message, User } from './model.ts';
import { noteSent } from './threads.ts';
import type { World } from './world.ts';

/** A file of a multipart body; `index` is n of its `files[n]`. */
export interface UploadedFile {
  readonly index: string;
  readonly name: string;
  readonly contentType: string;
  readonly data: Uint8Array;
}

export interface NewMessage {
  readonly channel: Channel;
  readonly author: User;
  readonly form: MessageForm;
  readonly files?: readonly UploadedFile[];
  readonly type?: number;
  readonly repliedTo?: Message | undefined;
  /** Default: a new one. The first message of a forum's post shares the post's. */
  readonly id?: string;
  readonly interaction?: Interaction;
  readonly ephemeralTo?: string | undefined;
  /** Set where the author is a webhook and not a user. */
  readonly webhookId?: string;
  /** An application "is thinking": the message has nothing in it yet. */
  readonly loading?: boolean;
}

/** Puts the message into the channel and tells everybody. Throws `ApiError` where Discord refuses it. */
export function createMessage(world: World, options: NewMessage): Message {
  const { channel, author, form, repliedTo, ephemeralTo, loading = false } = options;
  const kept = messageFlag.suppressEmbeds | messageFlag.suppressNotifications | messageFlag.componentsV2;
  const attachments = takeFiles(world, form, options.files ?? []);
  const content = form.content ?? '';
  const components = numbered(form.components ?? []);
  checkReferences(form, attachments);
  const message: Message = {
    id: options.id ?? world.newId(),
    channel,
    author,
    type: options.type ?? (repliedTo === undefined ? 0 : 19),
    content,
    embeds: form.embeds ?? [],
    components,
    attachments,
    flags:
      ((form.flags ?? 0) & kept) |
      (ephemeralTo === undefined ? 0 : messageFlag.ephemeral) |
      (loading ? messageFlag.loading : 0),
    pings: pingsOf(world, {
      channel,
      author,
      content,
      components,
      allowed: form.allowed_mentions ?? undefined,
      repliedTo: repliedTo?.author,
    }),
    reference: repliedTo && { messageId: repliedTo.id, channelId: channel.id },
    nonce: form.nonce ?? undefined,
    interaction: options.interaction,
    ephemeralTo,
    webhookId: options.webhookId,
    editedAt: undefined,
    revision: 0,
  };
  if (!loading) refuseEmpty(message);
  put(world, message);
  return message;
}

/** Puts a message into the channel that Discord writes in somebody's name. */
export function createNote(
  world: World,
  note: Pick<Message, 'channel' | 'author' | 'type' | 'content' | 'reference'>,
): void {
  put(world, {
    ...note,
    id: world.newId(),
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    pings: { users: [], roles: [], everyone: false },
    nonce: undefined,
    interaction: undefined,
    ephemeralTo: undefined,
    webhookId: undefined,
    editedAt: undefined,
    revision: 0,
  });
}

function put(world: World, message: Message): void {
  const { channel } = message;
  if (channel.kind === 'thread') noteSent(world, channel, message);
  channel.messages.set(message.id, message);
  world.tell({ kind: 'message', change: 'create', message });
}

/** The message to which this one replies, or for which it stands, if it is still there. */
export function referenced({ channel, reference }: Message): Message | undefined {
  if (reference?.messageId === undefined) return undefined;
  const isAbove = channel.kind === 'thread' && reference.channelId === channel.parent.id;
  return (isAbove ? channel.parent : channel).messages.get(reference.messageId);
}

/** Changes what the form names and leaves the rest, as PATCH does. */
export function editMessage(
  world: World,
  message: Message,
  form: MessageForm,
  files: readonly UploadedFile[] = [],
): void {
  const wasLoading = (message.flags & messageFlag.loading) !== 0;
  const attachments =
    form.attachments === undefined && files.length === 0
      ? message.attachments
      : takeFiles(world, form, files, message.attachments);
  const next = {
    content: form.content === undefined ? message.content : (form.content ?? ''),
    embeds: form.embeds === undefined ? message.embeds : (form.embeds ?? []),
    components: form.components === undefined ? message.components : numbered(form.components ?? []),
    attachments,
    flags: (message.flags & ~messageFlag.loading) | ((form.flags ?? 0) & messageFlag.componentsV2),
  };
  checkV2Switch(next, form);
  checkReferences(form, attachments);
  refuseEmpty(next);
  const repliedTo = referenced(message);
  Object.assign(message, next, {
    pings: pingsOf(world, {
      channel: message.channel,
      author: message.author,
      content: next.content,
      components: next.components,
      allowed: form.allowed_mentions ?? undefined,
      repliedTo: repliedTo?.author,
    }),
    // Filling in an answer that was "thinking" is not an edit.
    editedAt: wasLoading ? undefined : world.now(),
    revision: message.revision + 1,
  });
  world.tell({ kind: 'message', change: 'update', message });
}

export function deleteMessage(world: World, message: Message): void {
  message.channel.messages.delete(message.id);
  world.tell({ kind: 'message', change: 'delete', message });
}

/** Uploaded files, and of those that the message has the ones that the form's `attachments` name. */
function takeFiles(
  world: World,
  form: MessageForm,
  files: readonly UploadedFile[],
  existing: readonly Attachment[] = [],
): Attachment[] {
  const listed = form.attachments;
  const kept = existing.flatMap((attachment) => {
    if (listed === undefined) return [attachment];
    const entry = listed?.find(({ id }) => id === attachment.id);
    return entry ? [{ ...attachment, description: entry.description ?? attachment.description }] : [];
  });
  const added = files.map((file) => {
    const entry = listed?.find(({ id }) => id === file.index);
    return {
      id: world.newId(),
      filename: entry?.filename ?? file.name,
      description: entry?.description ?? undefined,
      contentType: file.contentType,
      data: file.data,
    };
  });
  return [...kept, ...added];
}

/** Discord gives every component a number. */
function numbered(components: readonly Component[]): Component[] {
  const copy = structuredClone([...components]);
  let next = 1;
  for (const { component } of walkComponents(copy)) {
    component.id = component.id || next;
    next += 1;
  }
  return copy;
}

/** Every `attachment://name` must be among the files. */
function checkReferences(form: MessageForm, attachments: readonly Attachment[]): void {
  const names = new Set(attachments.map(({ filename }) => filename));
  const text = JSON.stringify([form.embeds ?? [], form.components ?? []]);
  for (const [, name] of text.matchAll(/"url":"attachment:\/\/([^"]+)"/g)) {
    if (name === undefined || names.has(name)) continue;
    const message = `The referenced attachment was not found: attachment://${name}`;
    throw invalidForm([
      { path: ['components'], code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message },
    ]);
  }
}

type Shown = Pick<Message, 'content' | 'embeds' | 'components' | 'attachments' | 'flags'>;

function refuseEmpty({ content, embeds, components, attachments, flags }: Shown): void {
  const v2 = (flags & messageFlag.componentsV2) !== 0;
  if (v2 ? components.length > 0 : content.trim() || attachments.length > 0 || components.length > 0) return;
  if (!v2 && embeds.length > 0 && !embeds.every(isEmptyEmbed)) return;
  throw emptyMessage();
}

/** A message may become Components V2 on edit only if what it has of the old kind is nulled. */
function checkV2Switch({ content, embeds, flags }: Shown, form: MessageForm): void {
  if ((flags & messageFlag.componentsV2) === 0 || (!content && embeds.length === 0)) return;
  throw invalidForm([
    {
      path: form.content === undefined && content ? ['content'] : ['embeds'],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: 'Set content and embeds to null to use MessageFlags.IS_COMPONENTS_V2',
    },
  ]);
}
