import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { SAME_CONFIDENCE } from '../../src/answering/confidence.ts';
import { answerId, type Reply } from '../../src/answering/reply.ts';
import { measureAnswers } from '../../src/quality/measure-answers.ts';
import { measurePublicSet, PUBLIC_SETS } from '../../src/quality/public-sets.ts';
import { readQuestionSets } from '../../src/quality/question-sets.ts';
import { engine } from './shipped-engine.ts';

const PUBLIC = '../shared/matching';

/** Thousands of questions, to each of which the engine replies. */
const LONG = { timeout: 120_000 };

/** Floors a little below what was measured last, on questions that nobody looks at; the README has the figures. */
it('answers the locked questions no worse than it did', LONG, () => {
  const measured = measureAnswers(engine, readQuestionSets('tests/answering/questions', 'locked'));
  expect(measured.paraphraseRight).toBeGreaterThan(96);
  expect(measured.sloppyRight).toBeGreaterThan(95);
  expect(measured.rightOrSuggested).toBeGreaterThan(98.3);
  expect(measured.wrong).toBeLessThan(2);
  expect(measured.ratingsRight).toBeGreaterThan(91);
  expect(measured.answeredWrongly).toBeLessThan(4.5);
  expect(measured.spokenTo).toBeLessThan(0.5);
  expect(measured.emergenciesCaught).toBeGreaterThan(96.5);
  expect(measured.falseAlarms).toBeLessThan(2.5);
  expect(measured.calibrationError).toBeLessThan(0.03);
});

/** The public sets are not part of the project. */
it.runIf(existsSync(PUBLIC))(
  'finds the right fact in the public sets no less often than it did',
  LONG,
  () => {
    const floors = { 'clinc-3': 71.5, 'clinc-10': 83, 'banking-3': 58.5, 'banking-10': 75.5 };
    const aurocFloors = { 'clinc-3': 0.91, 'clinc-10': 0.94, 'banking-3': 0, 'banking-10': 0 };
    for (const set of PUBLIC_SETS) {
      const { clean, misspelt, auroc = 1 } = measurePublicSet(PUBLIC, set);
      expect(auroc, `${set}, out of scope`).toBeGreaterThan(aurocFloors[set]);
      expect(clean, set).toBeGreaterThan(floors[set]);
      expect(misspelt, `${set}, misspelt`).toBeGreaterThan(clean - 1);
    }
  },
);

it('answers every question and wording that a curator wrote with the fact that it belongs to', LONG, () => {
  const lost = Array.from(engine.facts()).flatMap(({ id, question, wordings }) => {
    // A wording without a slip that no other fact has is found by what it is: of these every fourth is asked.
    const sure = new Set(engine.sureWordings(id));
    const asked = [question, ...wordings].filter((text, at) => !sure.has(text) || at % 4 === 0);
    return asked.filter((text) => {
      const reply = engine.reply({ text });
      return (
        reply.outcome !== 'answer' ||
        !reply.answers.some((answer) => answer.kind === 'fact' && answer.fact.id === id)
      );
    });
  });
  expect(lost).toEqual([]);
});

describe('the open questions', () => {
  let replies: readonly Reply[] = [];
  beforeAll(() => {
    const { paraphrase, sloppy } = readQuestionSets('tests/answering/questions', 'open');
    replies = [...paraphrase, ...sloppy].map(({ question }) => engine.reply({ text: question }));
  }, LONG.timeout);

  it('are answered less surely than one that a curator wrote', () => {
    const guessed = replies.filter(
      ({ explanation }) => explanation && !explanation.best.isSame && !explanation.reading,
    );
    expect(guessed.length).toBeGreaterThan(800);
    expect(Math.max(...guessed.map(({ confidence }) => confidence))).toBeLessThan(SAME_CONFIDENCE);
  });

  it('get what else may have been meant beside answers that are in doubt, and only there', () => {
    const answers = replies.filter((reply) => reply.outcome === 'answer');
    const doubtful = answers.filter(({ suggestions }) => suggestions);
    expect(doubtful.length).toBeGreaterThan(20);
    expect(doubtful.length / answers.length).toBeLessThan(0.1);
    for (const { confidence, speaks, answers, suggestions = [] } of doubtful) {
      expect(confidence).toBeLessThan(0.9);
      expect(speaks).toBe(false);
      expect([1, 2]).toContain(suggestions.length);
      const given = answers.map(answerId);
      expect(suggestions.map(({ id }) => id).filter((id) => given.includes(id))).toEqual([]);
    }
  });
});
