import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { type Curation, createCuration } from '../../src/curation/curation.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { library } from './library.ts';

const DAY = 24 * 3_600_000;
const guild = 'guild';
const actor = { id: 'moderator', mayCurate: true, mayConfigure: false };

let curation: Curation;
let now: number;

beforeEach(async () => {
  now = Date.parse('2025-10-31T09:00:00Z');
  await start();
});

async function start(gapDays?: number) {
  curation = await createCuration({
    engine: createEngine(library),
    store: await openSqlite(':memory:'),
    clock: () => new Date(now),
    ...(gapDays !== undefined && { gapDays }),
  });
}

async function listed() {
  return (await curation.confirmed.list(guild)).map(
    ({ question, entryId, confirmed }) => `${confirmed}: ${question} (${entryId})`,
  );
}

describe('a confirmed question', () => {
  it('is counted for its fact or table, without what tells of a person', async () => {
    await curation.confirmed.note(
      guild,
      'Could Priya from priya@mail.example come in the evening?',
      'opening-hours',
    );
    await curation.confirmed.note(
      guild,
      'could Anna from anna@mail.example come in the evening',
      'opening-hours',
    );
    await curation.confirmed.note(guild, 'any good?', 'inspections');
    expect(await listed()).toEqual([
      '2: Could … from … come in the evening? (opening-hours)',
      '1: any good? (inspections)',
    ]);
  });

  it('is not kept of an emergency, of small talk, or for what is not there', async () => {
    await curation.confirmed.note(guild, 'my friend has collapsed and is not breathing', 'founded');
    await curation.confirmed.note(guild, 'Good morning bot!', 'founded');
    await curation.confirmed.note(guild, 'since when?', 'nothing-such');
    await curation.retireFact({ guild, actor, entryId: 'founded', version: 0 });
    await curation.confirmed.note(guild, 'since when?', 'founded');
    expect(await listed()).toEqual([]);
  });

  it('stays in its guild', async () => {
    await curation.confirmed.note('elsewhere', 'since when?', 'founded');
    expect(await listed()).toEqual([]);
  });

  it('is gone as many days after it was last confirmed as gaps are kept', async () => {
    await start(7);
    await curation.confirmed.note(guild, 'since when?', 'founded');
    now += 7 * DAY;
    expect(await listed()).toHaveLength(1);
    now += 1;
    await curation.forget();
    expect(await listed()).toEqual([]);
  });

  it('is not kept where no days are set', async () => {
    await start(0);
    await curation.confirmed.note(guild, 'since when?', 'founded');
    expect(await listed()).toEqual([]);
  });

  it('counts a reply once, however often members change their minds about it', async () => {
    const vote = {
      guild,
      message: 'reply',
      sentAt: new Date(now),
      facts: [{ entryId: 'founded', version: 0 }],
      question: 'How old is it?',
    };
    for (const helpful of [true, false, true, true]) {
      await curation.votes.cast({ ...vote, member: 'anna', helpful });
      await curation.votes.cast({ ...vote, member: 'ben', helpful });
    }
    expect(await listed()).toEqual(['1: How old is it? (founded)']);
    expect(await curation.gaps.list(guild)).toMatchObject([{ question: 'How old is it?', asked: 1 }]);
  });

  it('comes from a gap that a moderator has closed', async () => {
    const text = 'is there a bus?';
    await curation.gaps.note(guild, text, curation.edition(guild).reply({ text }));
    const [gap] = await curation.gaps.list(guild);
    const draft = { question: text, answer: 'Yes, hourly.', section: 'visits' };
    const { entryId } = await curation.addFact({
      guild,
      actor,
      draft,
      closes: { kind: 'gap', id: gap?.id ?? 0 },
    });
    expect(await listed()).toEqual([`1: ${text} (${entryId})`]);
  });
});
