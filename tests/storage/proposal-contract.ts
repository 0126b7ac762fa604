import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GoneProposalError } from '../../src/curation/errors.ts';
import { leaseFrom } from '../../src/curation/lease.ts';
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
const declined = { kind: 'declined', by: 'moderator', reason: 'It is “not” so.' } as const;
const at = (minute: number) => leaseFrom(new Date(Date.UTC(2025, 9, 31, 9, minute)));
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

    it('is decided by the revision that closes it, and by no second one', async () => {
      const closes = { kind: 'proposal', id: await store.addProposal(proposal) } as const;
      expect(await store.append(revision(), closes)).toBeNull();
      expect(await store.proposal('guild', closes.id)).toBeNull();
      expect(await store.proposals('guild', 10)).toEqual([]);
      expect(await store.countProposals('guild', 'member', proposal.at)).toBe(0);
      await expect(store.append(revision({ version: 2 }), closes)).rejects.toThrow(GoneProposalError);
      expect(await store.history('guild', 'fact')).toHaveLength(1);
      expect(await store.decideProposal('guild', closes.id, declined, at(0))).toBe(false);
    });

    it('has its outcome told by one process at a time, after the lease of whoever decided it, until it is deleted', async () => {
      const id = await store.addProposal(proposal);
      await store.placeProposal('guild', id, { channel: '1', message: '2' });
      const approved = await store.addProposal({ ...later, guild: 'elsewhere' });
      const other = await database.open();
      expect(await store.decideProposal('guild', id, declined, at(0))).toBe(true);
      await store.append(revision({ guild: 'elsewhere', at: at(1).from }), {
        kind: 'proposal',
        id: approved,
      });
      expect(await other.decidedProposals(at(0).from)).toEqual([]);
      expect(await other.claimDecided('guild', id, at(0))).toBeNull();
      expect(await other.decidedProposals(at(2).from)).toEqual([
        { guild: 'guild', id },
        { guild: 'elsewhere', id: approved },
      ]);
      const decided = { ...proposal, id, card: { channel: '1', message: '2' }, outcome: declined };
      expect(await other.claimDecided('guild', id, at(2))).toEqual(decided);
      expect(await store.claimDecided('guild', id, at(2))).toBeNull();
      expect(await store.claimDecided('guild', id, at(3))).toEqual(decided);
      await store.deleteProposal('guild', id);
      expect(await other.claimDecided('guild', id, at(4))).toBeNull();
      expect(await other.claimDecided('elsewhere', approved, at(2))).toMatchObject({
        outcome: { kind: 'approved', by: revision().actor, entryId: revision().entryId, version: 1 },
      });
      expect(await store.forgetProposalsOf('member')).toBe(1);
      await other.close();
    });

    it('that nobody has decided has no outcome to tell', async () => {
      const id = await store.addProposal(proposal);
      expect(await store.decidedProposals(at(9).from)).toEqual([]);
      expect(await store.claimDecided('guild', id, at(9))).toBeNull();
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
        [store, ...others].map((one, at) => one.append(revision({ entryId: `fact-${at}` }), closes)),
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
      expect(await store.decideProposal('elsewhere', id, declined, at(0))).toBe(false);
      await store.deleteProposal('elsewhere', id);
      await store.placeProposal('elsewhere', id, { channel: '1', message: '2' });
      const closing = store.append(revision({ guild: 'elsewhere' }), { kind: 'proposal', id });
      await expect(closing).rejects.toThrow(GoneProposalError);
      expect(await store.proposal('guild', id)).toEqual({ ...proposal, id, card: null });
    });
  });
}
