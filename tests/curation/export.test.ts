import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createEngine, type Engine } from '../../src/answering/engine.ts';
import { exportFiles } from '../../src/curation/export.ts';
import { planImport } from '../../src/curation/import/plan-import.ts';
import { type Fact, FactSchema } from '../../src/knowledge/fact.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { library } from './library.ts';

const founded = FactSchema.parse({
  ...library.facts[1],
  contrasts: ['who founded it'],
  related: ['opening-hours'],
});
const knowledge: Knowledge = { ...library, facts: [...library.facts.slice(0, 1), founded] };
const piano = FactSchema.parse({
  id: 'piano',
  section: 'visits',
  question: 'Is there a piano?',
  wordings: ['piano: yes or no?'],
  answer: 'In the hall.\nIt is out of tune.',
  asOf: '2018',
});
let edition: Engine;

beforeEach(() => {
  edition = createEngine(knowledge).layer();
});

/** What a bot would read from a knowledge folder with these files in it. */
async function readBack(files: ReturnType<typeof exportFiles>['files']): Promise<Knowledge> {
  const { path, remove } = await temporaryFolder();
  for (const folder of ['facts', 'ratings']) mkdirSync(join(path, folder));
  writeFileSync(join(path, 'source.yaml'), stringify(knowledge.source));
  writeFileSync(join(path, 'vocabulary.yaml'), stringify(knowledge.vocabulary));
  for (const file of files) writeFileSync(join(path, file.path), file.content);
  const read = readKnowledge(path);
  await remove();
  return read;
}

function byId(facts: Iterable<Fact>): Fact[] {
  return [...facts].sort((a, b) => a.id.localeCompare(b.id));
}

it('gives every section as a file from which the same edition is read', async () => {
  edition.put(piano);
  const { files, problems } = exportFiles(edition, 'all');
  expect(files.map(({ path }) => path)).toEqual([
    'facts/about.yaml',
    'facts/visits.yaml',
    'ratings/inspections.yaml',
  ]);
  expect(problems).toEqual([]);
  const { facts, ratings } = await readBack(files);
  expect(byId(facts)).toEqual(byId(edition.facts()));
  expect(ratings).toEqual([...edition.tables()]);
});

it('gives only the sections in which something is changed, whole', () => {
  expect(exportFiles(edition, 'changes').files).toEqual([]);
  edition.put(piano);
  const [visits, ...others] = exportFiles(edition, 'changes').files;
  expect(others).toEqual([]);
  expect(visits?.path).toBe('facts/visits.yaml');
  expect(visits?.content).toContain('id: opening-hours');
  expect(visits?.content).toContain('id: piano');
});

it('gives a rating table as a file only where it is changed, with the inspections of the guild', async () => {
  const table = library.ratings[0] ?? expect.unreachable();
  const inspection = { date: '2026-03', ratings: { books: 'poor' } };
  edition.put({ ...table, inspections: [...table.inspections, inspection] });
  const { files, problems } = exportFiles(edition, 'changes');
  expect(files.map(({ path }) => path)).toEqual(['ratings/inspections.yaml']);
  expect(problems).toEqual([]);
  const { ratings } = await readBack(exportFiles(edition, 'all').files);
  expect(ratings[0]?.inspections).toEqual([...table.inspections, inspection]);
});

it('gives a section that has lost its last fact as an empty one', async () => {
  edition.retire('founded');
  const { files } = exportFiles(edition, 'changes');
  expect(files.map(({ path }) => path)).toEqual(['facts/about.yaml']);
  expect(files[0]?.content).toContain('facts: []');
  const { facts } = await readBack(exportFiles(edition, 'all').files);
  expect(facts).toEqual([...edition.facts()]);
});

it('leaves out links to retired facts and contrasts that are answered by now', async () => {
  edition.retire('opening-hours');
  edition.put({ ...piano, id: 'founder', question: 'Who founded it?', wordings: [] });
  const { files, problems } = exportFiles(edition, 'all');
  expect(problems).toEqual([]);
  const read = (await readBack(files)).facts.find(({ id }) => id === 'founded');
  expect(read).toEqual({ ...founded, related: [], contrasts: [] });
});

it('gives with the changes each section whose files would be refused because of them', async () => {
  const shipped = exportFiles(edition, 'all').files;
  edition.retire('opening-hours');
  const { files } = exportFiles(edition, 'changes');
  expect(files.map(({ path }) => path)).toEqual(['facts/about.yaml', 'facts/visits.yaml']);
  const replaced = new Map([...shipped, ...files].map((file) => [file.path, file]));
  const { facts } = await readBack([...replaced.values()]);
  expect(facts).toEqual([{ ...founded, related: [] }]);
});

it('gives files whose import changes nothing', () => {
  edition.retire('opening-hours');
  edition.put({ ...piano, id: 'founder', question: 'Who founded it?', wordings: [] });
  const guild = { catalogue: edition, version: () => 1, knows: (id: string) => Boolean(edition.fact(id)) };
  for (const { path: name, content } of exportFiles(edition, 'all').files) {
    const { entries, problems } = planImport({ name, content }, guild);
    expect(problems).toEqual([]);
    expect(entries.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
  }
});

it('tells what the check of the files would refuse', () => {
  edition.put({ ...piano, wordings: ['opening hours'] });
  const [problem, ...others] = exportFiles(edition, 'all').problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: 'facts/visits.yaml' });
  expect(problem?.message).toContain('claimed by');
});
