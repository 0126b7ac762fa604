import { isDeepStrictEqual } from 'node:util';
import { type Answer, answerId } from '../answering/reply.ts';
import { type Entry, isTable } from '../knowledge/entry.ts';
import type { Editions } from './editions.ts';
import { entryAt } from './history.ts';
import { keepFrom } from './keep-days.ts';
import type { GivenReply, Revision, Store } from './store.ts';

/** For so many days it is known what a reply gave, and for so many a correction reaches it. */
export const GIVEN_DAYS = 7;

/** Where a reply stands. */
export type Sent = Pick<GivenReply, 'guild' | 'channel' | 'message'>;

/** What has become of a fact or table since a reply gave it. */
export interface GivenChange {
  readonly entryId: string;
  /** As the reply gave it; of one that was withdrawn since, the text that it had. */
  readonly before: Entry;
  /** As it stands; null where it has been retired. */
  readonly after: Entry | null;
  /** When the newest change was made, in ISO 8601 in UTC. */
  readonly at: string;
}

/** A reply of the last days that gave something of which there is a newer version. */
export interface OutdatedReply extends GivenReply {
  /** What a reader of the reply would see; none where other things than the answer were changed. */
  readonly changes: readonly GivenChange[];
  /** What it is to give instead. */
  readonly standing: GivenReply['answers'];
}

/** What replies gave, so that corrections reach them. */
export interface GivenReplies {
  /** Keeps that the message gives these answers, in place of what it gave before. */
  note(sent: Sent, answers: readonly Answer[]): Promise<void>;
  /** The guilds with replies that are outdated. */
  guildsWithOutdated(): Promise<string[]>;
  /** Oldest first. */
  outdated(guild: string): Promise<OutdatedReply[]>;
  /** The reply has been corrected, or need not be. */
  settle(reply: OutdatedReply): Promise<void>;
  /** The reply is no longer there. */
  drop(reply: Sent): Promise<void>;
  /** Deletes what is known of replies that are too old. */
  forget(): Promise<void>;
}

export function createGivenReplies(parts: {
  readonly store: Store;
  readonly editions: Pick<Editions, 'version' | 'catalogue'>;
  readonly clock: () => Date;
}): GivenReplies {
  const { store, editions, clock } = parts;
  const oldest = () => keepFrom(clock(), GIVEN_DAYS);

  async function outdatedReply(reply: GivenReply): Promise<OutdatedReply> {
    const changes: GivenChange[] = [];
    const standing: { entryId: string; version: number }[] = [];
    for (const { entryId, version } of reply.answers) {
      const history = await store.history(reply.guild, entryId);
      const [newest] = history;
      standing.push({ entryId, version: newest?.version ?? version });
      if (!newest || newest.version === version) continue;
      const given = entryAt(history, version);
      const before = given ?? lastText(history, version);
      if (before && !(given && looksAlike(given, newest.after))) {
        changes.push({ entryId, before, after: newest.after, at: newest.at });
      }
    }
    return { ...reply, changes, standing };
  }

  /** A fact that was changed while the reply was on its way was given as it was before. */
  function givenVersion(guild: string, answer: Answer): number {
    const id = answerId(answer);
    const version = editions.version(guild, id);
    if (answer.kind === 'reading') return version;
    const standing = editions.catalogue(guild).fact(id) ?? null;
    return version > 0 && !looksAlike(answer.fact, standing) ? version - 1 : version;
  }

  return {
    async note({ guild, channel, message }, answers) {
      const versions = new Map(answers.map((one) => [answerId(one), givenVersion(guild, one)]));
      await store.putGivenReply({
        guild,
        channel,
        message,
        answers: Array.from(versions, ([entryId, version]) => ({ entryId, version })),
        at: clock().toISOString(),
      });
    },

    guildsWithOutdated: () => store.guildsWithOutdatedReplies(),

    async outdated(guild) {
      const replies = (await store.outdatedReplies(guild)).filter(({ at }) => at >= oldest());
      return Promise.all(replies.map(outdatedReply));
    },

    settle: ({ guild, channel, message, standing, at }) =>
      store.putGivenReply({ guild, channel, message, answers: standing, at }),

    drop: (sent) => store.putGivenReply({ ...sent, answers: [], at: clock().toISOString() }),

    forget: () => store.forgetGivenReplies(oldest()),
  };
}

/** What the fact was before it was retired by this version. */
function lastText(history: readonly Revision[], version: number): Entry | undefined {
  return history.find((revision) => revision.version === version)?.before ?? undefined;
}

/** Does a reply with the one read as a reply with the other? Of a table any change may show. */
function looksAlike(one: Entry, other: Entry | null): boolean {
  if (other === null) return false;
  if (isTable(one) || isTable(other)) return isDeepStrictEqual(one, other);
  return (
    one.question === other.question &&
    one.answer === other.answer &&
    one.section === other.section &&
    one.asOf === other.asOf
  );
}
