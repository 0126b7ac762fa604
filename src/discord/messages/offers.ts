import type { Message } from 'discord.js';
import type { Logger } from '../../log.ts';
import { type Clock, ExpiringMap } from '../expiring-map.ts';
import { isGone } from '../failures.ts';

const MINUTE = 60_000;

/** Small lines that take themselves away where nobody wants what they offer. */
export interface Offers {
  /** Takes the message away when its time is up. */
  watch(message: Message): void;
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
      if (!isGone(error))
        logger.warn({ err: error, channel: message.channelId }, 'An offer stays where it is');
    }
  }

  return {
    watch(message) {
      if (kept.get(message.id)) return;
      const timer = setTimeout(() => void remove(message), lifetime);
      waiting.set(message.id, { message, timer });
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
