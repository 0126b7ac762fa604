import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GoneProposalError } from '../../src/curation/errors.ts';
import type { NewProposal } from '../../src/curation/proposals/store.ts';
import type { Store } from '../../src/curation/store.ts';
import { revision } from './revisions.ts';
import type { TestDatabase } from './store-contract.ts';

const proposal: NewProposal = {
  guild: 'guild',
  factId: 'fact',
  question: 'Is there a bus?',
  answer: 'Yes,\nthe 7 “to town” 🚌.',
  note: '',
  member: 'member',
  tell: true,
  at: '2025-10-31T09:00:00.000Z',
};
const later = { ...proposal, at: '2025-11-02T09:00:00.000Z', factId: null, tell: false };

/** What every storage engine has to do about what members propose. */
export function describeProposals(engine: string, createDatabase: () => Promise<TestDatabase>): void {
  describe(`proposals: ${engine}`, () => {
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

    it('gives a proposal back as it was, the oldest first, also to another process', async () => {
      const first = await store.addProposal(proposal);
      const second = await store.addProposal(later);
      const other = await database.open();
      expect(await other.proposals('guild', 10)).toEqual([
        { ...proposal, id: first, card: null },
        { ...later, id: second, card: null },
      ]);
      expect(await other.proposals('guild', 1)).toHaveLength(1);
      await other.close();
    });

    it('takes one that is stored already as stored', async () => {
      const id = await store.addProposal(proposal);
      expect(await store.addProposal(proposal)).toBe(id);
      expect(await store.proposals('guild', 10)).toHaveLength(1);
    });

    it('keeps in which message it is shown', async () => {
      const id = await store.addProposal(proposal);
      const card = { channel: '1', message: '2' };
      await store.placeProposal('guild', id, card);
      expect(await store.proposal('guild', id)).toEqual({ ...proposal, id, card });
    });

    it('counts what a member has made since a moment', async () => {
      await store.addProposal(proposal);
      await store.addProposal(later);
      await store.addProposal({ ...later, member: 'second' });
      expect(await store.countProposals('guild', 'member', proposal.at)).toBe(2);
      expect(await store.countProposals('guild', 'member', '2025-11-01T00:00:00.000Z')).toBe(1);
    });

    it('is deleted by the revision that closes it, and by no second one', async () => {
      const closes = { kind: 'proposal', id: await store.addProposal(proposal) } as const;
      expect(await store.append(revision(), closes)).toBeNull();
      expect(await store.proposal('guild', closes.id)).toBeNull();
      await expect(store.append(revision({ version: 2 }), closes)).rejects.toThrow(GoneProposalError);
      expect(await store.history('guild', 'fact')).toHaveLength(1);
      expect(await store.deleteProposal('guild', closes.id)).toBe(false);
    });

    it('stays where the revision is refused', async () => {
      const closes = { kind: 'proposal', id: await store.addProposal(proposal) } as const;
      await store.append(revision({ actor: 'first' }));
      expect(await store.append(revision({ actor: 'second' }), closes)).not.toBeNull();
      expect(await store.proposal('guild', closes.id)).not.toBeNull();
    });

    it('lets one of several processes decide it', async () => {
      const closes = { kind: 'proposal', id: await store.addProposal(proposal) } as const;
      const others = await Promise.all([database.open(), database.open()]);
      const outcomes = await Promise.allSettled(
        [store, ...others].map((one, at) => one.append(revision({ factId: `fact-${at}` }), closes)),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await Promise.all(others.map((other) => other.close()));
    });

    it('is forgotten when it is old, or when its member wishes so', async () => {
      await store.addProposal(proposal);
      await store.addProposal(later);
      await store.forgetProposals('2025-11-01T00:00:00.000Z');
      expect(await store.proposals('guild', 10)).toMatchObject([{ at: later.at }]);
      await store.addProposal({ ...proposal, guild: 'elsewhere' });
      await store.addProposal({ ...proposal, member: 'second' });
      expect(await store.forgetProposalsOf('member')).toBe(2);
      expect(await store.proposals('guild', 10)).toMatchObject([{ member: 'second' }]);
    });

    it('keeps the guilds apart', async () => {
      const id = await store.addProposal(proposal);
      expect(await store.proposals('elsewhere', 10)).toEqual([]);
      expect(await store.proposal('elsewhere', id)).toBeNull();
      expect(await store.countProposals('elsewhere', 'member', proposal.at)).toBe(0);
      expect(await store.deleteProposal('elsewhere', id)).toBe(false);
      await store.placeProposal('elsewhere', id, { channel: '1', message: '2' });
      const closing = store.append(revision({ guild: 'elsewhere' }), { kind: 'proposal', id });
      await expect(closing).rejects.toThrow(GoneProposalError);
      expect(await store.proposal('guild', id)).toEqual({ ...proposal, id, card: null });
    });
  });
}
