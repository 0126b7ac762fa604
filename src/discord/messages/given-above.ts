import { type Answer, answerId, answerText } from '../../answering/reply.ts';
import { type Clock, ExpiringMap } from '../expiring-map.ts';

/** Which of the bot's messages in a channel has just given a fact; in memory only. */
export class GivenAbove {
  readonly #messages: ExpiringMap<string>;
  readonly #facts: ExpiringMap<ReadonlySet<string>>;

  constructor(lifetime: number, now: Clock) {
    this.#messages = new ExpiringMap({ lifetime, size: 10_000, now });
    this.#facts = new ExpiringMap({ lifetime, size: 10_000, now });
  }

  /** The message that gives this fact as it reads now; undefined where it is too long ago, or says something else now. */
  find(channel: string, answer: Answer): string | undefined {
    const key = keyOf(channel, answer);
    const message = this.#messages.get(key);
    return message !== undefined && this.#facts.get(message)?.has(key) ? message : undefined;
  }

  /** The message gives these answers, and no others any more. */
  remember(channel: string, message: string, answers: readonly Answer[]): void {
    const keys = answers.map((answer) => keyOf(channel, answer));
    this.#facts.set(message, new Set(keys));
    for (const key of keys) this.#messages.set(key, message);
  }

  /** The message is gone. */
  forget(message: string): void {
    this.#facts.delete(message);
  }
}

function keyOf(channel: string, answer: Answer): string {
  return `${channel}:${answerId(answer)}:${answerText(answer)}`;
}
