import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/knowledge/json-schemas.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { sectionTitle } from '../../src/knowledge/source.ts';

const SOURCE = `title: The village library
publisher: The parish
url: https://example.org/library
licence: { name: CC0, url: https://example.org/cc0 }
asOf: 2024-05
subject: the village library
sections:
  - { id: opening, title: Opening, url: https://example.org/library#opening }
  - { id: holidays, title: Holidays, parent: opening, url: https://example.org/library#holidays }
`;
const FACTS = `section: opening
facts:
  - id: opening-hours
    question: When is the library open?
    wordings:
      - opening hours
    answer: From 9 to 5.
`;
const RATINGS = `id: stars
section: opening
question: How do readers rate the library?
inspector: the readers
scale:
  - { id: high, word: High, meaning: Liked, symbol: "+", colour: "#008000" }
  - { id: low, word: Low, meaning: Not liked, symbol: "-", colour: "#800000" }
areas:
  - { id: books, title: Books }
  - { id: chairs, title: Chairs }
inspections:
  - { date: 2023, ratings: { books: high, chairs: low } }
  - { date: 2024, ratings: { books: high, chairs: high } }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  write('source.yaml', SOURCE);
  write('vocabulary.yaml', 'synonyms: [[library, reading room]]\n');
  write('facts/opening.yaml', FACTS);
  write('ratings/stars.yaml', RATINGS);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** The problems as `file:line:column message`, with file names relative to the folder. */
function problems(): string[] {
  try {
    readKnowledge(folder);
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return error.message.split('\n').map((line) => line.slice(line.indexOf(folder) + folder.length + 1));
  }
}

describe('reading a knowledge folder', () => {
  it('gives the facts with their section, and the tables', () => {
    const { facts, ratings, source } = readKnowledge(folder);
    expect(facts.map(({ id, section }) => [id, section])).toEqual([['opening-hours', 'opening']]);
    expect(ratings[0]?.inspections[1]?.ratings).toEqual({ books: 'high', chairs: 'high' });
    expect(sectionTitle(source, 'holidays')).toBe('Opening › Holidays');
  });

  it('does without rating tables', () => {
    rmSync(join(folder, 'ratings'), { recursive: true });
    expect(readKnowledge(folder).ratings).toEqual([]);
  });

  it('tells of every file that is missing', () => {
    rmSync(join(folder, 'source.yaml'));
    rmSync(join(folder, 'vocabulary.yaml'));
    expect(problems()).toEqual([
      'source.yaml:1:1 this file does not exist; create it, or name another knowledge folder.',
      'vocabulary.yaml:1:1 this file does not exist; create it, or name another knowledge folder.',
    ]);
  });
});

describe('problems are told with file, line, column and what would be right', () => {
  it.each([
    [
      'broken YAML',
      'facts/opening.yaml',
      FACTS.replace('facts:', 'facts: ['),
      /^facts\/opening.yaml:3:\d+ not valid YAML/,
    ],
    [
      'a field that does not exist',
      'facts/opening.yaml',
      FACTS.replace('    answer:', '    anser: x\n    answer:'),
      'facts/opening.yaml:7:5 facts.0: there is no field "anser" here; remove it or correct its name.',
    ],
    [
      'a field that is missing',
      'facts/opening.yaml',
      FACTS.replace(/ {4}answer:.*\n/, ''),
      /^facts\/opening.yaml:3:5 facts\.0\.answer: /,
    ],
    [
      'an id that is not kebab-case',
      'facts/opening.yaml',
      FACTS.replace('opening-hours', 'Opening Hours'),
      'facts/opening.yaml:3:9 facts.0.id: an id is lower-case words joined by hyphens, such as chief-executive.',
    ],
    [
      'a section that does not exist',
      'facts/opening.yaml',
      FACTS.replace('section: opening', 'section: closing'),
      'facts/opening.yaml:1:10 there is no section closing in source.yaml; it has opening, holidays.',
    ],
    [
      'an id used twice',
      'facts/holidays.yaml',
      FACTS.replace('section: opening', 'section: holidays')
        .replace('When is', 'When exactly is')
        .replace('opening hours', 'times'),
      'facts/opening.yaml:3:9 the id opening-hours is already taken; every fact and table needs its own.',
    ],
    [
      'a wording claimed by two facts, whatever its case and punctuation',
      'facts/holidays.yaml',
      FACTS.replace('section: opening', 'section: holidays')
        .replace('id: opening-hours', 'id: hours')
        .replace('When is the library open?', 'At what time?')
        .replace('- opening hours', '- "Opening  hours?!"'),
      'facts/opening.yaml:6:9 "opening hours" is claimed by hours and by opening-hours; keep it where it is answered best.',
    ],
    [
      'a wording without a letter',
      'facts/opening.yaml',
      FACTS.replace('- opening hours', '- "?!"'),
      'facts/opening.yaml:6:9 "?!" has no letter or digit to match; write it in words.',
    ],
    [
      'an answer over the limit',
      'facts/opening.yaml',
      FACTS.replace('From 9 to 5.', 'x'.repeat(1501)),
      'facts/opening.yaml:7:13 facts.0.answer: the answer has at most 1500 characters.',
    ],
    [
      'a date that does not exist',
      'facts/opening.yaml',
      FACTS.replace('    answer:', '    asOf: 2024-13\n    answer:'),
      'facts/opening.yaml:7:11 facts.0.asOf: a date is written 2018, 2018-03 or 2018-03-31.',
    ],
    [
      'an end before the beginning',
      'facts/opening.yaml',
      FACTS.replace('    answer:', '    validFrom: 2024-05-01\n    validTo: 2024-04-01\n    answer:'),
      'facts/opening.yaml:8:14 opening-hours ends on 2024-04-01, before it begins on 2024-05-01; swap or correct them.',
    ],
    [
      'a related fact that does not exist',
      'facts/opening.yaml',
      FACTS.replace('    answer:', '    related: [parking]\n    answer:'),
      'facts/opening.yaml:7:15 there is no other fact parking; correct the id or remove it.',
    ],
    [
      'a hole in a rating table',
      'ratings/stars.yaml',
      RATINGS.replace('ratings: { books: high, chairs: low }', 'ratings: { books: high }'),
      'ratings/stars.yaml:12:28 the inspection of 2023 has no rating for chairs; fill the hole.',
    ],
    [
      'a grade that the scale does not have',
      'ratings/stars.yaml',
      RATINGS.replace('chairs: low', 'chairs: middling'),
      /^ratings\/stars.yaml:12:\d+ the scale has no grade middling; it has high, low\.$/,
    ],
    [
      'inspections out of order',
      'ratings/stars.yaml',
      RATINGS.replace('date: 2024', 'date: 2022'),
      'ratings/stars.yaml:13:13 2022 does not come after 2023; list inspections oldest first.',
    ],
    [
      'a parent section that does not stand above',
      'source.yaml',
      SOURCE.replace('parent: opening', 'parent: closing'),
      'source.yaml:9:46 no section closing stands above this one; list the parent first or correct its id.',
    ],
  ])('%s', (_, file, text, expected) => {
    write(file, text);
    const [first, ...rest] = problems();
    expect(rest).toEqual([]);
    if (expected instanceof RegExp) expect(first).toMatch(expected);
    else expect(first).toBe(expected);
  });

  it('all at once, over all files', () => {
    write('facts/opening.yaml', FACTS.replace('From 9 to 5.', '""').replace('opening-hours', 'Hours'));
    write('ratings/stars.yaml', RATINGS.replace('colour: "#008000"', 'colour: green'));
    expect(problems()).toHaveLength(3);
  });
});

describe('the shipped knowledge', () => {
  const knowledge = readKnowledge('knowledge');

  it('has at least thirty ways to ask each fact', () => {
    const few = knowledge.facts.filter(({ wordings }) => wordings.length < 30).map(({ id }) => id);
    expect(few).toEqual([]);
  });

  it('has JSON schemas for editors that say what the code says', () => {
    for (const [name, schema] of jsonSchemas()) {
      expect(readFileSync(join('knowledge/schema', name), 'utf8'), name).toBe(schema);
    }
  });
});
