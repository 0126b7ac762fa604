import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { runFacts } from '../../src/cli/facts/run-facts.ts';
import { readConfig } from '../../src/config.ts';
import { type Curation, createCuration } from '../../src/curation/curation.ts';
import type { Store } from '../../src/curation/store.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { UserError } from '../../src/user-error.ts';
import { library } from '../curation/library.ts';
import { eventually } from '../eventually.ts';
import { writeKnowledge } from '../knowledge/write-knowledge.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { runCommand, WITH_PROCESSES } from './run-command.ts';

const DAY = 24 * 3_600_000;
const actor = { id: '77', mayCurate: true, mayConfigure: true };
const engine = createEngine(library);
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
/** A bot that runs beside the command line, on the same database. */
let store: Store;
let bot: Curation;
/** A server that nothing has happened in. */
let guild = '0';

beforeAll(async () => {
  folder = await temporaryFolder();
  writeKnowledge(join(folder.path, 'knowledge'), library);
  store = await openSqlite(join(folder.path, 'data', 'facts.db'));
  bot = await createCuration({ engine, store, clock: () => new Date(0) });
});
afterAll(async () => {
  await store.close();
  await folder.remove();
});
beforeEach(() => {
  guild = String(Number(guild) + 1);
});

const environment = () => ({
  DATABASE_PATH: join(folder.path, 'data', 'facts.db'),
  KNOWLEDGE_DIR: join(folder.path, 'knowledge'),
  CACHE_DIR: join(folder.path, 'data'),
});
/** A process of its own, as npm's script starts it, for what only that shows. */
const start = (...args: string[]) => runCommand('src/cli/facts.ts', { args, env: environment() });
/** What the process does, in this one, which spares the start. */
const facts = (...args: string[]) => runFacts(args, readConfig(environment()));
const json = async (...args: string[]): Promise<unknown> =>
  JSON.parse((await facts(...args, '--json')).stdout);
const edit = (answer: string, version = 0) =>
  bot.editFact({
    guild,
    actor,
    entryId: 'founded',
    version,
    draft: { section: 'about', question: 'When was it founded?', answer },
  });

