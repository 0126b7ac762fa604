import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import type { Actor } from '../../src/curation/actor.ts';
import { type Curation, createCuration } from '../../src/curation/curation.ts';
import {
  ConflictError,
  ForbiddenError,
  UnchangedError,
  UnknownVersionError,
} from '../../src/curation/errors.ts';
import { changeKind } from '../../src/curation/history.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { library } from './library.ts';

const actor: Actor = { id: 'moderator', mayCurate: true, mayConfigure: true };
const guild = 'guild';
const entryId = 'founded';
const founded = { section: 'about', question: 'When was it founded?', answer: 'In 1922.' };
const shipped = createEngine(library);
const asShipped = shipped.fact(entryId);
let curation: Curation;

beforeEach(async () => {
  const store = await openSqlite(':memory:');
  curation = await createCuration({ engine: shipped, store, clock: () => new Date(0) });
});

const edit = (version: number, answer: string) =>
  curation.editFact({ guild, actor, entryId, version, draft: { ...founded, answer } });
const retire = (version: number) => curation.retireFact({ guild, actor, entryId, version });
const restore = (version: number, to: number) => curation.restoreFact({ guild, actor, entryId, version, to });
const undo = (version: number) => curation.undoChange({ guild, actor, entryId, version });

describe('restoreFact', () => {
  it('makes a new version of an old text, and keeps the history', async () => {
    await edit(0, 'In 1922.');
    await edit(1, 'In 1923.');
    expect((await restore(2, 1)).version).toBe(3);
    expect(curation.fact(guild, entryId)?.fact.answer).toBe('In 1922.');
    await restore(3, 0);
    expect(curation.fact(guild, entryId)).toEqual({ fact: asShipped, version: 4 });
    expect((await curation.history(guild, entryId)).map(({ version }) => version)).toEqual([4, 3, 2, 1]);
  });

  it('lets a retired fact stand again', async () => {
    await retire(0);
    expect(curation.retired(guild)).toEqual([{ fact: asShipped, version: 1 }]);
    await restore(1, 0);
    expect(curation.retired(guild)).toEqual([]);
    expect(curation.fact(guild, entryId)?.fact).toEqual(asShipped);
  });

  it('puts a fact whose section is gone into the first one', async () => {
    const store = await openSqlite(':memory:');
    const [about] = library.source.sections;
    const source = { ...library.source, sections: about ? [about] : [] };
    const [opening] = library.facts;
    const start = async (knowledge: typeof library) =>
      createCuration({ engine: createEngine(knowledge), store, clock: () => new Date(0) });
    const change = { guild, actor, entryId: opening?.id ?? '' };
    await (await start(library)).retireFact({ ...change, version: 0 });
    const later = await start({ ...library, source, facts: [] });
    await later.restoreFact({ ...change, version: 1, to: 0 });
    expect(later.fact(guild, change.entryId)?.fact).toEqual({ ...opening, section: 'about' });
  });

  it('refuses what the moderator may not do or has not seen, and what would change nothing', async () => {
    await edit(0, 'In 1922.');
    await edit(1, 'In 1923.');
    const member = { ...actor, mayCurate: false };
    const change = { guild, actor: member, entryId, version: 2, to: 0 };
    await expect(curation.restoreFact(change)).rejects.toThrow(ForbiddenError);
    await expect(restore(1, 0)).rejects.toThrow(ConflictError);
    await expect(restore(2, 2)).rejects.toThrow(UnchangedError);
    await expect(restore(2, 9)).rejects.toThrow(UnknownVersionError);
    await retire(2);
    await expect(restore(3, 3)).rejects.toThrow(UnknownVersionError);
    expect(await curation.history(guild, entryId)).toHaveLength(3);
  });
});

describe('editFact', () => {
  it('makes no change of what stands already, unless that closes something', async () => {
    await edit(0, 'In 1922.');
    await expect(edit(1, ' In 1922. ')).rejects.toThrow(UnchangedError);
    expect(await curation.lastChange(guild)).toMatchObject({ version: 1 });
    const draft = { ...founded, answer: 'In 1922.' };
    const closes = { kind: 'gap', id: 1 } as const;
    const closed = await curation.editFact({ guild, actor, entryId, version: 1, draft, closes });
    expect(closed).toMatchObject({ version: 2, before: closed.after });
  });
});

describe('undoChange', () => {
  it('takes the last change back, and then the undoing', async () => {
    await edit(0, 'In 1922.');
    await undo(1);
    expect(curation.fact(guild, entryId)?.fact).toEqual(asShipped);
    await undo(2);
    expect(curation.fact(guild, entryId)?.fact.answer).toBe('In 1922.');
    expect(await curation.lastChange(guild)).toMatchObject({ entryId, version: 3 });
  });

  it('takes an added fact away', async () => {
    const draft = { ...founded, question: 'Is there a piano?' };
    const added = await curation.addFact({ guild, actor, draft });
    const change = { guild, actor, entryId: added.entryId };
    await curation.undoChange({ ...change, version: 1 });
    expect(curation.fact(guild, added.entryId)).toBeUndefined();
    await curation.undoChange({ ...change, version: 2 });
    expect(curation.fact(guild, added.entryId)?.fact.question).toBe('Is there a piano?');
  });

  it('undoes nothing twice, and nothing that a newer version stands on', async () => {
    await edit(0, 'In 1922.');
    await undo(1);
    await expect(undo(1)).rejects.toThrow(UnchangedError);
    await edit(2, 'In 1923.');
    await expect(undo(1)).rejects.toThrow(ConflictError);
    expect(curation.fact(guild, entryId)?.version).toBe(3);
  });
});

describe('changeKind', () => {
  it('tells what each version did', async () => {
    await edit(0, 'In 1922.');
    await retire(1);
    await restore(2, 1);
    await undo(3);
    await restore(4, 0);
    await edit(5, 'In 1924.');
    const history = await curation.history(guild, entryId);
    expect(history.map((revision) => changeKind(revision, history))).toEqual([
      { kind: 'edited' },
      { kind: 'restored', version: 0 },
      { kind: 'retired' },
      { kind: 'restored', version: 1 },
      { kind: 'retired' },
      { kind: 'edited' },
    ]);
  });
});
