import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../src/answering/engine.ts';
import { answerId, type Reply } from '../../../src/answering/reply.ts';
import { type Fact, FactSchema } from '../../../src/knowledge/fact.ts';
import { SourceSchema } from '../../../src/knowledge/source.ts';
import { VocabularySchema } from '../../../src/knowledge/vocabulary.ts';

const source = SourceSchema.parse({
  title: 'The town baths',
  publisher: 'The parish',
  url: 'https://baths.example',
  licence: { name: 'CC0', url: 'https://licence.example' },
  asOf: '2024-05',
  subject: 'the town baths',
  names: ['the baths'],
  sections: [{ id: 'visits', title: 'Visits', url: 'https://baths.example#visits' }],
});
const factOf = (id: string, question: string, wordings: readonly string[]): Fact =>
  FactSchema.parse({ id, section: 'visits', question, wordings, answer: `This is about ${id}.` });

const hours = factOf('hours', 'When are the baths open?', [
  'opening hours',
  'what time can I swim',
  'when does the pool close',
  'open on sundays',
  'closing time',
  'how late is it open',
  'what time does swimming begin',
  'are you open in the evening',
  'times for lane swimming',
  'is the sauna open late',
  'when can I come in the morning',
]);
const price = factOf('price', 'What does a swim cost?', [
  'price of a ticket',
  'entry fee',
  'how much is it to get in',
  'is it cheap for children',
  'cost of a day in the pool',
  'what do pensioners pay',
  'admission',
  'family ticket',
  'how much for a season pass',
  'do students get a discount',
]);
const vocabulary = VocabularySchema.parse({});
const shipped = createEngine({ source, facts: [hours, price], ratings: [], contrasts: [], vocabulary });

function edited(fact: Fact): Engine {
  const edition = shipped.layer();
  edition.put(fact);
  return edition;
}
const ask = (engine: Engine, text: string): Reply => engine.reply({ text });
function answered(engine: Engine, text: string): string | undefined {
  const reply = ask(engine, text);
  return reply.outcome === 'answer' ? answerId(reply.answers[0]) : undefined;
}
const nearest = (engine: Engine, text: string) => ask(engine, text).explanation?.best.id;
const sureness = (engine: Engine, text: string) => ask(engine, text).confidence;

describe('a shipped fact with one more wording', () => {
  const more = edited({ ...price, wordings: [...price.wordings, 'do they take the velocard'] });

  it('is found by it, and by questions like it', () => {
    expect(nearest(shipped, 'is the velocard taken here')).toBe('hours');
    expect(answered(more, 'do they take the velocard')).toBe('price');
    expect(nearest(more, 'is the velocard taken here')).toBe('price');
  });

  it('has the wordings that it had', () => {
    expect(more.sureWordings('price')).toEqual([
      ...shipped.sureWordings('price'),
      'do they take the velocard',
    ]);
  });

  it.each(['how much is a ticket', 'do pensioners pay', 'when is the pool open', 'closing time on sundays'])(
    'leaves “%s” as sure as it was',
    (text) => {
      expect(answered(more, text)).toBe(answered(shipped, text));
      expect(sureness(more, text)).toBeCloseTo(sureness(shipped, text), 1);
    },
  );
});

describe('a shipped fact with one wording less', () => {
  const less = edited({ ...hours, wordings: hours.wordings.filter((text) => !text.includes('sauna')) });

  it('is not found by what only that one had', () => {
    expect(answered(shipped, 'is the sauna late')).toBe('hours');
    expect(answered(less, 'is the sauna late')).toBeUndefined();
    // What is left of it is the likeness to other wordings, at most 1, and to the meaning of all.
    const word = (engine: Engine) => ask(engine, 'sauna').explanation?.best.score ?? 0;
    expect(word(less)).toBeLessThan(word(shipped) - 1);
  });

  it.each(['what are the opening hours', 'is it open late', 'when can I swim'])(
    'is still found by “%s”',
    (text) => {
      expect(answered(less, text)).toBe('hours');
    },
  );
});

it('a wording that is put a little otherwise keeps what its words speak for', () => {
  const otherwise = edited({
    ...price,
    wordings: price.wordings.map((text) =>
      text === 'what do pensioners pay' ? 'what do the pensioners pay now' : text,
    ),
  });
  const score = (engine: Engine) => ask(engine, 'pensioners').explanation?.best.score ?? 0;
  expect(nearest(otherwise, 'pensioners')).toBe('price');
  expect(score(otherwise)).toBeGreaterThan(score(shipped) - 0.1);
});

it('a shipped fact whose question is put in other words is found by the new ones', () => {
  const other = edited({ ...hours, question: 'At what o’clock may the plunge be taken?' });
  const scoreFor = (engine: Engine) => ask(engine, 'when can I take the plunge').explanation?.best.score ?? 0;
  expect(nearest(other, 'when can I take the plunge')).toBe('hours');
  expect(scoreFor(other)).toBeGreaterThan(scoreFor(shipped) + 0.5);
  expect(answered(other, 'closing time')).toBe('hours');
});
