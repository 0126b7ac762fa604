import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import type { Actor } from '../../src/curation/actor.ts';
import { type Curation, createCuration } from '../../src/curation/curation.ts';
import { ConflictError, DraftError, ForbiddenError, UnchangedError } from '../../src/curation/errors.ts';
import { exportFiles } from '../../src/curation/export.ts';
import type { Revision, Store } from '../../src/curation/store.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { eventually } from '../eventually.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { library } from './library.ts';

const actor: Actor = { id: 'moderator', mayCurate: true, mayConfigure: true };
const guild = 'guild';
const tableId = 'inspections';
const engine = createEngine(library);
const [shipped = expect.unreachable()] = library.ratings;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const stores: Store[] = [];
let curation: Curation;

beforeEach(async () => {
  folder = await temporaryFolder();
  curation = await start();
});
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
  await folder.remove();
});

/** A process of its own over the same database. */
async function start(): Promise<Curation> {
  const store = await openSqlite(join(folder.path, 'facts.db'));
  stores.push(store);
  return createCuration({ engine, store, clock: () => new Date('2026-03-31T09:00:00Z') });
}

function record(date: string, books: string, version = 0): Promise<Revision> {
  const inspection = { date, ratings: { books } };
  return curation.recordInspection({ guild, actor, entryId: tableId, version, inspection });
}
const dates = (of: string | null = guild, by = curation) =>
  by
    .edition(of)
    .table(tableId)
    ?.inspections.map(({ date }) => date);
function said(text: string, of: string | null = guild): string {
  const reply = curation.edition(of).reply({ text });
  const [answer] = reply.outcome === 'answer' ? reply.answers : [];
  return answer?.kind === 'reading' ? answer.text : reply.outcome;
}

describe('recording an inspection', () => {
  it('answers by it at once, in this guild alone', async () => {
    await record('2026-03', 'poor');
    expect(said('how were the books rated in 2026?')).toContain('Poor');
    expect(said('how were the books rated in 2024?')).toContain('Good');
    expect(said('how were the books rated in 2026?', 'elsewhere')).not.toContain('Poor');
    expect(curation.edition('elsewhere').table(tableId)).toBe(shipped);
  });

  it('is known after a restart, and to another process', async () => {
    const other = await start();
    await record('2026-03', 'poor');
    await eventually(() => expect(dates(guild, other)).toEqual(['2024', '2026-03']));
    curation = await start();
    expect(dates()).toEqual(['2024', '2026-03']);
    expect(curation.version(guild, tableId)).toBe(1);
  });

  it('is undone, and put back from the history', async () => {
    await record('2026-03', 'poor');
    await record('2026-03', 'good', 1);
    await curation.undoChange({ guild, actor, entryId: tableId, version: 2 });
    expect(said('how were the books rated in 2026?')).toContain('Poor');
    await curation.restoreFact({ guild, actor, entryId: tableId, version: 3, to: 0 });
    expect(dates()).toEqual(['2024']);
    await curation.restoreFact({ guild, actor, entryId: tableId, version: 4, to: 2 });
    expect(said('how were the books rated in 2026?')).toContain('Good');
    expect((await curation.history(guild, tableId)).map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
    expect(await curation.lastChange(guild)).toMatchObject({ entryId: tableId, version: 5 });
  });

  it('overwrites nothing that somebody else has recorded since, here or in another process', async () => {
    const other = await start();
    await record('2026-03', 'poor');
    const conflict = await record('2026-02', 'good', 0).catch((error) => error);
    expect(conflict).toBeInstanceOf(ConflictError);
    expect(conflict).toMatchObject({ version: 1, theirs: { inspections: [{}, { date: '2026-03' }] } });
    const inspection = { date: '2026-02', ratings: { books: 'good' } };
    await eventually(() => expect(dates(guild, other)).toHaveLength(2));
    await other.recordInspection({ guild, actor, entryId: tableId, version: 1, inspection });
    await expect(record('2026-03', 'good', 1)).rejects.toThrow(ConflictError);
    await eventually(() => expect(dates()).toEqual(['2024', '2026-02', '2026-03']));
    expect(said('how were the books rated in March 2026?')).toContain('Poor');
  });

  it('takes somebody who may change facts, a date that has been and grades of the scale', async () => {
    const inspection = { date: '2026-03', ratings: { books: 'poor' } };
    const change = { guild, actor: { ...actor, mayCurate: false }, entryId: tableId, version: 0, inspection };
    await expect(curation.recordInspection(change)).rejects.toThrow(ForbiddenError);
    await expect(record('2026-04', 'poor')).rejects.toThrow(DraftError);
    await expect(record('2026-03', 'golden')).rejects.toThrow('golden');
    await expect(record('2024', 'good')).rejects.toThrow(UnchangedError);
    const unknown = { ...change, actor, entryId: 'founded' };
    await expect(curation.recordInspection(unknown)).rejects.toThrow('no rating table');
    expect(curation.edition(guild)).toBe(engine);
  });

  it('is exported as a file, which another guild can import and undo', async () => {
    await record('2026-03', 'poor');
    const [file = expect.unreachable()] = exportFiles(curation.catalogue(guild), 'changes').files;
    const imported = { name: file.path, content: file.content };
    const seen = curation.imports.plan('elsewhere', imported);
    expect(seen).toMatchObject({ entries: [{ kind: 'changed', entry: { id: tableId } }], problems: [] });
    const [revision] = await curation.imports.apply({ guild: 'elsewhere', actor, file: imported, seen });
    expect(dates('elsewhere')).toEqual(['2024', '2026-03']);
    expect(curation.imports.plan('elsewhere', imported).entries).toMatchObject([{ kind: 'unchanged' }]);
    await curation.imports.undo({ guild: 'elsewhere', actor, batch: revision?.batch ?? '' });
    expect(dates('elsewhere')).toEqual(['2024']);
    await record('2026-02', 'good', 1);
    expect(curation.imports.plan(guild, imported).entries).toMatchObject([{ kind: 'conflict' }]);
  });
});

it('a table is no fact: it is not edited as one and not retired', async () => {
  const change = { guild, actor, entryId: tableId, version: 0 };
  const draft = { section: 'about', question: 'How was it rated?', answer: 'Well.' };
  await expect(curation.retireFact(change)).rejects.toThrow('cannot be retired');
  await expect(curation.editFact({ ...change, draft })).rejects.toThrow('is a rating table');
  expect(curation.edition(guild)).toBe(engine);
});
