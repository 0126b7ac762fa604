import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import type { Actor } from '../../src/curation/actor.ts';
import { type Curation, createCuration } from '../../src/curation/curation.ts';
import { ForbiddenError, ImportError, OutdatedError, UnknownImportError } from '../../src/curation/errors.ts';
import { exportFiles } from '../../src/curation/export.ts';
import type { Store } from '../../src/curation/store.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { library } from './library.ts';

const actor: Actor = { id: 'moderator', mayCurate: true, mayConfigure: true };
const guild = 'guild';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let curation: Curation;

/** A process of its own over the same database. */
async function startProcess() {
  const store = await openSqlite(join(folder.path, 'facts.db'));
  const engine = createEngine(library);
  return { store, curation: await createCuration({ engine, store, clock: () => new Date(0) }) };
}
beforeEach(async () => {
  folder = await temporaryFolder();
  ({ store, curation } = await startProcess());
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

const csv = (...lines: string[]) => ({ name: 'facts.csv', content: lines.join('\n') });
const yaml = (content: string) => ({ name: 'facts.yaml', content });
const plan = (file: ReturnType<typeof csv>) => curation.imports.plan(guild, file);
const kinds = (file: ReturnType<typeof csv>) =>
  plan(file).entries.map(({ kind, entry }) => `${kind} ${entry.id}`);
const apply = (file: ReturnType<typeof csv>) =>
  curation.imports.apply({ guild, actor, file, seen: plan(file) });
const answer = (id: string) => curation.fact(guild, id)?.fact.answer;
const edit = (answer: string, version = 0) =>
  curation.editFact({
    guild,
    actor,
    entryId: 'founded',
    version,
    draft: { section: 'about', question: 'When was it founded?', answer },
  });

const HEADER = 'question,answer,section,wordings,id';
const mixed = csv(
  HEADER,
  'Is there a piano?,In the hall.,visits,piano|can I play?,',
  '"When was it FOUNDED","In 1920,\nor 1921.",,,',
  'Is there tea?,,visits,,',
  'When is it open?,From 9 to 5 on weekdays.,,,opening-hours',
  'Where is it?,Here.,nowhere,,',
);

/** The rating table as an export gives it. */
function tableFile(): string {
  const { files } = exportFiles(curation.catalogue(guild), 'all');
  return files.find(({ path }) => path.startsWith('ratings/'))?.content ?? '';
}

describe('a plan', () => {
  it('tells what is new, changed and unchanged, and every error with its line', () => {
    const { entries, problems } = plan(mixed);
    expect(entries.map(({ kind, entry, line }) => `${line} ${kind} ${entry.id}`)).toEqual([
      '2 new is-there-a-piano',
      '3 changed founded',
      '6 unchanged opening-hours',
    ]);
    expect(problems.map(({ line }) => line)).toEqual([5, 7]);
    expect(problems[0]?.message).toBe('answer: the answer must not be empty.');
    expect(problems[1]?.message).toContain('there is no section “nowhere”');
  });

  it('keeps of a fact what a table leaves out', () => {
    const [planned] = plan(csv('question,answer', 'How old?,Very.', 'When is it open?,Always.')).entries;
    expect(planned?.entry).toMatchObject({ section: 'visits', wordings: library.facts[0]?.wordings });
  });

  it('takes what a spreadsheet would calculate as the text that it is', () => {
    const cells = ['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(A1)'];
    const lines = cells.map((cell, at) => `Cell ${at}?,"${cell.replaceAll('"', '""')}",about,`);
    const { entries } = plan(csv('question,answer,section,wordings', ...lines));
    expect(entries.map(({ entry }) => entry)).toMatchObject(cells.map((answer) => ({ answer })));
  });

  it('reads the files of an export as unchanged', async () => {
    await edit('In 1922.');
    const { files } = exportFiles(curation.edition(guild), 'all');
    for (const { path, content } of files) {
      expect(plan({ name: path, content }).entries.map(({ kind }) => kind)).toEqual(['unchanged']);
    }
  });

  it('calls a change to what the guild has changed since a conflict', async () => {
    const row = (version: string) =>
      csv('question,answer,section,id,version', `When was it founded?,In 1920.,about,founded,${version}`);
    expect(kinds(row(''))).toEqual(['changed founded']);
    await edit('In 1922.');
    expect(kinds(row(''))).toEqual(['conflict founded']);
    expect(kinds(row('0'))).toEqual(['conflict founded']);
    expect(kinds(row('1'))).toEqual(['changed founded']);
    await curation.retireFact({ guild, actor, entryId: 'founded', version: 1 });
    expect(kinds(row('1'))).toEqual(['conflict founded']);
  });

  it('does not call it a conflict where the guild has come back to the shipped text', async () => {
    await edit('In 1922.');
    await curation.undoChange({ guild, actor, entryId: 'founded', version: 1 });
    const row = csv('question,answer,section,id', 'When was it founded?,In 1920.,about,founded');
    expect(kinds(row)).toEqual(['changed founded']);
  });

  it('takes a list of facts in JSON and finds its lines', () => {
    const facts = [
      { section: 'about', question: 'Is there a piano?', answer: 'Yes.' },
      { section: 'about', question: '', answer: 'Yes.', colour: 'red' },
    ];
    const { entries: planned, problems } = plan({
      name: 'facts.json',
      content: JSON.stringify(facts, null, 2),
    });
    expect(planned.map(({ kind }) => kind)).toEqual(['new']);
    expect(problems.map(({ line }) => line)).toEqual([9, 11]);
  });

  it('lets a wording move from one fact to another, but not stand in two', () => {
    const rows = (...wordings: string[]) =>
      csv(
        HEADER,
        `When is it open?,From 9 to 5.,,${wordings[0]},opening-hours`,
        `Is there tea?,Yes.,visits,${wordings[1]},`,
      );
    expect(plan(rows('hours', 'opening hours')).problems).toEqual([]);
    expect(plan(rows('hours', 'hours')).problems.map(({ line }) => line)).toEqual([2, 3]);
    expect(plan(rows('hours', 'how old is it')).problems[0]?.message).toContain('already answered by');
  });

  it.each([
    ['an unknown column', csv('question,answer,colour', 'a,b,c'), 1, 'no column “colour”'],
    ['a missing column', csv('question,section', 'a,b'), 1, 'no column answer'],
    ['an unclosed quote', csv('question,answer', 'a,b', '"c,d'), 3, 'not valid CSV'],
    ['too many cells', csv('question,answer', 'a,b', 'c,d,e'), 3, '3 cells for 2 columns'],
    ['the same fact twice', csv(HEADER, 'a?,b,about,,x', 'c?,d,about,,x'), 3, 'same fact as in line 2'],
    ['the id of a table', csv(HEADER, 'a?,b,about,,inspections'), 2, 'rating table'],
    ['broken YAML', yaml('section: about\nfacts: ['), 2, 'not valid YAML'],
    ['YAML without facts', yaml('just words'), 1, 'no facts here'],
    ['an empty file', yaml(''), 1, 'no facts here'],
    ['a YAML bomb', yaml(bomb()), 1, 'not valid YAML'],
    ['YAML that is nested a little too deeply', yaml('['.repeat(60)), 1, 'too many lists and fields'],
    ['YAML that is nested far too deeply', yaml('['.repeat(2_000)), 1, 'too many lists and fields'],
    ['an unknown field', yaml('section: about\nfacts:\n  - question: a\n    answer: b\n    c: d'), 5, '"c"'],
  ])('tells of %s, with the line', (_, file, line, message) => {
    const problems = plan(file).problems.filter((problem) => problem.message.includes(message));
    expect(problems[0]?.line).toBe(line);
  });

  it.each([
    [
      'a table that is not there',
      (table: string) => table.replace('id: inspections', 'id: stars'),
      1,
      'stars',
    ],
    ['an unknown grade', (table: string) => table.replace('books: good', 'books: golden'), 25, 'golden'],
    ['a hole', (table: string) => table.replace('books: good', 'shelves: good'), 25, 'fill the hole'],
    [
      'a wording of a fact',
      (table: string) => table.replace('- ratings', '- opening hours'),
      1,
      'opening hours',
    ],
    ['an impossible day', (table: string) => table.replace("'2024'", "'2024-02-31'"), 23, 'no such day'],
  ])('tells of %s in a rating table, with the line', (_, spoil, line, message) => {
    const { entries, problems } = plan(yaml(spoil(tableFile())));
    expect(entries).toEqual([]);
    const [problem] = problems.filter((one) => one.message.includes(message));
    expect(problem?.line).toBe(line);
  });

  it('finds the one bad line among a thousand', () => {
    const lines = Array.from({ length: 1000 }, (_, at) => `Question ${at}?,Answer.,about,word ${at},`);
    lines[700] = 'Question 700?,,about,,';
    const { entries, problems } = plan(csv(HEADER, ...lines));
    expect(entries).toHaveLength(999);
    expect(problems.map(({ line }) => line)).toEqual([702]);
  });

  it('does not look at a file of another type or of more than 1 MB', () => {
    expect(() => plan({ name: 'facts.exe', content: '' })).toThrow(ImportError);
    expect(() => plan({ name: 'facts', content: '' })).toThrow(ImportError);
    expect(() => plan(yaml('é'.repeat(500_001)))).toThrow(/1 MB/);
  });
});

describe('an import', () => {
  const good = csv(
    HEADER,
    'Is there a piano?,In the hall.,visits,piano,',
    'When was it founded?,In 1920.,,,founded',
  );

  it('is saved as one, answered from at once, and known to another process', async () => {
    const revisions = await apply(good);
    expect(new Set(revisions.map(({ batch }) => batch)).size).toBe(1);
    expect([answer('is-there-a-piano'), answer('founded')]).toEqual(['In the hall.', 'In 1920.']);
    const other = await startProcess();
    expect(other.curation.fact(guild, 'founded')).toMatchObject({ version: 1, fact: { answer: 'In 1920.' } });
    await other.store.close();
    expect(kinds(good)).toEqual(['unchanged is-there-a-piano', 'unchanged founded']);
    await expect(apply(good)).rejects.toThrow('nothing to import');
  });

  it('is undone as one, and so is the undoing', async () => {
    const [first] = await apply(good);
    const [undone] = await curation.imports.undo({ guild, actor, batch: first?.batch ?? '' });
    expect([answer('is-there-a-piano'), answer('founded')]).toEqual([undefined, 'In 1921.']);
    await curation.imports.undo({ guild, actor, batch: undone?.batch ?? '' });
    expect([answer('is-there-a-piano'), answer('founded')]).toEqual(['In the hall.', 'In 1920.']);
  });

  it('is not undone when one of its facts has been changed since', async () => {
    const [first] = await apply(good);
    await edit('In 1930.', 1);
    const undo = curation.imports.undo({ guild, actor, batch: first?.batch ?? '' });
    await expect(undo).rejects.toThrow(OutdatedError);
    expect(answer('is-there-a-piano')).toBe('In the hall.');
    const unknown = curation.imports.undo({ guild: 'elsewhere', actor, batch: first?.batch ?? '' });
    await expect(unknown).rejects.toThrow(UnknownImportError);
  });

  it('saves nothing while there is an error, and leaves conflicts as they stand', async () => {
    await expect(apply(mixed)).rejects.toThrow(ImportError);
    await edit('In 1922.');
    await apply(good);
    expect([answer('is-there-a-piano'), answer('founded')]).toEqual(['In the hall.', 'In 1922.']);
  });

  it('saves nothing when a fact is changed between the summary and the saving, here or elsewhere', async () => {
    const seen = plan(good);
    const other = await startProcess();
    await other.curation.retireFact({ guild, actor, entryId: 'founded', version: 0 });
    await other.store.close();
    const work = curation.imports.apply({ guild, actor, file: good, seen });
    await expect(work).rejects.toThrow(/founded/);
    expect(answer('is-there-a-piano')).toBeUndefined();
  });

  it('takes somebody who may change facts', async () => {
    const member = { ...actor, mayCurate: false };
    const change = { guild, actor: member, file: good, seen: plan(good), batch: '' };
    await expect(curation.imports.apply(change)).rejects.toThrow(ForbiddenError);
    await expect(curation.imports.undo(change)).rejects.toThrow(ForbiddenError);
  });
});

/** Nine lines that stand for a billion words. */
function bomb(): string {
  const lines = ['a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]'];
  for (let at = 1; at < 9; at += 1)
    lines.push(
      `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
    );
  return lines.join('\n');
}
