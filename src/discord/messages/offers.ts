import { type Channel, ComponentType, type GuildTextBasedChannel, type Message } from 'discord.js';
import type { Suggestion } from '../../answering/reply.ts';
import type { Logger } from '../../log.ts';
import { text } from '../../text.ts';
import { customId, parseCustomId } from '../custom-id.ts';
import { type Clock, ExpiringMap } from '../expiring-map.ts';
import { isClosed, isGone, isRefused } from '../failures.ts';
import { button, type MessageBody, row } from '../message-body.ts';
import { SUGGESTED } from '../replies/question-choice.ts';

const MINUTE = 60_000;

/** A line that nobody has wanted is among the newest of its channel. */
const LOOKED_THROUGH = 50;

/** Small lines that take themselves away where nobody wants what they offer. */
export interface Offers {
  /** Takes the message away when its time is up. */
  watch(message: Message): void;
  /** Takes away what a process that was killed has left standing in these channels, each line when its time is up. */
  clear(channels: Iterable<Channel>): Promise<void>;
  /** Somebody wants it: it stays. */
  keep(messageId: string): void;
  /** Takes all that wait away at once. */
  stop(): Promise<void>;
}

/** @param lifetime in milliseconds */
export function createOffers(lifetime: number, now: Clock, logger: Logger): Offers {
  /** Discord may show a message, and somebody press its button, before the bot is told that it was sent. */
  const kept = new ExpiringMap<true>({ lifetime: MINUTE, size: 1000, now });
  const waiting = new Map<string, { readonly message: Message; readonly timer: NodeJS.Timeout }>();

  async function remove(message: Message): Promise<void> {
    waiting.delete(message.id);
    try {
      await message.delete();
    } catch (error) {
      if (!isGone(error) && !isClosed(error))
        logger.warn({ err: error, channel: message.channelId }, 'An offer stays where it is');
    }
  }

  function watch(message: Message): void {
    if (kept.get(message.id) || waiting.has(message.id)) return;
    const age = Math.max(0, now() - message.createdTimestamp);
    const timer = setTimeout(() => void remove(message), Math.max(0, lifetime - age));
    waiting.set(message.id, { message, timer });
  }

  async function clearIn(channel: GuildTextBasedChannel): Promise<void> {
    try {
      const newest = await channel.messages.fetch({ limit: LOOKED_THROUGH, cache: false });
      const isOurs = ({ author, client }: Message) => author.id === client.user.id;
      for (const message of newest.values()) if (isOurs(message) && isOffer(message)) watch(message);
    } catch (error) {
      if (!isGone(error) && !isRefused(error)) throw error;
    }
  }

  return {
    watch,

    async clear(channels) {
      for (const channel of channels) {
        if (channel.isTextBased() && !channel.isDMBased()) await clearIn(channel);
      }
    },

    keep(messageId) {
      kept.set(messageId, true);
      clearTimeout(waiting.get(messageId)?.timer);
      waiting.delete(messageId);
    },

    async stop() {
      const left = [...waiting.values()];
      for (const { timer } of left) clearTimeout(timer);
      await Promise.all(left.map(({ message }) => remove(message)));
    },
  };
}

/** What the bot may know, in a channel that it listens to. */
export function offerMessage({ id, question }: Suggestion, asker: string): MessageBody {
  return {
    content: text.brief.offer(question),
    components: [row(button(text.brief.show, customId(SUGGESTED.button, id, asker)))],
  };
}

/** Is this such a message, which nobody has taken up? Every other one of the bot's has more than a single button. */
function isOffer({ components }: Pick<Message, 'components'>): boolean {
  const [first, ...others] = components.flatMap((one) =>
    one.type === ComponentType.ActionRow ? one.components : [],
  );
  return others.length === 0 && parseCustomId(first?.customId ?? '').name === SUGGESTED.button;
}
