import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type FactsFile, FactsFileSchema } from '../../src/knowledge/facts-file.ts';
import { formatFactsFile } from '../../src/knowledge/format-facts-file.ts';
import { parseKnowledgeFile } from '../../src/knowledge/knowledge-file.ts';

function read(text: string): FactsFile {
  const result = parseKnowledgeFile('facts.yaml', text, FactsFileSchema);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.parsed.value;
}

const visits = `# yaml-language-server: $schema=../schema/facts.schema.json
section: visits
facts:
  - id: opening-hours
    question: When does it open?
    wordings:
      - opening hours
      - '24/7: is that so?'
    contrasts:
      - when was it built
    answer: At 9, it's said.
    asOf: '2018'
    related: [dogs, cats]

  - id: dogs
    question: May dogs come in?
    answer: Yes.
`;

it('writes a file as a curator would', () => {
  expect(formatFactsFile(read(visits))).toBe(visits);
});

it.each(readdirSync('knowledge/facts'))('writes %s so that it reads the same', (name) => {
  const shipped = read(readFileSync(`knowledge/facts/${name}`, 'utf8'));
  expect(read(formatFactsFile(shipped))).toEqual(shipped);
});

it('gives texts back that YAML could take for something else', () => {
  const file = FactsFileSchema.parse({
    section: 'odd',
    facts: [
      {
        id: 'odd',
        question: 'yes',
        wordings: ['- # &anchor *alias', '2018', 'null', 'a: b', '“quotes” \' "', '{}', '! @everyone', '🚑'],
        contrasts: ['~'],
        answer: 'First line: yes.\n\n  - indented\n\ttab # no comment\n---\nlast'.trim(),
        asOf: '2018',
        validFrom: '2018-01-01',
        related: ['odd-2'],
      },
    ],
  });
  expect(read(formatFactsFile(file))).toEqual(file);
});
