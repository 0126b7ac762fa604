import { type AnyComponent, componentType, walkComponents } from '../limits/components.ts';
import type { Embed } from '../limits/embeds.ts';
import { messageFlag } from '../limits/message-form.ts';
import { attachmentUrl, fullMessagePayload } from '../wire/message.ts';
import type { Channel, Message } from '../world/model.ts';
import type { World } from '../world/world.ts';
import type { SeenButton, SeenMessage, SeenSelect } from './driver.ts';

/** What there is to see of the message now. */
export function seen(world: World, message: Message): SeenMessage {
  const { embeds, components } = fullMessagePayload(world, message);
  const all = [...walkComponents(message.components)].map(({ component }) => component);
  return {
    id: message.id,
    channelId: message.channel.id,
    author: { id: message.author.id, name: message.author.username, bot: message.author.bot },
    content: message.content,
    embeds,
    components,
    attachments: message.attachments.map((attachment) => ({
      id: attachment.id,
      filename: attachment.filename,
      ...(attachment.description !== undefined && { description: attachment.description }),
      contentType: attachment.contentType,
      size: attachment.data.byteLength,
      url: attachmentUrl(world, message.channel, attachment),
    })),
    text: [
      message.content,
      ...message.embeds.flatMap(embedTexts),
      ...all.flatMap(componentTexts),
      ...message.attachments.flatMap(({ description }) => description ?? []),
    ]
      .filter(Boolean)
      .join('\n'),
    buttons: all.flatMap(seenButton),
    selects: all.flatMap(seenSelect),
    ...(message.reference?.messageId !== undefined && {
      replyTo: { id: message.reference.messageId, channelId: message.reference.channelId },
    }),
    pinged: message.pings.users,
    pingedRoles: message.pings.roles,
    pingedEveryone: message.pings.everyone,
    ephemeral: message.ephemeralTo !== undefined,
    thinking: (message.flags & messageFlag.loading) !== 0,
    edited: message.editedAt !== undefined,
    revision: message.revision,
    flags: message.flags,
  };
}

export function isVisibleTo(message: Message, userId: string): boolean {
  return message.ephemeralTo === undefined || message.ephemeralTo === userId;
}

export function visibleMessages(world: World, channel: Channel, userId: string): SeenMessage[] {
  return [...channel.messages.values()]
    .filter((message) => isVisibleTo(message, userId))
    .map((message) => seen(world, message));
}

function embedTexts({ author, title, description, fields, image, footer }: Embed): string[] {
  const ofFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...ofFields, image?.description, footer?.text].flatMap(
    (text) => text ?? [],
  );
}

function componentTexts(component: AnyComponent): string[] {
  switch (component.type) {
    case componentType.textDisplay:
      return [component.content];
    case componentType.thumbnail:
      return component.description ? [component.description] : [];
    case componentType.mediaGallery:
      return component.items.flatMap(({ description }) => description ?? []);
    default:
      return [];
  }
}

function seenButton(component: AnyComponent): SeenButton[] {
  if (component.type !== componentType.button) return [];
  const { label, disabled, style } = component;
  const target = component.style === 5 ? { url: component.url } : { customId: component.custom_id };
  return [{ label: label ?? '', disabled: disabled ?? false, style, ...target }];
}

function seenSelect(component: AnyComponent): SeenSelect[] {
  if (!('placeholder' in component || 'options' in component) || !('custom_id' in component)) return [];
  const options = component.type === componentType.stringSelect ? component.options : [];
  return [
    {
      customId: component.custom_id,
      placeholder: component.placeholder ?? '',
      disabled: component.disabled ?? false,
      options: options.map(({ label, value, description }) => ({
        label,
        value,
        ...(description && { description }),
      })),
    },
  ];
}
