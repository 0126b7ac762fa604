import { expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../src/answering/engine.ts';
import { answerId } from '../../../src/answering/reply.ts';
import { FactSchema } from '../../../src/knowledge/fact.ts';
import { SourceSchema } from '../../../src/knowledge/source.ts';
import { VocabularySchema } from '../../../src/knowledge/vocabulary.ts';

const source = SourceSchema.parse({
  title: 'The village library',
  publisher: 'The parish',
  url: 'https://library.example',
  licence: { name: 'CC0', url: 'https://licence.example' },
  asOf: '2024-05',
  subject: 'the village library',
  names: ['the library'],
  sections: [{ id: 'visits', title: 'Visits', url: 'https://library.example#visits' }],
});
/** More than are scored one by one. */
const COUNT = 100;
const THINGS = 'lamp chair window carpet kettle poster puzzle globe printer ladder'.split(' ');
const ROOMS = 'attic cellar kitchen garden porch hall office garage chapel stable'.split(' ');

const questionOf = (at: number, verb = 'repaired') =>
  `Who ${verb} the ${THINGS[at % 10]} of the ${ROOMS[Math.floor(at / 10)]}?`;
const factOf = (at: number, question = questionOf(at)) =>
  FactSchema.parse({ id: `own-${at}`, section: 'visits', question, answer: `Person ${at} did.` });

function withOwnFacts(): Engine {
  const vocabulary = VocabularySchema.parse({});
  const engine = createEngine({ source, facts: [], ratings: [], contrasts: [], vocabulary }).layer();
  for (let at = 0; at < COUNT; at++) engine.put(factOf(at));
  return engine;
}

function answered(engine: Engine, text: string): string | undefined {
  const reply = engine.reply({ text });
  return reply.outcome === 'answer' ? answerId(reply.answers[0]) : undefined;
}

it('answers from each of many facts of a guild’s own', () => {
  const engine = withOwnFacts();
  for (let at = 0; at < COUNT; at++) expect(answered(engine, questionOf(at))).toBe(`own-${at}`);
});

it('answers from what stands after edits and retirements, in each layer by itself', () => {
  const before = withOwnFacts();
  expect(answered(before, questionOf(3))).toBe('own-3');
  const after = before.layer();
  after.put(factOf(3, questionOf(3, 'painted')));
  after.retire('own-57');
  after.put(factOf(COUNT, 'Who waters the cactus?'));

  expect(answered(after, questionOf(3, 'painted'))).toBe('own-3');
  expect(answered(after, questionOf(57))).not.toBe('own-57');
  expect(answered(after, 'who waters the cactus')).toBe(`own-${COUNT}`);
  for (const gone of [questionOf(3), questionOf(57)]) {
    expect(after.reply({ text: gone }).explanation?.best.wording).not.toBe(gone);
  }
  expect(answered(before, questionOf(57))).toBe('own-57');
  expect(answered(before, 'who waters the cactus')).not.toBe(`own-${COUNT}`);
});

it('scores as if the changes were looked through one by one', () => {
  const many = withOwnFacts();
  many.put(factOf(COUNT, 'Who waters the cactus?'));
  const few = withOwnFacts();
  for (let at = 10; at < COUNT; at++) few.retire(`own-${at}`);
  const text = 'the lamp in the attic, who repaired it';
  const best = (engine: Engine) => engine.reply({ text }).explanation?.best;
  expect(best(many)?.id).toBe('own-0');
  expect(best(many)?.score).toBeCloseTo(best(few)?.score ?? 0, 5);
});
