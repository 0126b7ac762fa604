import type { Turn } from '../../answering/conversation/turn.ts';
import { type Clock, ExpiringMap } from '../expiring-map.ts';

const MINUTE = 60_000;

/** Where a question is asked, by whom, and which of the bot's messages it replies to, if any. */
export interface Place {
  readonly channel: string;
  readonly user: string;
  readonly repliedTo?: string | undefined;
}

/** What was said before, in memory only: by reply chain for a day, by member and channel for ten minutes. */
export class Conversations {
  readonly #byMember: ExpiringMap<readonly Turn[]>;
  readonly #byReply: ExpiringMap<{ readonly user: string; readonly turns: readonly Turn[] }>;

  constructor(now: Clock) {
    this.#byMember = new ExpiringMap({ lifetime: 10 * MINUTE, size: 10_000, now });
    this.#byReply = new ExpiringMap({ lifetime: 24 * 60 * MINUTE, size: 10_000, now });
  }

  /** The turns that a question in this place follows, oldest first. */
  before({ channel, user, repliedTo }: Place): readonly Turn[] {
    const chain = repliedTo === undefined ? undefined : this.#byReply.get(repliedTo)?.turns;
    // A thread that was started from the bot's message shares its id.
    const thread = this.#byReply.get(channel)?.turns;
    return chain ?? this.#byMember.get(memberKey(channel, user)) ?? thread ?? [];
  }

  /** The turns that the bot's message answers, oldest first. */
  turns(message: string): readonly Turn[] | undefined {
    return this.#byReply.get(message)?.turns;
  }

  /** Keeps the turns up to and with the newest one for this member in this channel. */
  remember({ channel, user }: Place, turns: readonly Turn[]): void {
    this.#byMember.set(memberKey(channel, user), turns);
  }

  /** Keeps the turns of this member that the bot's message answers, for whoever replies to it. */
  rememberReply(message: string, user: string, turns: readonly Turn[]): void {
    this.#byReply.set(message, { user, turns });
  }

  /** Puts a turn of this member in the place of an older version of it, or takes it out; what came after it stays. */
  amend({ channel, user }: Place, old: Turn, amended: Turn | undefined): void {
    const key = memberKey(channel, user);
    const turns = this.#byMember.get(key);
    if (!turns?.includes(old)) return;
    this.#byMember.set(
      key,
      turns.flatMap((turn) => (turn === old ? (amended ?? []) : turn)),
    );
  }

  /** Forgets everything that this member has asked. */
  forget(user: string): void {
    this.#byMember.deleteWhere((_, key) => key.endsWith(memberKey('', user)));
    this.#byReply.deleteWhere((reply) => reply.user === user);
  }
}

function memberKey(channel: string, user: string): string {
  return `${channel}:${user}`;
}
