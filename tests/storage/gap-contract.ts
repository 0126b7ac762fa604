import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asked, Store } from '../../src/curation/store.ts';
import { revision } from './revisions.ts';
import type { TestDatabase } from './store-contract.ts';

function asked(parts: Partial<Asked> = {}): Asked {
  return {
    guild: 'guild',
    key: 'bus',
    question: 'Is there a bus?',
    at: '2025-10-31T09:00:00.000Z',
    ...parts,
  };
}

/** Most gaps of a guild. */
const LIMIT = 4;

/** What every storage engine has to do about questions without an answer. */
export function describeGaps(engine: string, createDatabase: () => Promise<TestDatabase>): void {
  describe(`gaps: ${engine}`, () => {
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

    const note = (parts?: Partial<Asked>, by = store) => by.noteGap(asked(parts), LIMIT);
    const questions = async (guild = 'guild') =>
      (await store.gaps(guild, 10)).map(({ question }) => question);

    async function onlyGap() {
      const [gap] = await store.gaps('guild', 10);
      if (!gap) throw new Error('there is no gap');
      return gap;
    }

    it('counts what has the same key together, under its first wording', async () => {
      await note();
      await note({ question: 'is there a BUS', at: '2025-11-02T09:00:00.000Z' });
      const gap = { question: 'Is there a bus?', asked: 2, lastAsked: '2025-11-02T09:00:00.000Z' };
      expect(await store.gaps('guild', 10)).toMatchObject([gap]);
      expect(await store.gap('guild', (await onlyGap()).id)).toMatchObject(gap);
    });

    it('counts what several processes note at the same time', async () => {
      const other = await database.open();
      await Promise.all([store, other, store, other].map((one) => note({}, one)));
      expect((await onlyGap()).asked).toBe(4);
      await other.close();
    });

    it('lists the most asked first, then the last asked, and no more than wanted', async () => {
      await note({ key: 'a', question: 'A?' });
      await note({ key: 'b', question: 'B?', at: '2025-11-02T09:00:00.000Z' });
      for (const _ of ['once', 'twice']) await note({ key: 'c', question: 'C?' });
      expect(await questions()).toEqual(['C?', 'B?', 'A?']);
      expect(await store.gaps('guild', 1)).toHaveLength(1);
    });

    it('keeps the guilds apart', async () => {
      await note();
      const { id } = await onlyGap();
      expect(await questions('elsewhere')).toEqual([]);
      expect(await store.gap('elsewhere', id)).toBeNull();
      expect(await store.dismissGap('elsewhere', id)).toBe(false);
      await store.append(revision({ guild: 'elsewhere' }), { kind: 'gap', id });
      expect(await questions()).toEqual(['Is there a bus?']);
    });

    it('lets those go that were asked least and longest ago, where a guild has too many', async () => {
      for (const _ of ['once', 'twice']) await note({ key: 'often', question: 'Often?' });
      await note({ guild: 'elsewhere', question: 'Elsewhere?' });
      for (const day of [1, 2, 3, 4, 5]) {
        await note({ key: `${day}`, question: `${day}?`, at: `2025-11-0${day}T09:00:00.000Z` });
      }
      expect(await questions()).toEqual(['Often?', '5?', '4?', '3?']);
      expect(await questions('elsewhere')).toEqual(['Elsewhere?']);
    });

    it('closes a gap with the revision, or, where that is refused, not at all', async () => {
      await note();
      const { id } = await onlyGap();
      await store.append(revision({ actor: 'first' }));
      expect(await store.append(revision({ actor: 'second' }), { kind: 'gap', id })).not.toBeNull();
      expect(await questions()).toHaveLength(1);
      expect(await store.append(revision({ version: 2 }), { kind: 'gap', id })).toBeNull();
      expect(await questions()).toEqual([]);
      expect(await store.gap('guild', id)).toBeNull();
    });

    it('lists what was turned down no more, though it is asked again', async () => {
      await note();
      const { id } = await onlyGap();
      expect(await store.dismissGap('guild', id)).toBe(true);
      await note();
      expect(await questions()).toEqual([]);
      expect(await store.gap('guild', id)).toBeNull();
    });

    it('forgets what was last asked before a moment, also what was turned down', async () => {
      await note({ key: 'down' });
      await store.dismissGap('guild', (await onlyGap()).id);
      await note({ key: 'old' });
      await note({ key: 'new', question: 'New?', at: '2025-11-02T09:00:00.000Z' });
      await note({ guild: 'elsewhere', key: 'old' });
      await store.forgetGaps('guild', '2025-11-01T00:00:00.000Z');
      expect(await questions()).toEqual(['New?']);
      expect((await store.guildsWithQuestions()).sort()).toEqual(['elsewhere', 'guild']);
      expect(await store.gaps('elsewhere', 10)).toHaveLength(1);
      await note({ key: 'down', question: 'Down?' });
      expect(await questions()).toEqual(['New?', 'Down?']);
    });

    it('keeps which facts were given in vain, as it was the last time', async () => {
      await note();
      expect((await onlyGap()).answeredBy).toEqual([]);
      await note({ answeredBy: ['bus', 'car-park'] });
      expect((await onlyGap()).answeredBy).toEqual(['bus', 'car-park']);
      await note();
      expect(await onlyGap()).toMatchObject({ asked: 3, answeredBy: [] });
    });

    it('keeps questions in any script, however long their keys', async () => {
      const question = 'ما هو السؤال؟ 🚑 質問';
      await note({ key: '質'.repeat(500), question });
      expect(await questions()).toEqual([question]);
    });
  });
}
