import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/curation/store.ts';
import { library } from '../curation/library.ts';
import { eventually } from '../eventually.ts';
import { describeConfirmed } from './confirmed-contract.ts';
import { describeFeedback } from './feedback-contract.ts';
import { describeGaps } from './gap-contract.ts';
import { describeGivenReplies } from './given-reply-contract.ts';
import { describeProposals } from './proposal-contract.ts';
import { fact, follow, guildSettings, revision } from './revisions.ts';
import { describeUnsavedDrafts } from './unsaved-draft-contract.ts';
import { describeUntold } from './untold-contract.ts';

/** A database of its own for one test. */
export interface TestDatabase {
  /** Opens it, as another process or a restarted bot would. */
  open(): Promise<Store>;
  /** Runs SQL behind the store's back. */
  execute(sql: string): Promise<unknown>;
  remove(): Promise<void>;
}

/** What every storage engine has to do. */
export function describeStore(engine: string, createDatabase: () => Promise<TestDatabase>): void {
  describeGaps(engine, createDatabase);
  describeConfirmed(engine, createDatabase);
  describeUntold(engine, createDatabase);
  describeFeedback(engine, createDatabase);
  describeProposals(engine, createDatabase);
  describeGivenReplies(engine, createDatabase);
  describeUnsavedDrafts(engine, createDatabase);

  describe(`store: ${engine}`, () => {
    let database: TestDatabase;
    let store: Store;
    const opened: Store[] = [];

    async function open(): Promise<Store> {
      const store = await database.open();
      opened.push(store);
      return store;
    }

    beforeEach(async () => {
      database = await createDatabase();
      store = await open();
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
      await database.remove();
    });

    it('is empty at first', async () => {
      const { heads, settings } = await follow(store);
      expect([heads.size, settings.size]).toEqual([0, 0]);
      expect(await store.history('guild', 'fact')).toEqual([]);
    });

    it('gives a revision back as it was, also to another process', async () => {
      const first = revision({ before: null, reason: 'for “the record” 🚑\nand more' });
      expect(await store.append(first)).toBeNull();
      expect(await (await open()).history('guild', 'fact')).toEqual([first]);
    });

    it('keeps a rating table as well as a fact, for followers too', async () => {
      const [table = expect.unreachable()] = library.ratings;
      const inspection = { date: '2026-03', ratings: { books: 'poor' } };
      const after = { ...table, inspections: [...table.inspections, inspection] };
      const recorded = revision({ entryId: table.id, before: table, after });
      expect(await store.append(recorded)).toBeNull();
      expect(await store.history('guild', table.id)).toEqual([recorded]);
      expect((await follow(await open())).heads.get(`guild ${table.id}`)?.after).toEqual(after);
    });

    it('lists a history newest first', async () => {
      const versions = [1, 2, 3].map((version) => revision({ version }));
      for (const one of versions) await store.append(one);
      expect(await store.history('guild', 'fact')).toEqual(versions.toReversed());
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

    it('lets one of several processes win a version', async () => {
      const stores = await Promise.all([open(), open(), open()]);
      const outcomes = await Promise.all(
        stores.map((store, index) => store.append(revision({ actor: `${index}` }))),
      );
      const [winner, ...others] = await store.history('guild', 'fact');
      expect(others).toEqual([]);
      expect(outcomes.toSorted()).toEqual([winner, winner, null]);
    });

    it('stores several revisions as one, and finds them again by their batch', async () => {
      const batch = 'import-1';
      const revisions = Array.from({ length: 1500 }, (_, at) => revision({ entryId: `fact-${at}`, batch }));
      await store.append(revision());
      expect(await store.appendAll(revisions)).toEqual([]);
      expect(await (await open()).batch('guild', batch)).toEqual(revisions);
      expect(await store.batch('elsewhere', batch)).toEqual([]);
    });

    it('stores none of several revisions when a version of one is taken', async () => {
      const theirs = revision({ entryId: 'two', actor: 'first' });
      await store.append(theirs);
      const mine = ['one', 'two', 'three'].map((entryId) => revision({ entryId }));
      expect(await store.appendAll(mine)).toEqual([theirs]);
      expect(await store.history('guild', 'one')).toEqual([]);
      expect(await store.history('guild', 'three')).toEqual([]);
    });

    it('lets one of several processes win with all of its revisions', async () => {
      const stores = await Promise.all([open(), open(), open()]);
      const factIds = ['one', 'two', 'three'];
      const outcomes = await Promise.all(
        stores.map((store, at) =>
          store.appendAll(factIds.map((entryId) => revision({ entryId, actor: `${at}` }))),
        ),
      );
      expect(outcomes.filter((newer) => newer.length === 0)).toHaveLength(1);
      const winners = await Promise.all(factIds.map((entryId) => store.history('guild', entryId)));
      expect(new Set(winners.flat().map(({ actor }) => actor)).size).toBe(1);
      expect(winners.flat()).toHaveLength(3);
    });

    it('tells the last change of a guild, to whichever fact', async () => {
      expect(await store.lastRevision('guild')).toBeNull();
      await store.append(revision());
      const last = revision({ entryId: 'other' });
      await store.append(last);
      await store.append(revision({ guild: 'elsewhere' }));
      expect(await store.lastRevision('guild')).toEqual(last);
    });

    it('keeps the guilds apart', async () => {
      await store.append(revision({ guild: 'guild' }));
      expect(await store.append(revision({ guild: 'elsewhere' }))).toBeNull();
      expect(await store.history('elsewhere', 'fact')).toHaveLength(1);
    });

    it('stores no settings over a version that is taken, and tells which are the newest', async () => {
      const first = { guild: 'guild', version: 1, settings: guildSettings({ listening: ['1'] }) };
      const second = {
        guild: 'guild',
        version: 2,
        settings: guildSettings({ listening: ['1', '2'], audit: '3' }),
      };
      expect(await store.saveSettings(first)).toBeNull();
      expect(await store.saveSettings({ ...first, guild: 'elsewhere' })).toBeNull();
      expect(await store.saveSettings(second)).toBeNull();
      expect(await store.saveSettings({ ...first, settings: guildSettings({ listening: [] }) })).toEqual(
        second,
      );
      const { settings } = await follow(await open());
      expect([...settings.values()]).toEqual([{ ...first, guild: 'elsewhere' }, second]);
    });

    it('takes a change that is stored already as stored', async () => {
      const settings = { guild: 'guild', version: 1, settings: guildSettings({ listening: ['1'] }) };
      for (const _ of ['once', 'twice']) {
        expect(await store.append(revision())).toBeNull();
        expect(await store.appendAll([revision({ entryId: 'one' }), revision({ entryId: 'two' })])).toEqual(
          [],
        );
        expect(await store.saveSettings(settings)).toBeNull();
      }
      expect(await store.history('guild', 'fact')).toHaveLength(1);
    });

    it.each(['revision', 'settings_revision'])('lets nobody edit or delete a row of %s', async (table) => {
      await store.append(revision());
      await store.saveSettings({ guild: 'guild', version: 1, settings: guildSettings({ listening: [] }) });
      for (const change of [`update ${table} set version = 5`, `delete from ${table}`]) {
        await expect(database.execute(change)).rejects.toThrow('never edited and never deleted');
      }
    });

    it('comes up once in every process that starts on the same empty database', async () => {
      const fresh = await createDatabase();
      const stores = await Promise.all(Array.from({ length: 4 }, () => fresh.open()));
      for (const [index, store] of stores.entries()) {
        expect(await store.append(revision({ version: index + 1 }))).toBeNull();
      }
      await Promise.all(stores.map((store) => store.close()));
      await fresh.remove();
    });

    describe('a follower', () => {
      it('is told of the newest revision of each fact of each guild', async () => {
        await store.append(revision({ version: 1 }));
        await store.append(revision({ version: 2, after: null }));
        await store.append(revision({ entryId: 'other' }));
        await store.append(revision({ guild: 'elsewhere' }));
        const { heads } = await follow(await open());
        const [before, after] = [fact('Older?'), fact('Newer?')];
        const { at } = revision();
        expect([...heads.values()]).toEqual([
          { guild: 'guild', entryId: 'fact', version: 2, before, after: null, at },
          { guild: 'guild', entryId: 'other', version: 1, before: null, after, at },
          { guild: 'elsewhere', entryId: 'fact', version: 1, before: null, after, at },
        ]);
      });

      it('is told of all of it, however much there is', async () => {
        const facts = Array.from({ length: 6000 }, (_, at) => revision({ entryId: `fact-${at}` }));
        await store.appendAll(facts);
        const { heads } = await follow(await open());
        expect(heads.size).toBe(facts.length);
      });

      it('is told of what another process saves later', async () => {
        const seen = await follow(store);
        const other = await open();
        await other.append(revision());
        await eventually(() => expect(seen.heads.get('guild fact')?.version).toBe(1));
        await other.append(revision({ version: 2 }));
        await other.saveSettings({
          guild: 'guild',
          version: 1,
          settings: guildSettings({ listening: ['1'] }),
        });
        await eventually(() => {
          expect(seen.heads.get('guild fact')?.version).toBe(2);
          expect(seen.settings.get('guild')?.settings).toEqual(guildSettings({ listening: ['1'] }));
        });
      });

      it('misses nothing of several processes that write at the same time', async () => {
        const seen = await follow(store);
        const writers = await Promise.all([open(), open(), open()]);
        const factIds = Array.from({ length: 60 }, (_, index) => `fact-${index}`);
        await Promise.all(
          factIds.map((entryId, index) => writers[index % writers.length]?.append(revision({ entryId }))),
        );
        await eventually(() =>
          expect([...seen.heads.values()].map(({ entryId }) => entryId).toSorted()).toEqual(
            factIds.toSorted(),
          ),
        );
      });

      it('hears nothing any more when its store is closed', async () => {
        const follower = await open();
        const seen = await follow(follower);
        await follower.close();
        await store.append(revision());
        expect(seen.heads.size).toBe(0);
      });
    });
  });
}
