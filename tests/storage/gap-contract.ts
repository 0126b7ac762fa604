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

    const questions = async (guild = 'guild') =>
      (await store.gaps(guild, 10)).map(({ question }) => question);

    async function onlyGap() {
      const [gap] = await store.gaps('guild', 10);
      if (!gap) throw new Error('there is no gap');
      return gap;
    }

    it('counts what has the same key together, under its first wording', async () => {
      await store.noteGap(asked());
      await store.noteGap(asked({ question: 'is there a BUS', at: '2025-11-02T09:00:00.000Z' }));
      const gap = { question: 'Is there a bus?', asked: 2, lastAsked: '2025-11-02T09:00:00.000Z' };
      expect(await store.gaps('guild', 10)).toMatchObject([gap]);
      expect(await store.gap('guild', (await onlyGap()).id)).toMatchObject(gap);
    });

    it('counts what several processes note at the same time', async () => {
      const other = await database.open();
      await Promise.all([store, other, store, other].map((one) => one.noteGap(asked())));
      expect((await onlyGap()).asked).toBe(4);
      await other.close();
    });

    it('lists the most asked first, then the last asked, and no more than wanted', async () => {
      await store.noteGap(asked({ key: 'a', question: 'A?' }));
      await store.noteGap(asked({ key: 'b', question: 'B?', at: '2025-11-02T09:00:00.000Z' }));
      for (const _ of ['once', 'twice']) await store.noteGap(asked({ key: 'c', question: 'C?' }));
      expect(await questions()).toEqual(['C?', 'B?', 'A?']);
      expect(await store.gaps('guild', 1)).toHaveLength(1);
    });

    it('keeps the guilds apart', async () => {
      await store.noteGap(asked());
      const { id } = await onlyGap();
      expect(await questions('elsewhere')).toEqual([]);
      expect(await store.gap('elsewhere', id)).toBeNull();
      expect(await store.dismissGap('elsewhere', id)).toBe(false);
      await store.append(revision({ guild: 'elsewhere' }), { kind: 'gap', id });
      expect(await questions()).toEqual(['Is there a bus?']);
    });

    it('closes a gap with the revision, or, where that is refused, not at all', async () => {
      await store.noteGap(asked());
      const { id } = await onlyGap();
      await store.append(revision({ actor: 'first' }));
      expect(await store.append(revision({ actor: 'second' }), { kind: 'gap', id })).not.toBeNull();
      expect(await questions()).toHaveLength(1);
      expect(await store.append(revision({ version: 2 }), { kind: 'gap', id })).toBeNull();
      expect(await questions()).toEqual([]);
      expect(await store.gap('guild', id)).toBeNull();
    });

    it('lists what was turned down no more, though it is asked again', async () => {
      await store.noteGap(asked());
      const { id } = await onlyGap();
      expect(await store.dismissGap('guild', id)).toBe(true);
      await store.noteGap(asked());
      expect(await questions()).toEqual([]);
      expect(await store.gap('guild', id)).toBeNull();
    });

    it('forgets what was last asked before a moment, also what was turned down', async () => {
      await store.noteGap(asked({ key: 'down' }));
      await store.dismissGap('guild', (await onlyGap()).id);
      await store.noteGap(asked({ key: 'old' }));
      await store.noteGap(asked({ key: 'new', question: 'New?', at: '2025-11-02T09:00:00.000Z' }));
      await store.noteGap(asked({ guild: 'elsewhere', key: 'old' }));
      await store.forgetGaps('guild', '2025-11-01T00:00:00.000Z');
      expect(await questions()).toEqual(['New?']);
      expect((await store.guildsWithQuestions()).sort()).toEqual(['elsewhere', 'guild']);
      expect(await store.gaps('elsewhere', 10)).toHaveLength(1);
      await store.noteGap(asked({ key: 'down', question: 'Down?' }));
      expect(await questions()).toEqual(['New?', 'Down?']);
    });

    it('keeps which facts were given in vain, as it was the last time', async () => {
      await store.noteGap(asked());
      expect((await onlyGap()).answeredBy).toEqual([]);
      await store.noteGap(asked({ answeredBy: ['bus', 'car-park'] }));
      expect((await onlyGap()).answeredBy).toEqual(['bus', 'car-park']);
      await store.noteGap(asked());
      expect(await onlyGap()).toMatchObject({ asked: 3, answeredBy: [] });
    });

    it('keeps questions in any script, however long their keys', async () => {
      const question = 'ما هو السؤال؟ 🚑 質問';
      await store.noteGap(asked({ key: '質'.repeat(500), question }));
      expect(await questions()).toEqual([question]);
    });
  });
}
