import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { type Curation, createCuration } from '../../src/curation/curation.ts';
import { tally } from '../../src/curation/feedback/coverage.ts';
import { createUsage } from '../../src/curation/feedback/usage.ts';
import { StoreError } from '../../src/storage/faults.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { library } from './library.ts';

const actor = { id: 'moderator', mayCurate: true, mayConfigure: false };
const guild = 'guild';
let curation: Curation;
let now: number;
let message = 0;

beforeEach(async () => {
  now = Date.parse('2025-10-31T09:00:00Z');
  const store = await openSqlite(':memory:');
  curation = await createCuration({ engine: createEngine(library), store, clock: () => new Date(now) });
});

async function vote(entryId: string, helpful: boolean, question?: string, version = 0): Promise<void> {
  message += 1;
  await curation.votes.cast({
    guild,
    member: 'member',
    message: `${message}`,
    sentAt: new Date(now),
    facts: [{ entryId, version }],
    helpful,
    question,
  });
}

async function section(id: string, of = guild) {
  const { sections } = await curation.coverage(of);
  const found = sections.find((one) => one.section === id);
  if (!found) throw new Error(`There is no section ${id}`);
  return found;
}

const ids = ({ entries }: Awaited<ReturnType<typeof section>>) => entries.map(({ entry }) => entry.id);

describe('the coverage', () => {
  it('has every section with its facts and tables, though nothing was ever asked', async () => {
    const { sections, farGaps } = await curation.coverage(guild);
    expect(sections.map((one) => [one.section, ...ids(one)])).toEqual([
      ['about', 'founded', 'inspections'],
      ['visits', 'opening-hours'],
    ]);
    expect(tally(sections.flatMap(({ entries }) => entries))).toEqual({
      given: 0,
      helpful: 0,
      unhelpful: 0,
      due: 0,
    });
    expect(farGaps).toEqual([]);
  });

  it('counts over all versions what was given and marked, and begins with what needs a look', async () => {
    for (let time = 1; time <= 3; time += 1) curation.usage.note(guild, ['founded']);
    curation.usage.note(guild, ['inspections']);
    await vote('founded', true, undefined, 0);
    await vote('founded', false, undefined, 1);
    await vote('inspections', false);
    await vote('inspections', false);
    const about = await section('about');
    expect(ids(about)).toEqual(['inspections', 'founded']);
    expect(about.entries[1]).toMatchObject({ given: 3, helpful: 1, unhelpful: 1 });
    expect(tally(about.entries)).toEqual({ given: 4, helpful: 1, unhelpful: 3, due: 0 });
    expect(tally((await section('visits')).entries).given).toBe(0);
  });

  it('counts what is due, and nothing of what is retired', async () => {
    curation.usage.note(guild, ['opening-hours', 'founded']);
    const { id: _, ...fact } = library.facts[1] ?? expect.unreachable();
    const draft = { ...fact, reviewBy: '2025-10-31' };
    await curation.editFact({ guild, actor, entryId: 'founded', version: 0, draft });
    await curation.retireFact({ guild, actor, entryId: 'opening-hours', version: 0 });
    expect(tally((await section('about')).entries).due).toBe(1);
    expect((await section('visits')).entries).toEqual([]);
  });

  it('lays open questions to the section of the fact that is nearest, or was given in vain', async () => {
    const ask = (text: string) => curation.gaps.note(guild, text, curation.edition(guild).reply({ text }));
    await ask('opening hours of the zoo in 1850');
    await vote('founded', false, 'How old is it?');
    expect((await section('visits')).gaps.map(({ question }) => question)).toEqual([
      'opening hours of the zoo in 1850',
    ]);
    expect((await section('about')).gaps.map(({ question }) => question)).toEqual(['How old is it?']);
  });

  it('shows no guild anything of another', async () => {
    curation.usage.note(guild, ['founded']);
    await vote('founded', false, 'How old is it?');
    const elsewhere = await section('about', 'elsewhere');
    expect(tally(elsewhere.entries)).toEqual({ given: 0, helpful: 0, unhelpful: 0, due: 0 });
    expect(elsewhere.gaps).toEqual([]);
  });

  it('keeps what could not be written while the database was locked', async () => {
    const folder = await temporaryFolder();
    const path = join(folder.path, 'facts.db');
    const locked = await openSqlite(path, { patience: 100 });
    const usage = createUsage(locked);
    usage.note(guild, ['founded']);
    const other = new Database(path);
    other.exec('begin immediate');
    await expect(usage.write()).rejects.toThrow(StoreError);
    usage.note(guild, ['founded']);
    other.exec('rollback');
    other.close();
    expect(await usage.counts(guild)).toEqual([{ guild, entryId: 'founded', given: 2 }]);
    await locked.close();
    await folder.remove();
  });
});
