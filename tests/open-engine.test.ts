import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Engine } from '../src/answering/engine.ts';
import { openEngine } from '../src/open-engine.ts';
import { library } from './curation/library.ts';
import { writeKnowledge } from './knowledge/write-knowledge.ts';

let folder: string;
let errors: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'learnt-'));
  errors = [];
  writeKnowledge(join(folder, 'knowledge'), library);
});
afterEach(() => rmSync(folder, { recursive: true }));

const cacheDir = () => join(folder, 'kept');
const open = (): Engine =>
  openEngine({
    knowledgeDir: join(folder, 'knowledge'),
    cacheDir: cacheDir(),
    onCacheError: (error) => errors.push(error),
  });
const questions = [
  'When is it open?',
  'opening huors',
  'how was it rated in 2024',
  'how old are you',
  'books',
];
const replies = (engine: Engine) => questions.map((text) => engine.reply({ text }));

it('replies from what it kept just as it did when it had learnt it', () => {
  const learnt = replies(open());
  expect(readdirSync(cacheDir())).toHaveLength(1);
  expect(replies(open())).toEqual(learnt);
  expect(errors).toEqual([]);
});

it('learns anew when the knowledge has changed', () => {
  open();
  const facts = join(folder, 'knowledge', 'facts', 'about.yaml');
  writeFileSync(facts, readFileSync(facts, 'utf8').replace('In 1921.', 'In 1922.'));
  const reply = open().reply({ text: 'when was it founded' });
  expect(reply.outcome === 'answer' && reply.answers[0]).toMatchObject({ fact: { answer: 'In 1922.' } });
});

it('learns anew, and says so, when what was kept cannot be read', () => {
  open();
  for (const name of readdirSync(cacheDir())) writeFileSync(join(cacheDir(), name), 'not what was written');
  expect(open().reply({ text: 'opening hours' }).outcome).toBe('answer');
  expect(errors).toHaveLength(1);
});

it('leaves no half a file behind where it cannot be finished', () => {
  open();
  const kept = readdirSync(cacheDir());
  for (const name of kept) {
    rmSync(join(cacheDir(), name));
    mkdirSync(join(cacheDir(), name, 'in the way'), { recursive: true });
  }
  expect(open().reply({ text: 'opening hours' }).outcome).toBe('answer');
  expect(errors.length).toBeGreaterThan(0);
  expect(readdirSync(cacheDir())).toEqual(kept);
});

it('answers, and says so, where nothing can be kept', () => {
  writeFileSync(join(folder, 'kept'), 'a file where the folder should be');
  expect(open().reply({ text: 'opening hours' }).outcome).toBe('answer');
  expect(errors.length).toBeGreaterThan(0);
});