describe('facts', WITH_PROCESSES, () => {
  it('lists what the bot has saved a moment ago, section by section', async () => {
    await edit('In 1922.');
    await bot.retireFact({ guild, actor, entryId: 'opening-hours', version: 0 });
    const { stdout } = await facts('list', '--guild', guild);
    expect(stdout).toBe(
      'About\n  founded: When was it founded? (changed here, version 1)\n' +
        '  inspections: How was it rated?\n\n' +
        'Visits\n  opening-hours: When is it open? (retired here, version 1)',
    );
    expect(await json('list', '--guild', guild)).toEqual([
      { id: 'founded', section: 'about', question: 'When was it founded?', version: 1, retired: false },
      { id: 'inspections', section: 'about', question: 'How was it rated?', version: 0, retired: false },
      { id: 'opening-hours', section: 'visits', question: 'When is it open?', version: 1, retired: true },
    ]);
  });

  it('shows a fact with all that belongs to it', async () => {
    const { stdout } = await facts('show', 'opening-hours', '--guild', guild);
    for (const part of ['never changed here', 'When is it open?', 'From 9 to 5', 'Visits', 'opening hours']) {
      expect(stdout).toContain(part);
    }
    expect(await json('show', 'opening-hours', '--guild', guild)).toEqual({
      version: 0,
      retired: false,
      fact: library.facts[0],
    });
  });

  it('tells who changed a fact, when and what', async () => {
    await edit('In 1922.');
    const { stdout } = await facts('history', 'founded', '--guild', guild);
    expect(stdout).toContain('Version 1: edited by user 77, 1970-01-01T00:00:00.000Z');
    expect(stdout).toContain('  - Answer: In 1921.\n  + Answer: In 1922.');
    expect(await json('history', 'founded', '--guild', guild)).toMatchObject([
      { version: 1, kind: 'edited' },
    ]);
  });

  it('restores a version, which the running bot then answers from', async () => {
    await edit('In 1922.');
    const { stdout, code } = await start('restore', 'founded', '--to', '0', '--guild', guild);
    expect(code).toBe(0);
    expect(stdout).toBe('Restored: founded, saved as version 2.\n');
    await eventually(() => expect(bot.fact(guild, 'founded')?.fact.answer).toBe('In 1921.'));
    expect(await bot.lastChange(guild)).toMatchObject({ version: 2, actor: 'operator' });
  });

  it('restores a retired fact as it last was', async () => {
    await edit('In 1922.');
    await bot.retireFact({ guild, actor, entryId: 'founded', version: 1 });
    expect(await json('restore', 'founded', '--guild', guild)).toMatchObject({ version: 3 });
    await eventually(() => expect(bot.fact(guild, 'founded')?.fact.answer).toBe('In 1922.'));
  });

  it('looks after rating tables as after facts', async () => {
    const inspection = { date: '1969-12', ratings: { books: 'poor' } };
    await bot.recordInspection({ guild, actor, entryId: 'inspections', version: 0, inspection });
    const { stdout } = await facts('history', 'inspections', '--guild', guild);
    expect(stdout).toContain('  + December 1969 · Books: Poor');
    expect((await facts('show', 'inspections', '--guild', guild)).stdout).toContain('2024 · Books: Good');
    const { stdout: exported } = await facts('export', '--changes', '--guild', guild);
    expect(exported).toMatch(/^# ratings\/inspections\.yaml\n/);
    expect(await json('undo', '--guild', guild)).toMatchObject([{ version: 2, after: library.ratings[0] }]);
    await json('restore', 'inspections', '--guild', guild, '--to', '1');
    await eventually(() => expect(bot.edition(guild).table('inspections')?.inspections).toHaveLength(2));
  });

  it('exports what is changed to a folder, and everything to the terminal', async () => {
    await edit('In 1922.');
    const dir = join(folder.path, `export-${guild}`);
    const { stdout } = await facts('export', '--changes', '--dir', dir, '--guild', guild);
    expect(stdout).toBe(`Written: ${join(dir, 'facts', 'about.yaml')}`);
    expect(readFileSync(join(dir, 'facts', 'about.yaml'), 'utf8')).toContain('answer: In 1922.');
    const all = await facts('export', '--guild', guild);
    expect(all.stdout.match(/^# .*\.yaml$/gm)).toEqual([
      '# facts/about.yaml',
      '# facts/visits.yaml',
      '# ratings/inspections.yaml',
    ]);
  });

  it('exports as JSON what an import takes', async () => {
    await edit('In 1922.');
    const exported = await json('export', '--changes', '--guild', guild);
    expect(exported).toMatchObject([{ id: 'founded', section: 'about', answer: 'In 1922.', version: 1 }]);
    const file = join(folder.path, 'exported.json');
    writeFileSync(file, JSON.stringify(exported).replace('1922', '1923'));
    expect(await json('import', file, '--guild', guild)).toMatchObject({
      changed: 1,
      conflicts: 0,
      problems: [],
    });
    await edit('In 1924.', 1);
    expect(await json('import', file, '--guild', guild)).toMatchObject({ changed: 0, conflicts: 1 });
  });

  it('imports a file only when asked to, all at once, and undoes it as one', async () => {
    const file = join(folder.path, 'new.csv');
    writeFileSync(
      file,
      'question,answer,section\nIs there tea?,Yes.,visits\nWhen was it founded?,In 1920.,\n',
    );
    const dry = await facts('import', file, '--guild', guild);
    expect(dry.failed).toBeFalsy();
    expect(dry.stdout).toBe(
      '1 new, 1 changed, 0 conflicts, 0 errors\nNothing is imported yet: add --apply to do it.',
    );
    const done = await facts('import', file, '--apply', '--guild', guild);
    const id = /: undo (\S+)/.exec(done.stdout)?.[1] ?? '';
    await eventually(() => expect(bot.fact(guild, 'founded')?.fact.answer).toBe('In 1920.'));
    expect(bot.fact(guild, 'is-there-tea')).toBeDefined();
    expect((await facts('undo', id, '--guild', guild)).stdout).toContain('Undone: 2 changes.');
    await eventually(() => expect(bot.fact(guild, 'founded')?.fact.answer).toBe('In 1921.'));
    expect(bot.fact(guild, 'is-there-tea')).toBeUndefined();
    expect(await json('undo', '--guild', guild)).toHaveLength(2);
  });

  it('tells which answers the facts of a file would change, before they are imported', async () => {
    const file = join(folder.path, 'age.csv');
    const data = 'question,answer,section,wordings\nWhen was it founded?,In 1921.,about,since when';
    writeFileSync(file, data);
    const { stdout } = await facts('import', file, '--guild', guild);
    expect(stdout).toContain('“How old is it?” – now: founded / then: no answer');
    expect(await json('import', file, '--guild', guild)).toMatchObject({
      changes: [{ question: 'How old is it?', before: ['founded'], after: [] }],
    });
  });

  it('imports nothing of a file with an error, and tells its line', async () => {
    const file = join(folder.path, 'bad.csv');
    writeFileSync(file, 'question,answer,section\nIs there tea?,Yes.,visits\nIs there cake?,,visits\n');
    const { stdout, stderr, code } = await start('import', file, '--apply', '--guild', guild);
    expect(code).toBe(1);
    expect(stderr).toContain('Is the ID right?'); // nothing was ever changed in this server
    expect(stdout).toContain('1 new, 0 changed, 0 conflicts, 1 error at line 3\nLine 3: answer: the answer');
    expect(bot.catalogue(guild).fact('is-there-tea')).toBeUndefined();
  });

  it('tells by section how often facts were given and marked, and what is missing', async () => {
    bot.usage.note(guild, ['founded', 'opening-hours']);
    bot.usage.note(guild, ['founded']);
    await bot.usage.write();
    const question = 'opening hours of the zoo in 1850';
    await store.noteGap({ guild, key: question, question, at: new Date().toISOString() }, 10);
    const { stdout } = await facts('coverage', '--guild', guild);
    expect(stdout).toBe(
      'About: one fact, one rating table · given twice\n  founded: given twice\n\n' +
        'Visits: one fact · given once\n  opening-hours: given once\n' +
        '  - No answer: “opening hours of the zoo in 1850”, asked once',
    );
    expect(await json('coverage', '--guild', guild)).toMatchObject({
      sections: [
        { section: 'about', facts: 1, tables: 1, given: 2, entries: [{ id: 'founded', given: 2 }, {}] },
        { section: 'visits', given: 1, gaps: [{ asked: 1, answeredBy: [] }] },
      ],
      farGaps: [],
    });
  });

  it('leaves a question as long as the bot that runs beside it is set to keep it', async () => {
    const at = new Date(Date.now() - 200 * DAY).toISOString();
    await store.noteGap({ guild, key: 'bus', question: 'is there a bus?', at }, 10);
    const keptFor = (days: string) =>
      runFacts(['coverage', '--guild', guild], readConfig({ ...environment(), GAP_DAYS: days }));
    expect((await keptFor('365')).stdout).toContain('is there a bus?');
    expect((await keptFor('7')).stdout).not.toContain('is there a bus?');
  });

  it('undoes the last change', async () => {
    await edit('In 1922.');
    const { stdout } = await facts('undo', '--guild', guild);
    expect(stdout).toBe('Undone: version 1 of founded, saved as version 2.');
  });

  it('says so when nothing was ever changed in a server', async () => {
    const { stderr, failed } = await facts('list', '--guild', guild);
    expect(failed).toBeFalsy();
    expect(stderr).toContain('Is the ID right?');
  });

  it('explains itself', async () => {
    const { stdout } = await facts('--help');
    for (const command of ['list', 'show', 'history', 'coverage', 'export', 'import', 'restore', 'undo'])
      expect(stdout).toContain(command);
  });

  it.each([
    ['no command', [], /^Say what to do/],
    ['an unknown command', ['lost'], /^There is no command “lost”/],
    ['no server', ['list'], /^Say in which server/],
    ['a name for a server', ['list', '--guild', 'ours'], /^“ours” is not the ID of a server/],
    ['no fact', ['show', '--guild', '1'], /^Say which fact/],
    ['an unknown fact', ['history', 'nobody', '--guild', '1'], /^There is no fact “nobody” in this server/],
    ['an unknown version', ['restore', 'founded', '--to', '9', '--guild', '0'], /has no text of version 9/],
    ['no version', ['restore', 'founded', '--guild', '0'], /say which version/],
    ['no file', ['import', '--guild', '1'], /^Say which file/],
    ['a file that is not there', ['import', 'x.csv', '--guild', '1'], /^The file x.csv cannot be read/],
    ['a file of another type', ['import', 'x.exe', '--guild', '1'], /cannot|no file that I can import/],
    ['an unknown import', ['undo', 'x', '--guild', '1'], /^There is no such import/],
    ['a word too many', ['show', 'founded', 'twice', '--guild', '1'], /“twice”/],
    ['a folder that cannot be', ['export', '--dir', '/dev/null/x', '--guild', '1'], /cannot be written/],
  ])('tells of %s in one plain sentence', async (_, args, expected) => {
    const error = await facts(...args).catch((error: unknown) => error);
    if (!(error instanceof UserError)) throw error;
    expect(error.message).toMatch(expected);
    expect(error.message.trim().split('\n')).toHaveLength(1);
  });

  it('ends with exit code 1 and that sentence alone where something is wrong', async () => {
    const { code, stderr, stdout } = await start('history', 'nobody', '--guild', '1');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^There is no fact “nobody” in this server/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
  });

  it('knows no other option', async () => {
    await expect(facts('list', '--gild', '1')).rejects.toThrow(/^Unknown option '--gild'[^\n]*$/);
  });
});
