import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatTableFile } from '../../src/knowledge/format-table-file.ts';
import { parseKnowledgeFile } from '../../src/knowledge/knowledge-file.ts';
import { type RatingTable, RatingTableSchema } from '../../src/knowledge/rating-table.ts';

function read(text: string): RatingTable {
  const result = parseKnowledgeFile('table.yaml', text, RatingTableSchema);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.parsed.value;
}

it.each(readdirSync('knowledge/ratings'))('writes %s as it stands there', (name) => {
  const shipped = readFileSync(`knowledge/ratings/${name}`, 'utf8');
  expect(formatTableFile(read(shipped))).toBe(shipped);
});

it('gives texts back that YAML could take for something else', () => {
  const odd = ['- # &anchor *alias', '2018', 'null', 'a: b', '“quotes” \' "', '{}', '! @everyone', '🚑'];
  const table = RatingTableSchema.parse({
    id: 'odd',
    section: 'odd',
    question: 'yes',
    wordings: odd,
    inspector: 'no',
    scale: ['one', 'two'].map((id) => ({
      id,
      word: id,
      meaning: '~',
      symbol: '#',
      colour: '#000000',
      like: odd,
    })),
    areas: [{ id: 'area', title: '1.5', like: odd, overall: true }],
    inspections: [{ date: '2018', ratings: { area: 'one' } }],
  });
  expect(read(formatTableFile(table))).toEqual(table);
});
