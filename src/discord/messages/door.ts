import { type Channel, type Message, MessageReferenceType } from 'discord.js';
import type { Context } from '../context.ts';
import { inheritsFrom } from './listening-place.ts';
import { namesBot, namesSomebodyElse } from './message-text.ts';

/** Why a message is the bot's to answer. */
export type Door = 'mention' | 'reply' | 'direct' | 'listening';

/** Undefined where the message is none of the bot's business. */
export function doorOf(message: Message, { curation, readsMessages }: Context): Door | undefined {
  if (message.channel.isDMBased()) return 'direct';
  if (namesBot(message.content, ownIds(message))) return 'mention';
  if (message.mentions.repliedUser?.id === message.client.user.id) return 'reply';
  if (!readsMessages || !message.guildId) return undefined;
  const { listening } = curation.settings(message.guildId);
  return isIn(message.channel, listening) ? 'listening' : undefined;
}

/** May the bot offer there what it is nearly sure of? */
export function offersIn(channel: Channel, { curation }: Pick<Context, 'curation'>): boolean {
  return !channel.isDMBased() && isIn(channel, curation.settings(channel.guildId).offering);
}

function isIn(channel: Channel, channels: readonly string[]): boolean {
  const parent = inheritsFrom(channel);
  return channels.includes(channel.id) || (parent !== undefined && channels.includes(parent));
}

/** In a listening channel, talk between members is theirs. */
export function isForSomebodyElse(message: Message): boolean {
  const isReply = message.reference?.type === MessageReferenceType.Default;
  return isReply || namesSomebodyElse(message.content, ownIds(message));
}

function ownIds({ client, guild }: Message) {
  return { user: client.user.id, role: guild?.members.me?.roles.botRole?.id };
}
