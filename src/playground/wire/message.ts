import { interactionType } from '../interactions/interaction.ts';
import type { Embed } from '../limits/embeds.ts';
import { referenced } from '../world/messages.ts';
import type { Attachment, Channel, Interaction, Message } from '../world/model.ts';
import { snowflakeTime } from '../world/snowflake.ts';
import { threadOf } from '../world/threads.ts';
import { guildOf, type World } from '../world/world.ts';
import { channelType, threadPayload } from './channels.ts';
import { componentPayloads, type MediaAddress, withoutNulls } from './components.ts';
import { bareMemberPayload, userPayload } from './people.ts';

/**
 * Whether the application may read what the message says. Without the Message Content intent it may read its own
 * messages, direct messages, and those that mention it; a reply to its answer to a command is no such mention.
 */
function isReadable(world: World, message: Message, hasIntent: boolean): boolean {
  const { bot } = world.application;
  if (hasIntent || message.author.id === bot.id || message.channel.kind === 'dm') return true;
  if (new RegExp(`<@!?${bot.id}>`).test(message.content)) return true;
  if (!message.pings.users.includes(bot.id)) return false;
  const repliedTo = referenced(message);
  return repliedTo !== undefined && repliedTo.interaction === undefined;
}

/** Discord's JSON for a message; what the application may not read is empty. */
export function messagePayload(world: World, message: Message, hasIntent: boolean) {
  const repliedTo = referenced(message);
  return {
    ...ownPayload(world, message, isReadable(world, message, hasIntent)),
    ...(message.reference?.messageId !== undefined && {
      referenced_message:
        repliedTo === undefined
          ? null
          : ownPayload(world, repliedTo, isReadable(world, repliedTo, hasIntent)),
    }),
  };
}

/** The target of a message command, and the message of a pressed component: always readable. */
export function fullMessagePayload(world: World, message: Message) {
  return ownPayload(world, message, true);
}

function ownPayload(world: World, message: Message, readable: boolean) {
  const { application } = world;
  const guild = guildOf(message.channel);
  const thread = threadOf(message);
  return {
    id: message.id,
    channel_id: message.channel.id,
    type: message.type,
    author: userPayload(message.author),
    content: readable ? message.content : '',
    embeds: readable ? message.embeds.map((embed) => embedPayload(world, message, embed)) : [],
    components: readable ? componentPayloads(message.components, addressIn(world, message)) : [],
    attachments: readable
      ? message.attachments.map((each) => attachmentPayload(world, message.channel, each))
      : [],
    mentions: message.pings.users.flatMap((id) => world.users.get(id) ?? []).map(userPayload),
    mention_roles: [...message.pings.roles],
    mention_everyone: message.pings.everyone,
    timestamp: new Date(snowflakeTime(message.id)).toISOString(),
    edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    flags: message.flags,
    pinned: false,
    tts: false,
    ...(thread && { thread: threadPayload(world, thread) }),
    ...(message.nonce !== undefined && { nonce: message.nonce }),
    ...(message.reference && {
      message_reference: {
        type: 0,
        ...(message.reference.messageId !== undefined && { message_id: message.reference.messageId }),
        channel_id: message.reference.channelId,
        ...(guild && { guild_id: guild.id }),
      },
    }),
    ...(message.author.id === application.id && { application_id: application.id }),
    ...(message.webhookId && { webhook_id: message.webhookId }),
    ...(message.interaction && {
      webhook_id: application.id,
      interaction_metadata: interactionMetadata(message.interaction, originalOf(message)),
    }),
  };
}

/** What the gateway adds to a message. */
export function messageEventExtras(message: Message) {
  const guild = guildOf(message.channel);
  const member = guild?.members.get(message.author.id);
  return {
    channel_type: channelType(message.channel),
    ...(guild && { guild_id: guild.id }),
    ...(member && { member: bareMemberPayload(member) }),
  };
}

export function attachmentPayload(world: World, channel: Channel, attachment: Attachment) {
  const url = attachmentUrl(world, channel, attachment);
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.data.byteLength,
    url,
    proxy_url: url,
    content_type: attachment.contentType,
    ...(attachment.description !== undefined && { description: attachment.description }),
    flags: 0,
  };
}

export function attachmentUrl(world: World, channel: Channel, { id, filename }: Attachment): string {
  return `${world.origin}/attachments/${channel.id}/${id}/${encodeURIComponent(filename)}`;
}

/** `attachment://name` becomes the address where the file is served. */
function addressIn(world: World, { attachments, channel }: Message): (url: string) => MediaAddress {
  return (url) => {
    const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
    const file = attachments.find(({ filename }) => filename === name);
    return {
      url: file === undefined ? url : attachmentUrl(world, channel, file),
      id: file?.id,
      name: file?.filename,
      size: file?.data.byteLength,
      contentType: file?.contentType,
    };
  };
}

function embedPayload(world: World, message: Message, embed: Embed) {
  const addressOf = addressIn(world, message);
  const media = (item: { url: string; description?: string | null | undefined }) => {
    const { url } = addressOf(item.url);
    return { ...item, url, proxy_url: url };
  };
  const { image, thumbnail, ...rest } = embed;
  return {
    ...withoutNulls(rest),
    type: 'rich',
    ...(image && { image: withoutNulls(media(image)) }),
    ...(thumbnail && { thumbnail: withoutNulls(media(thumbnail)) }),
  };
}

/** For a follow-up: the first answer to its interaction. */
function originalOf({ id, interaction }: Message): string | undefined {
  return interaction?.originalId === id ? undefined : interaction?.originalId;
}

function interactionMetadata(interaction: Interaction, originalId?: string): object {
  const { id, type, user, channel, message, opener } = interaction;
  const guild = guildOf(channel);
  return {
    id,
    type,
    user: userPayload(user),
    authorizing_integration_owners: guild ? { '0': guild.id } : {},
    ...(originalId !== undefined && { original_response_message_id: originalId }),
    ...(type === interactionType.component && message && { interacted_message_id: message.id }),
    ...(opener && { triggering_interaction_metadata: interactionMetadata(opener) }),
  };
}
