import { expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { measureAnswers } from '../../src/quality/measure-answers.ts';
import { readQuestionSets } from '../../src/quality/question-sets.ts';

const engine = createEngine(readKnowledge('knowledge'));

/** Floors a little below what was measured last, on questions that nobody looks at; the README has the figures. */
it('answers the locked questions no worse than it did', () => {
  const measured = measureAnswers(engine, readQuestionSets('tests/answering/questions', 'locked'));
  expect(measured.paraphraseRight).toBeGreaterThan(86);
  expect(measured.sloppyRight).toBeGreaterThan(85);
  expect(measured.rightOrSuggested).toBeGreaterThan(96);
  expect(measured.wrong).toBeLessThan(3);
  expect(measured.ratingsRight).toBeGreaterThan(79);
  expect(measured.answeredWrongly).toBeLessThan(12);
  expect(measured.spokenTo).toBeLessThan(2);
  expect(measured.emergenciesCaught).toBeGreaterThan(92);
  expect(measured.falseAlarms).toBeLessThan(4);
  expect(measured.calibrationError).toBeLessThan(0.07);
});

it('answers every question and wording that a curator wrote with the fact that it belongs to', () => {
  const lost = Array.from(engine.facts()).flatMap(({ id, question, wordings }) =>
    [question, ...wordings].filter((text) => {
      const reply = engine.reply({ text });
      return (
        reply.outcome !== 'answer' ||
        !reply.answers.some((answer) => answer.kind === 'fact' && answer.fact.id === id)
      );
    }),
  );
  expect(lost).toEqual([]);
});
