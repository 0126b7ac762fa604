import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import type { Actor } from '../../src/curation/actor.ts';
import { type Curation, createCuration } from '../../src/curation/curation.ts';
import type { Draft } from '../../src/curation/draft.ts';
import { ConflictError, DraftError, ForbiddenError, UnknownFactError } from '../../src/curation/errors.ts';
import { DEFAULT_SETTINGS, setListening } from '../../src/curation/settings.ts';
import type { Store } from '../../src/curation/store.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { UserError } from '../../src/user-error.ts';
import { eventually } from '../eventually.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { library } from './library.ts';

const actor: Actor = { id: 'moderator', mayCurate: true, mayConfigure: true };
const member: Actor = { id: 'member', mayCurate: false, mayConfigure: false };
const now = new Date('2025-10-31T09:00:00Z');
const parking: Draft = {
  section: 'visits',
  question: 'Is there a car park?',
  wordings: ['parking'],
  answer: 'Yes.',
};
const lateOpening: Draft = { section: 'visits', question: 'When is it open?', answer: 'From 9 to 8.' };

const shipped = createEngine(library);
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let curation: Curation;

beforeEach(async () => {
  folder = await temporaryFolder();
  await start();
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

/** A process of its own over the same database. */
async function startProcess(engine = shipped): Promise<{ store: Store; curation: Curation }> {
  const store = await openSqlite(join(folder.path, 'facts.db'));
  return { store, curation: await createCuration({ engine, store, clock: () => now }) };
}
async function start(engine = shipped): Promise<void> {
  ({ store, curation } = await startProcess(engine));
}
async function restart(engine = shipped): Promise<void> {
  await store.close();
  await start(engine);
}
async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable('it was not refused'),
    (error) => error,
  );
}

describe('edition', () => {
  it('is the shipped one for direct messages and for guilds without changes', () => {
    expect(curation.edition(null)).toBe(shipped);
    expect(curation.edition('guild')).toBe(shipped);
  });

  it('of one guild never shows in another', async () => {
    await curation.addFact({ guild: 'guild', actor, draft: parking });
    await curation.retireFact({ guild: 'guild', actor, entryId: 'founded', version: 0 });
    expect(curation.edition('elsewhere')).toBe(shipped);
    expect([...shipped.facts()]).toEqual(library.facts);
  });

  it('puts a fact in the first section when the source no longer has its own', async () => {
    await curation.addFact({ guild: 'guild', actor, draft: parking });
    const { source } = library;
    const sections = source.sections.filter(({ id }) => id === 'about');
    await restart(createEngine({ ...library, source: { ...source, sections }, facts: [] }));
    expect(curation.edition('guild').fact('is-there-a-car-park')?.section).toBe('about');
  });
});

