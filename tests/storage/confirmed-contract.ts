import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Closes, NewlyConfirmed, Store } from '../../src/curation/store.ts';
import { revision } from './revisions.ts';
import type { TestDatabase } from './store-contract.ts';

const LIMIT = 3;

function newly(parts: Partial<NewlyConfirmed> = {}): NewlyConfirmed {
  return {
    guild: 'guild',
    key: 'bus',
    question: 'Is there a bus?',
    entryId: 'buses',
    at: '2025-10-31T09:00:00.000Z',
    ...parts,
  };
}

/** What every storage engine has to do about questions whose answer a person has confirmed. */
export function describeConfirmed(engine: string, createDatabase: () => Promise<TestDatabase>): void {
  describe(`confirmed questions: ${engine}`, () => {
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

    const note = (parts: Partial<NewlyConfirmed> = {}) => store.noteConfirmed(newly(parts), LIMIT);
    const questions = async (guild = 'guild') =>
      (await store.confirmed(guild)).map(({ question }) => question);

    it('counts what has the same key and fact together, under its first wording', async () => {
      await note();
      await note({ question: 'is there a BUS', at: '2025-11-02T09:00:00.000Z' });
      await note({ entryId: 'trains' });
      const both = {
        question: 'Is there a bus?',
        entryId: 'buses',
        lastConfirmed: '2025-11-02T09:00:00.000Z',
      };
      expect(await store.confirmed('guild')).toEqual([
        { ...both, confirmed: 2 },
        { ...both, entryId: 'trains', confirmed: 1, lastConfirmed: '2025-10-31T09:00:00.000Z' },
      ]);
    });

    it('counts what several processes note at the same time', async () => {
      const other = await database.open();
      await Promise.all([store, other, store, other].map((one) => one.noteConfirmed(newly(), LIMIT)));
      expect(await store.confirmed('guild')).toMatchObject([{ confirmed: 4 }]);
      await other.close();
    });

    it('keeps the guilds apart, and in each those that were last confirmed', async () => {
      await note({ guild: 'elsewhere', question: 'Elsewhere?' });
      for (const day of [1, 2, 3, 4, 5]) {
        await note({ key: `${day}`, question: `${day}?`, at: `2025-11-0${day}T09:00:00.000Z` });
      }
      expect(await questions()).toEqual(['5?', '4?', '3?']);
      expect(await questions('elsewhere')).toEqual(['Elsewhere?']);
    });

    it('forgets what was last confirmed before a moment', async () => {
      await note({ key: 'old', question: 'Old?' });
      await note({ key: 'new', question: 'New?', at: '2025-11-02T09:00:00.000Z' });
      await store.forgetConfirmed('guild', '2025-11-01T00:00:00.000Z');
      expect(await questions()).toEqual(['New?']);
    });

    async function closeOnlyGap(): Promise<Closes> {
      const [gap] = await store.gaps('guild', 1);
      if (!gap) throw new Error('there is no gap');
      return { kind: 'gap', id: gap.id };
    }

    it('gets the question of a gap from the revision that closes it, and only once', async () => {
      await store.noteGap(newly(), LIMIT);
      const closes = await closeOnlyGap();
      await store.append(revision({ entryId: 'buses' }), closes);
      await store.append(revision({ entryId: 'trains' }), closes);
      expect(await store.confirmed('guild')).toMatchObject([
        { question: 'Is there a bus?', entryId: 'buses', confirmed: 1 },
      ]);
    });

    it('gets nothing from a revision that is refused, or of another guild', async () => {
      await store.noteGap(newly(), LIMIT);
      const closes = await closeOnlyGap();
      await store.append(revision({ entryId: 'buses' }));
      await store.append(revision({ entryId: 'buses', actor: 'second' }), closes);
      await store.append(revision({ guild: 'elsewhere' }), closes);
      expect([...(await questions()), ...(await questions('elsewhere'))]).toEqual([]);
    });
  });
}
