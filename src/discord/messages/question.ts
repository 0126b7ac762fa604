import type { Turn } from '../../answering/conversation/turn.ts';

/** A message that the bot has taken as a question. */
export interface Question {
  readonly asker: string;
  readonly channel: string;
  /** The turns before it. */
  readonly previous: readonly Turn[];
  /** Its newest text. */
  readonly content: string;
  /** The bot's reply once Discord has it; undefined for silence. Never rejects. */
  readonly replied: Promise<Replied | undefined>;
}

/** The bot's message in reply to a question. */
export interface Replied {
  readonly id: string;
  /** What was asked; undefined where it was nothing. */
  readonly turn: Turn | undefined;
}
