import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Revision, Store } from '../../src/curation/store.ts';

/** A database of its own for one test: `open` opens it again, as a restarted bot would. */
export interface TestDatabase {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

/** What every storage engine has to do. */
export function describeStore(engine: string, createDatabase: () => Promise<TestDatabase>): void {
  describe(`store: ${engine}`, () => {
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

    async function reopen(): Promise<void> {
      await store.close();
      store = await database.open();
    }

    it('is empty at first', async () => {
      expect(await store.heads()).toEqual([]);
      expect(await store.settings()).toEqual(new Map());
      expect(await store.history('guild', 'fact')).toEqual([]);
    });

    it('gives a revision back as it was, also after a restart', async () => {
      const first = revision({ version: 1, before: null, reason: 'for “the record” 🚑\nand more' });
      expect(await store.append(first)).toBeNull();
      await reopen();
      expect(await store.history('guild', 'fact')).toEqual([first]);
    });

    it('lists a history newest first', async () => {
      const versions = [1, 2, 3].map((version) => revision({ version }));
      for (const one of versions) await store.append(one);
      expect(await store.history('guild', 'fact')).toEqual(versions.toReversed());
    });

    it('heads are the newest revision of each fact of each guild', async () => {
      await store.append(revision({ version: 1 }));
      await store.append(revision({ version: 2, after: null }));
      await store.append(revision({ factId: 'other' }));
      await store.append(revision({ guild: 'elsewhere' }));
      await reopen();
      const heads = await store.heads();
      expect(heads).toHaveLength(3);
      expect(heads).toEqual(
        expect.arrayContaining([
          { guild: 'guild', factId: 'fact', version: 2, before: fact('Older?'), after: null },
          { guild: 'guild', factId: 'other', version: 1, before: fact('Older?'), after: fact('Newer?') },
          { guild: 'elsewhere', factId: 'fact', version: 1, before: fact('Older?'), after: fact('Newer?') },
        ]),
      );
    });

    it('stores nothing over a version that is taken, and tells which revision is the newest', async () => {
      const second = revision({ version: 2, actor: 'first' });
      await store.append(revision({ version: 1 }));
      await store.append(second);
      expect(await store.append(revision({ version: 1, actor: 'second' }))).toEqual(second);
      expect(await store.append(revision({ version: 2, actor: 'second' }))).toEqual(second);
      expect((await store.history('guild', 'fact')).map(({ actor }) => actor)).toEqual([
        'first',
        'moderator',
      ]);
    });

    it('lets one of two connections win a version', async () => {
      const other = await database.open();
      const [mine, theirs] = [revision({ actor: 'mine' }), revision({ actor: 'theirs' })];
      const outcomes = await Promise.all([store.append(mine), other.append(theirs)]);
      await other.close();
      expect(outcomes.filter((newer) => newer === null)).toHaveLength(1);
      expect(outcomes.filter((newer) => newer !== null)).toEqual(await store.history('guild', 'fact'));
    });

    it('tells the last change of a guild, to whichever fact', async () => {
      expect(await store.lastRevision('guild')).toBeNull();
      await store.append(revision({ version: 1 }));
      const last = revision({ factId: 'other' });
      await store.append(last);
      await store.append(revision({ guild: 'elsewhere' }));
      await reopen();
      expect(await store.lastRevision('guild')).toEqual(last);
    });

    it('keeps the guilds apart', async () => {
      await store.append(revision({ guild: 'guild' }));
      expect(await store.append(revision({ guild: 'elsewhere' }))).toBeNull();
      expect(await store.history('elsewhere', 'fact')).toHaveLength(1);
    });

    it('keeps the last settings of each guild', async () => {
      await store.saveSettings('guild', { listening: ['1', '2'] });
      await store.saveSettings('elsewhere', { listening: ['3'] });
      await store.saveSettings('guild', { listening: ['2'], audit: '4' });
      await reopen();
      expect(await store.settings()).toEqual(
        new Map([
          ['guild', { listening: ['2'], audit: '4' }],
          ['elsewhere', { listening: ['3'] }],
        ]),
      );
    });
  });
}

function fact(question: string) {
  return {
    id: 'fact',
    section: 'about',
    question,
    wordings: ['one', 'two'],
    answer: 'Yes.',
    related: [],
    contrasts: [],
  };
}

function revision(parts: Partial<Revision>): Revision {
  return {
    guild: 'guild',
    factId: 'fact',
    version: 1,
    before: fact('Older?'),
    after: fact('Newer?'),
    actor: 'moderator',
    at: '2025-10-31T09:00:00.000Z',
    reason: null,
    ...parts,
  };
}
