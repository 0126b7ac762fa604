import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { formatFactsFile } from '../../src/knowledge/format-facts-file.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';

/** Writes knowledge as a folder of files, as `knowledge/` is one; its contrasts stay out. */
export function writeKnowledge(folder: string, { source, vocabulary, facts, ratings }: Knowledge): void {
  for (const name of ['facts', 'ratings']) mkdirSync(join(folder, name), { recursive: true });
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  write('source.yaml', stringify(source));
  write('vocabulary.yaml', stringify(vocabulary));
  for (const { id } of source.sections) {
    const written = facts.filter(({ section }) => section === id).map(({ section, ...fact }) => fact);
    if (written.length > 0) write(`facts/${id}.yaml`, formatFactsFile({ section: id, facts: written }));
  }
  for (const table of ratings) write(`ratings/${table.id}.yaml`, stringify(table));
}
