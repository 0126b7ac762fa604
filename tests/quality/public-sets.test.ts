import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { measurePublicSet } from '../../src/quality/public-sets.ts';

const folder = mkdtempSync(join(tmpdir(), 'public-sets-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, value: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(value));
}

it('measures the questions, the same misspelt, and how well those without an answer are told apart', () => {
  write('clinc-3.facts.json', [
    { id: 'book_table', wordings: ['book a table for two', 'reserve a table', 'table for dinner'] },
    { id: 'weather', wordings: ['will it rain today', 'weather forecast', 'is it sunny outside'] },
  ]);
  write('clinc.validation.json', [
    { question: 'book a table', misspelt: 'will it rain', fact: 'book_table' },
    { question: 'weather forecast please', misspelt: 'wether forcast please', fact: 'weather' },
    { question: 'xqzzt wvvk', misspelt: 'xqzzt wvvk', fact: null },
  ]);
  expect(measurePublicSet(folder, 'clinc-3')).toEqual({ clean: 100, misspelt: 50, auroc: 1 });
});
