import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Vote } from '../../src/curation/feedback/store.ts';
import type { Store } from '../../src/curation/store.ts';
import type { TestDatabase } from './store-contract.ts';

function vote(parts: Partial<Vote> = {}): Vote {
  return {
    guild: 'guild',
    message: 'reply',
    member: 'member',
    entryId: 'fact',
    version: 1,
    helpful: true,
    at: '2025-10-31T09:00:00.000Z',
    ...parts,
  };
}
const count = (parts: { version?: number; helpful?: number; unhelpful?: number }) => {
  return { entryId: 'fact', version: 1, helpful: 0, unhelpful: 0, ...parts };
};

/** What every storage engine has to do about votes, and about how often a fact was given. */
export function describeFeedback(engine: string, createDatabase: () => Promise<TestDatabase>): void {
  describe(`feedback: ${engine}`, () => {
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

    it('counts votes by fact and version', async () => {
      await store.putVotes([vote(), vote({ entryId: 'other', version: 0 })]);
      await store.putVotes([vote({ member: 'second', helpful: false })]);
      await store.putVotes([vote({ message: 'later', version: 2 })]);
      expect(await store.voteCounts('guild')).toHaveLength(3);
      expect(await store.voteCounts('guild')).toEqual(
        expect.arrayContaining([
          count({ helpful: 1, unhelpful: 1 }),
          count({ version: 2, helpful: 1 }),
          { ...count({ version: 0, helpful: 1 }), entryId: 'other' },
        ]),
      );
    });

    it('keeps one vote a member and message, the newest, and none that was withdrawn', async () => {
      expect(await store.voteOf('guild', 'reply', 'member')).toBeNull();
      for (const helpful of [true, true, false]) {
        await store.putVotes([vote({ helpful })]);
        expect(await store.voteOf('guild', 'reply', 'member')).toBe(helpful);
      }
      expect(await store.voteCounts('guild')).toEqual([count({ unhelpful: 1 })]);
      await store.withdrawVotes('guild', 'reply', 'member');
      expect(await store.voteOf('guild', 'reply', 'member')).toBeNull();
      expect(await store.voteCounts('guild')).toEqual([]);
    });

    it('keeps one vote when several processes store one at the same time', async () => {
      const others = await Promise.all([database.open(), database.open()]);
      await Promise.all([store, ...others].map((one) => one.putVotes([vote()])));
      expect(await store.voteCounts('guild')).toEqual([count({ helpful: 1 })]);
      await Promise.all(others.map((other) => other.close()));
    });

    it('goes on counting a vote of which it no longer knows whose it is', async () => {
      await store.putVotes([vote()]);
      await store.putVotes([vote({ message: 'later', at: '2025-11-02T09:00:00.000Z' })]);
      await store.forgetVoters('2025-11-01T00:00:00.000Z');
      expect(await store.voteOf('guild', 'reply', 'member')).toBeNull();
      expect(await store.voteOf('guild', 'later', 'member')).toBe(true);
      expect(await store.voteCounts('guild')).toEqual([count({ helpful: 2 })]);
      await store.forgetVoters('2025-11-03T00:00:00.000Z');
      expect(await store.forgetVotesOf('member')).toBe(0);
    });

    it('deletes what is known to be a member’s, in all guilds', async () => {
      await store.putVotes([vote()]);
      await store.putVotes([vote({ guild: 'elsewhere' })]);
      await store.putVotes([vote({ member: 'second' })]);
      expect(await store.forgetVotesOf('member')).toBe(2);
      expect(await store.voteCounts('guild')).toEqual([count({ helpful: 1 })]);
      expect(await store.voteCounts('elsewhere')).toEqual([]);
    });

    it('adds up how often facts were given, also by several processes', async () => {
      const many = Array.from({ length: 1200 }, (_, at) => ({ guild: 'guild', entryId: `f${at}`, given: 1 }));
      const other = await database.open();
      const one = { guild: 'guild', entryId: 'f0', given: 2 };
      await Promise.all([store.addUses(many), other.addUses([one]), store.addUses([one])]);
      const uses = await store.uses('guild');
      expect(uses).toHaveLength(1200);
      expect(uses).toContainEqual({ guild: 'guild', entryId: 'f0', given: 5 });
      await other.close();
    });

    it('keeps the guilds apart', async () => {
      await store.putVotes([vote()]);
      await store.addUses([{ guild: 'guild', entryId: 'fact', given: 3 }]);
      await store.withdrawVotes('elsewhere', 'reply', 'member');
      expect(await store.voteOf('elsewhere', 'reply', 'member')).toBeNull();
      expect(await store.voteCounts('elsewhere')).toEqual([]);
      expect(await store.uses('elsewhere')).toEqual([]);
      expect(await store.voteCounts('guild')).toEqual([count({ helpful: 1 })]);
    });
  });
}