describe('addFact', () => {
  it('makes a revision and a fact that is there at once and after a restart', async () => {
    const revision = await curation.addFact({ guild: 'guild', actor, draft: parking, reason: 'asked a lot' });
    const after = { ...parking, id: 'is-there-a-car-park', related: [], contrasts: [] };
    expect(revision).toEqual({
      guild: 'guild',
      entryId: 'is-there-a-car-park',
      version: 1,
      before: null,
      after,
      actor: 'moderator',
      at: '2025-10-31T09:00:00.000Z',
      reason: 'asked a lot',
    });
    expect(curation.fact('guild', 'is-there-a-car-park')).toEqual({ fact: after, version: 1 });
    await restart();
    expect(curation.fact('guild', 'is-there-a-car-park')).toEqual({ fact: after, version: 1 });
    expect(await curation.history('guild', 'is-there-a-car-park')).toEqual([revision]);
  });

  it('never gives an id twice', async () => {
    const add = () => curation.addFact({ guild: 'guild', actor, draft: parking });
    const { entryId } = await add();
    await curation.retireFact({ guild: 'guild', actor, entryId, version: 1 });
    await restart();
    expect((await add()).entryId).toBe('is-there-a-car-park-2');
  });

  it('gives no id of a rating table or of a retired shipped fact', async () => {
    await curation.retireFact({ guild: 'guild', actor, entryId: 'founded', version: 0 });
    const founded = { ...parking, question: 'Founded' };
    const inspections = { ...parking, question: 'Inspections?', wordings: [] };
    expect((await curation.addFact({ guild: 'guild', actor, draft: founded })).entryId).toBe('founded-2');
    expect((await curation.addFact({ guild: 'guild', actor, draft: inspections })).entryId).toBe(
      'inspections-2',
    );
  });

  it('saves one of two equal facts that are sent at the same time', async () => {
    const add = () => curation.addFact({ guild: 'guild', actor, draft: parking });
    const outcomes = await Promise.allSettled([add(), add()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect([...curation.edition('guild').facts()]).toHaveLength(library.facts.length + 1);
  });

  it('takes the next id when another process has just given one away', async () => {
    const other = await startProcess();
    await other.curation.addFact({ guild: 'guild', actor, draft: { ...parking, question: 'Car park?' } });
    const draft = { ...parking, question: 'Car-park!', wordings: ['where to park'] };
    const refused = await failure(curation.addFact({ guild: 'guild', actor, draft }));
    expect(refused).toBeInstanceOf(DraftError); // the same question, once the other process's fact is known
    expect(curation.edition('guild').fact('car-park')?.question).toBe('Car park?');
    const { entryId } = await curation.addFact({
      guild: 'guild',
      actor,
      draft: { ...draft, question: 'Cár park' },
    });
    expect(entryId).toBe('car-park-2');
    await other.store.close();
  });
});

describe('editFact', () => {
  const edit = (version: number, draft = lateOpening) =>
    curation.editFact({ guild: 'guild', actor, entryId: 'opening-hours', version, draft });

  it('replaces a shipped fact in this guild, with before and after in the history', async () => {
    await edit(0);
    await edit(1, { ...lateOpening, answer: 'From 9 to 9.' });
    await restart();
    expect(curation.fact('guild', 'opening-hours')).toMatchObject({
      fact: { answer: 'From 9 to 9.' },
      version: 2,
    });
    expect(await curation.history('guild', 'opening-hours')).toMatchObject([
      { before: { answer: 'From 9 to 8.' }, after: { answer: 'From 9 to 9.' } },
      { before: { answer: 'From 9 to 5 on weekdays.' }, after: { answer: 'From 9 to 8.' } },
    ]);
  });

  it('refuses to save over a newer version, and gives both texts', async () => {
    await edit(0);
    const mine = { ...lateOpening, answer: 'Never.' };
    const error = await failure(edit(0, mine));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ version: 1, mine, theirs: { answer: 'From 9 to 8.' } });
    expect(curation.edition('guild').fact('opening-hours')?.answer).toBe('From 9 to 8.');
    await edit(1, mine);
    expect(curation.edition('guild').fact('opening-hours')?.answer).toBe('Never.');
  });

  it('lets one of two moderators win who save at the same time', async () => {
    const outcomes = await Promise.allSettled([edit(0), edit(0, { ...lateOpening, answer: 'Never.' })]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(curation.edition('guild').fact('opening-hours')?.answer).toBe('From 9 to 8.');
  });

  it('notices what another process saved', async () => {
    const other = await startProcess();
    await other.curation.editFact({
      guild: 'guild',
      actor,
      entryId: 'opening-hours',
      version: 0,
      draft: lateOpening,
    });
    const error = await failure(edit(0, { ...lateOpening, answer: 'Never.' }));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ version: 1, theirs: { answer: 'From 9 to 8.' } });
    expect(curation.fact('guild', 'opening-hours')).toMatchObject({
      fact: { answer: 'From 9 to 8.' },
      version: 1,
    });
    await other.store.close();
  });

  it('tells when the fact was retired meanwhile', async () => {
    await curation.retireFact({ guild: 'guild', actor, entryId: 'opening-hours', version: 0 });
    const error = await failure(edit(0));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ theirs: null, mine: lateOpening });
  });

  it('knows no fact that never was', async () => {
    const change = { guild: 'guild', actor, entryId: 'car-park', version: 0, draft: parking };
    expect(await failure(curation.editFact(change))).toBeInstanceOf(UnknownFactError);
  });
});

describe('retireFact', () => {
  it('takes the fact out for good, and keeps its text in the history', async () => {
    await curation.retireFact({ guild: 'guild', actor, entryId: 'founded', version: 0, reason: 'wrong' });
    await restart();
    expect(curation.fact('guild', 'founded')).toBeUndefined();
    const [revision] = await curation.history('guild', 'founded');
    expect(revision).toMatchObject({ before: { answer: 'In 1921.' }, after: null, reason: 'wrong' });
  });

  it('refuses when the fact has changed since it was seen', async () => {
    await curation.editFact({
      guild: 'guild',
      actor,
      entryId: 'opening-hours',
      version: 0,
      draft: lateOpening,
    });
    const retire = curation.retireFact({ guild: 'guild', actor, entryId: 'opening-hours', version: 0 });
    expect(await failure(retire)).toMatchObject({ name: 'ConflictError', mine: null });
    expect(curation.fact('guild', 'opening-hours')?.version).toBe(1);
  });

  it('cannot retire twice', async () => {
    const retire = (version: number) =>
      curation.retireFact({ guild: 'guild', actor, entryId: 'founded', version });
    await retire(0);
    expect(await failure(retire(1))).toBeInstanceOf(UnknownFactError);
  });
});

