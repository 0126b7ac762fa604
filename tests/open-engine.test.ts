import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Engine } from '../src/answering/engine.ts';
import { openEngine } from '../src/open-engine.ts';

let folder: string;
let errors: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'learnt-'));
  errors = [];
  cpSync('knowledge', join(folder, 'knowledge'), { recursive: true });
  // One file of facts learns in a moment.
  for (const name of ['about', 'introduction', 'performance', 'see-also', 'cqc-performance-rating']) {
    rmSync(join(folder, 'knowledge', 'facts', `${name}.yaml`));
  }
  rmSync(join(folder, 'knowledge', 'ratings'), { recursive: true });
  const facts = join(folder, 'knowledge', 'facts', 'key-facts.yaml');
  writeFileSync(facts, readFileSync(facts, 'utf8').replace(/^ +related: .*\n/gm, ''));
  writeFileSync(join(folder, 'knowledge', 'contrasts.yaml'), 'contrasts: [who are you]\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const cacheDir = () => join(folder, 'kept');
const open = (): Engine =>
  openEngine({
    knowledgeDir: join(folder, 'knowledge'),
    cacheDir: cacheDir(),
    onCacheError: (error) => errors.push(error),
  });
const questions = ['who runs it', 'where is teh hq', 'budget in 2015', 'how old are you', 'ambulances'];
const replies = (engine: Engine) => questions.map((text) => engine.reply({ text }));

it('replies from what it kept just as it did when it had learnt it', () => {
  const learnt = replies(open());
  expect(readdirSync(cacheDir())).toHaveLength(1);
  expect(replies(open())).toEqual(learnt);
  expect(errors).toEqual([]);
});

it('learns anew when the knowledge has changed', () => {
  open();
  const facts = join(folder, 'knowledge', 'facts', 'key-facts.yaml');
  writeFileSync(facts, readFileSync(facts, 'utf8').replaceAll('Crawley', 'Lewes'));
  const reply = open().reply({ text: 'where is the headquarters' });
  expect(reply.outcome === 'answer' && reply.answers[0]).toMatchObject({
    fact: { answer: 'SECAmb has its headquarters in Lewes.' },
  });
});

it('learns anew, and says so, when what was kept cannot be read', () => {
  open();
  for (const name of readdirSync(cacheDir())) writeFileSync(join(cacheDir(), name), 'not what was written');
  expect(open().reply({ text: 'who runs it' }).outcome).toBe('answer');
  expect(errors).toHaveLength(1);
});

it('leaves no half a file behind where it cannot be finished', () => {
  open();
  const kept = readdirSync(cacheDir());
  for (const name of kept) {
    rmSync(join(cacheDir(), name));
    mkdirSync(join(cacheDir(), name, 'in the way'), { recursive: true });
  }
  expect(open().reply({ text: 'who runs it' }).outcome).toBe('answer');
  expect(errors.length).toBeGreaterThan(0);
  expect(readdirSync(cacheDir())).toEqual(kept);
});

it('answers, and says so, where nothing can be kept', () => {
  writeFileSync(join(folder, 'kept'), 'a file where the folder should be');
  expect(open().reply({ text: 'who runs it' }).outcome).toBe('answer');
  expect(errors.length).toBeGreaterThan(0);
});
