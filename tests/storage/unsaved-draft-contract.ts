import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/curation/store.ts';
import type { UnsavedDraft } from '../../src/curation/unsaved-drafts.ts';
import type { TestDatabase } from './store-contract.ts';

const written: UnsavedDraft = {
  target: { kind: 'edit', factId: 'buses', version: 3, from: { kind: 'gap', id: 7 } },
  draft: {
    question: 'Is there a “bus”? 🚌',
    answer: '',
    wordings: ['bus', 'x'.repeat(600)],
    section: '',
    asOf: 'yesterday',
  },
};
const added: UnsavedDraft = {
  target: { kind: 'add', from: { kind: 'message', channel: '1', message: '2' } },
  draft: { question: 'Q?', answer: 'A.', section: 'visits' },
};

/** What every storage engine has to do about drafts that are not saved yet. */
export function describeUnsavedDrafts(engine: string, createDatabase: () => Promise<TestDatabase>): void {
  describe(`unsaved drafts: ${engine}`, () => {
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

    const put = (id: string, unsaved: UnsavedDraft, at = '2025-10-31T09:00:00.000Z') =>
      store.putUnsavedDraft({ guild: 'guild', id, unsaved, at });

    it('gives a draft back as it was written, whatever is wrong with it, also to another process', async () => {
      await put('1', written);
      await put('2', added);
      const other = await database.open();
      expect(await other.unsavedDraft('guild', '1')).toEqual(written);
      expect(await other.unsavedDraft('guild', '2')).toEqual(added);
      await other.close();
    });

    it('keeps the newest of an id, and the guilds apart', async () => {
      await put('1', written);
      await put('1', added);
      expect(await store.unsavedDraft('guild', '1')).toEqual(added);
      expect(await store.unsavedDraft('elsewhere', '1')).toBeNull();
      await store.deleteUnsavedDraft('elsewhere', '1');
      expect(await store.unsavedDraft('guild', '1')).toEqual(added);
    });

    it('deletes one, and those written before a moment', async () => {
      await put('1', written);
      await put('2', written);
      await put('3', written, '2025-11-02T09:00:00.000Z');
      await store.deleteUnsavedDraft('guild', '1');
      await store.forgetUnsavedDrafts('2025-11-01T00:00:00.000Z');
      const found = await Promise.all(['1', '2', '3'].map((id) => store.unsavedDraft('guild', id)));
      expect(found).toEqual([null, null, written]);
    });
  });
}