describe('rights', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['add', () => curation.addFact({ guild: 'guild', actor: member, draft: parking })],
    [
      'edit',
      () =>
        curation.editFact({
          guild: 'guild',
          actor: member,
          entryId: 'opening-hours',
          version: 0,
          draft: lateOpening,
        }),
    ],
    ['retire', () => curation.retireFact({ guild: 'guild', actor: member, entryId: 'founded', version: 0 })],
    [
      'configure',
      () => curation.changeSettings({ guild: 'guild', actor: member }, setListening('1', 'certain')),
    ],
  ])('a member may not %s', async (_, change) => {
    const error = await failure(change());
    expect(error).toBeInstanceOf(ForbiddenError);
    expect(error).toBeInstanceOf(UserError);
    await restart();
    expect(curation.edition('guild')).toBe(shipped);
    expect(curation.settings('guild')).toEqual(DEFAULT_SETTINGS);
  });
});

describe('settings', () => {
  const listen = (channel: string, on: boolean) =>
    curation.changeSettings({ guild: 'guild', actor }, setListening(channel, on ? 'certain' : 'off'));

  it('listens nowhere at first', () => {
    expect(curation.settings('guild')).toEqual(DEFAULT_SETTINGS);
  });

  it('remembers the channels, each once, in this guild alone', async () => {
    await Promise.all([listen('1', true), listen('2', true), listen('1', true)]);
    expect(new Set(curation.settings('guild').listening)).toEqual(new Set(['1', '2']));
    await listen('1', false);
    await restart();
    expect(curation.settings('guild')).toEqual({ ...DEFAULT_SETTINGS, listening: ['2'] });
    expect(curation.settings('elsewhere')).toEqual(DEFAULT_SETTINGS);
  });
});

describe('another process over the same database', () => {
  let other: Awaited<ReturnType<typeof startProcess>>;
  beforeEach(async () => {
    other = await startProcess();
  });
  afterEach(() => other.store.close());

  it('answers from what this one saves, changes and retires', async () => {
    const { entryId } = await curation.addFact({ guild: 'guild', actor, draft: parking });
    await eventually(() => expect(other.curation.fact('guild', entryId)?.fact.answer).toBe('Yes.'));
    const edited = { guild: 'guild', actor, entryId, version: 1, draft: { ...parking, answer: 'No.' } };
    await other.curation.editFact(edited);
    await eventually(() => expect(curation.fact('guild', entryId)?.fact.answer).toBe('No.'));
    await curation.retireFact({ guild: 'guild', actor, entryId, version: 2 });
    await eventually(() => expect(other.curation.fact('guild', entryId)).toBeUndefined());
    expect(other.curation.edition('elsewhere')).toBe(shipped);
  });

  it('takes over settings, and loses none that this one has just made', async () => {
    const listen = (process: Curation, channel: string) =>
      process.changeSettings({ guild: 'guild', actor }, setListening(channel, 'certain'));
    await Promise.all([listen(curation, '1'), listen(other.curation, '2')]);
    for (const process of [curation, other.curation]) {
      await eventually(() => expect([...process.settings('guild').listening].sort()).toEqual(['1', '2']));
    }
  });
});

describe('a store that fails', () => {
  it('leaves the edition and the settings as they were', async () => {
    await curation.editFact({
      guild: 'guild',
      actor,
      entryId: 'opening-hours',
      version: 0,
      draft: lateOpening,
    });
    const before = [...curation.edition('guild').facts()];
    await store.close();
    await failure(curation.addFact({ guild: 'guild', actor, draft: parking }));
    await failure(curation.retireFact({ guild: 'guild', actor, entryId: 'founded', version: 0 }));
    await failure(curation.changeSettings({ guild: 'guild', actor }, setListening('1', 'certain')));
    expect([...curation.edition('guild').facts()]).toEqual(before);
    expect(curation.settings('guild')).toEqual(DEFAULT_SETTINGS);
    await start();
    expect([...curation.edition('guild').facts()]).toEqual(before);
  });
});
