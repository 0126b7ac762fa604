import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/answering/engine.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { RatingTable } from '../../src/knowledge/rating-table.ts';
import { SourceSchema } from '../../src/knowledge/source.ts';
import { VocabularySchema } from '../../src/knowledge/vocabulary.ts';
import { libraryTable } from './ratings/library-table.ts';

const knowledge: Knowledge = {
  source: SourceSchema.parse({
    title: 'The village library',
    publisher: 'The parish',
    url: 'https://library.example',
    licence: { name: 'CC0', url: 'https://licence.example' },
    asOf: '2024-05',
    subject: 'the village library',
    names: ['the library'],
    sections: [{ id: 'stars', title: 'Stars', url: 'https://library.example#stars' }],
  }),
  facts: [],
  ratings: [libraryTable],
  contrasts: [],
  vocabulary: VocabularySchema.parse({}),
};
/** As a database would give it back: equal to the shipped table but for one inspection, and the same object nowhere. */
function withInspection(date: string, books: string): RatingTable {
  const copy = structuredClone(libraryTable);
  const ratings = { books, staff: 'two-stars', 'opening-hours': 'three-stars' };
  return { ...copy, inspections: [...copy.inspections, { date, ratings }] };
}

function said(engine: Engine, text: string): string {
  const reply = engine.reply({ text });
  if (reply.outcome !== 'answer') return reply.outcome;
  const [answer] = reply.answers;
  return answer.kind === 'reading' ? answer.text : answer.fact.answer;
}

describe('a rating table in a layer', () => {
  it('answers from its own inspections, and changes nothing for other layers', () => {
    const shipped = createEngine(knowledge);
    const [ours, theirs] = [shipped.layer(), shipped.layer()];
    ours.put(withInspection('2026-03', 'five-stars'));
    expect(said(ours, 'how many stars for books in 2026?')).toMatch(/5 stars|Five stars/);
    for (const other of [theirs, shipped]) {
      expect(said(other, 'how many stars for books in 2026?')).not.toMatch(/Five stars/);
      expect([...other.tables()]).toEqual([libraryTable]);
    }
  });

  it('is found by wordings of its own', () => {
    const shipped = createEngine(knowledge);
    const layer = shipped.layer();
    const asked = 'verdict of the quibblers';
    const nearest = (engine: Engine) => engine.reply({ text: asked }).explanation?.best.wording;
    layer.put({ ...libraryTable, wordings: [...libraryTable.wordings, asked] });
    expect(nearest(layer)).toBe(asked);
    expect(nearest(shipped)).not.toBe(asked);
    layer.put(structuredClone(libraryTable));
    expect(layer.reply({ text: asked })).toEqual(shipped.reply({ text: asked }));
  });

  it('shares with the shipped table all that is the same', () => {
    const layer = createEngine(knowledge).layer();
    layer.put(withInspection('2026-03', 'five-stars'));
    const table = layer.table(libraryTable.id);
    expect(table?.areas).toBe(libraryTable.areas);
    expect(table?.wordings).toBe(libraryTable.wordings);
    expect(table?.inspections[0]).toBe(libraryTable.inspections[0]);
    expect(table?.inspections).toHaveLength(libraryTable.inspections.length + 1);
  });

  it('is asked about its inspections before facts that were written when it had fewer', () => {
    const question = 'When was the library last inspected?';
    const wordings = ['last inspection', 'when was the latest inspection'];
    const lately = { ...fact, id: 'lately', question, wordings, answer: 'In 2023, by the panel.' };
    const shipped = createEngine({ ...knowledge, facts: [lately] });
    const layer = shipped.layer();
    expect(said(layer, 'when was it last inspected')).toBe(lately.answer);
    layer.put(withInspection('2026-03', 'five-stars'));
    expect(said(layer, 'when was it last inspected')).toBe('The latest inspection was in March 2026.');
    expect(said(shipped, 'when was it last inspected')).toBe(lately.answer);
  });

  it('is gone when a fact is put in its place, and comes back instead of that', () => {
    const layer = createEngine(knowledge).layer();
    layer.put({ ...fact, id: libraryTable.id });
    expect(layer.table(libraryTable.id)).toBeUndefined();
    layer.put(libraryTable);
    expect(layer.fact(libraryTable.id)).toBeUndefined();
    expect(layer.table(libraryTable.id)).toEqual(libraryTable);
  });

  it('is gone when it is retired', () => {
    const shipped = createEngine(knowledge);
    const layer = shipped.layer();
    layer.retire(libraryTable.id);
    expect([...layer.tables()]).toEqual([]);
    expect(said(layer, 'How many stars for books in 2020?')).toBe('unknown');
    expect([...shipped.tables()]).toEqual([libraryTable]);
  });
});

it('a fact that is put back as it was shipped is answered just as in the shipped edition', () => {
  const shipped = createEngine({ ...knowledge, facts: [fact] });
  const layer = shipped.layer();
  layer.put({ ...fact, wordings: [], answer: 'It has closed.' });
  layer.reply({ text: fact.question });
  layer.put({ ...fact, wordings: [...fact.wordings] });
  for (const text of [fact.question, 'who looks after the books here', 'books']) {
    expect(layer.reply({ text })).toEqual(shipped.reply({ text }));
  }
});
const fact = {
  id: 'librarian',
  section: 'stars',
  question: 'Who looks after the books?',
  wordings: ['the librarian', 'who is in charge of the shelves'],
  answer: 'Nell Barrow.',
  contrasts: ['how much is the librarian paid'],
  related: [],
};

describe('a sentence read off a table', () => {
  it('is explained by how the question was understood', () => {
    const contrasts = ['what is there for lunch', 'who won the cup'];
    const { explanation } = createEngine({ ...knowledge, contrasts }).reply({
      text: 'how many stars for boooks in 2020, blimey',
    });
    expect(explanation?.corrections).toEqual([{ written: 'boooks', meant: 'books' }]);
    const { question, terms } = explanation?.reading ?? {};
    expect(question).toMatchObject({
      ask: 'rating',
      areas: { kind: 'told', areas: [{ id: 'books' }] },
      time: { kind: 'moments', moments: [{ kind: 'date', year: 2020 }] },
    });
    const kinds = Object.fromEntries((terms ?? []).map(({ written, kind }) => [written, kind]));
    expect(kinds).toMatchObject({ boooks: 'area', 2020: 'number', blimey: 'unknown' });
  });

  it('has to explain every word, where nothing tells which questions have no answer', () => {
    const { outcome } = createEngine(knowledge).reply({ text: 'price of boooks in 2020' });
    expect(outcome).not.toBe('answer');
  });

  it('is not what explains a fact', () => {
    const { explanation } = createEngine(knowledge).reply({ text: 'who built the library' });
    expect(explanation?.reading).toBeUndefined();
  });
});
