import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GivenReply, Store } from '../../src/curation/store.ts';
import { revision } from './revisions.ts';
import type { TestDatabase } from './store-contract.ts';

function given(parts: Partial<GivenReply> = {}): GivenReply {
  return {
    guild: 'guild',
    channel: 'channel',
    message: 'message',
    answers: [{ entryId: 'fact', version: 0 }],
    at: '2025-10-31T09:00:00.000Z',
    ...parts,
  };
}

/** What every storage engine has to do about what replies gave. */
export function describeGivenReplies(engine: string, createDatabase: () => Promise<TestDatabase>): void {
  describe(`given replies: ${engine}`, () => {
    let database: TestDatabase;
    let store: Store;

    beforeEach(async () => {
      database = await createDatabase();
      store = await database.open();
    });
    afterEach(async () => {
      await store.close();
      await database.remove();
    });

    it('lists those that gave an older version than the newest, whole, oldest first', async () => {
      const older = given({
        message: '1',
        answers: [
          { entryId: 'z', version: 4 },
          { entryId: 'fact', version: 0 },
        ],
      });
      const newer = given({ message: '2', at: '2025-11-02T09:00:00.000Z' });
      await store.putGivenReply(newer);
      await store.putGivenReply(older);
      await store.putGivenReply(given({ message: '3', answers: [{ entryId: 'other', version: 0 }] }));
      expect(await store.outdatedReplies('guild')).toEqual([]);
      await store.append(revision({ version: 1 }));
      expect(await store.outdatedReplies('guild')).toEqual([older, newer]);
      expect(await store.guildsWithOutdatedReplies()).toEqual(['guild']);
    });

    it('lists one no more when it is known to give the newest version', async () => {
      await store.putGivenReply(given());
      await store.append(revision({ version: 1 }));
      await store.putGivenReply(given({ answers: [{ entryId: 'fact', version: 1 }] }));
      expect(await store.outdatedReplies('guild')).toEqual([]);
      await store.append(revision({ version: 2 }));
      expect(await store.outdatedReplies('guild')).toHaveLength(1);
      await store.putGivenReply(given({ answers: [] }));
      expect(await store.outdatedReplies('guild')).toEqual([]);
    });

    it('keeps the guilds apart', async () => {
      await store.putGivenReply(given());
      await store.append(revision({ guild: 'elsewhere' }));
      expect(await store.outdatedReplies('guild')).toEqual([]);
      expect(await store.outdatedReplies('elsewhere')).toEqual([]);
      expect(await store.guildsWithOutdatedReplies()).toEqual([]);
    });

    it('takes the same from several processes', async () => {
      const other = await database.open();
      await Promise.all([store, other, store, other].map((one) => one.putGivenReply(given())));
      await store.append(revision({ version: 1 }));
      expect(await other.outdatedReplies('guild')).toEqual([given()]);
      await other.close();
    });

    it('forgets what was given before a moment', async () => {
      await store.putGivenReply(given({ message: 'old' }));
      const kept = given({ message: 'new', at: '2025-11-02T09:00:00.000Z' });
      await store.putGivenReply(kept);
      await store.forgetGivenReplies('2025-11-01T00:00:00.000Z');
      await store.append(revision({ version: 1 }));
      expect(await store.outdatedReplies('guild')).toEqual([kept]);
    });
  });
}
