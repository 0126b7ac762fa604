import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/answering/engine.ts';
import { answerId } from '../../../src/answering/reply.ts';
import { readQuestionSets } from '../../../src/quality/question-sets.ts';
import { engine } from '../shipped-engine.ts';

const { paraphrase, sloppy } = readQuestionSets('tests/answering/questions', 'open');
const questions = [...paraphrase, ...sloppy].filter((_, at) => at % 3 === 0);
/** Every fifth fact is put into an edition anew. */
const facts = Array.from(engine.facts()).filter((_, at) => at % 5 === 0);
const changed = new Set(facts.map(({ id }) => id));

/** In percent: questions of the changed facts that get theirs, and questions of others that get one of the changed. */
function shares(edition: Engine, idOf: (id: string) => string): { right: number; taken: number } {
  const own = new Set(facts.map(({ id }) => idOf(id)));
  const asked = questions.map(({ question, facts }) => {
    const reply = edition.reply({ text: question });
    const given = reply.outcome === 'answer' ? reply.answers.map(answerId) : [];
    const isOwn = facts.some((id) => changed.has(id));
    const isRight = given.some((id) => facts.some((fact) => (changed.has(fact) ? idOf(fact) : fact) === id));
    return { isOwn, isRight, isTaken: !isOwn && given.some((id) => own.has(id)) };
  });
  const ofOwn = asked.filter(({ isOwn }) => isOwn);
  const ofOthers = asked.filter(({ isOwn }) => !isOwn);
  const percent = (some: readonly unknown[], all: readonly unknown[]) => (100 * some.length) / all.length;
  return {
    right: percent(
      ofOwn.filter(({ isRight }) => isRight),
      ofOwn,
    ),
    taken: percent(
      ofOthers.filter(({ isTaken }) => isTaken),
      ofOthers,
    ),
  };
}

describe('facts of a guild take no questions from others', () => {
  it('where a third of a shipped fact’s wordings are taken out', () => {
    const edition = engine.layer();
    for (const fact of facts)
      edition.put({ ...fact, wordings: fact.wordings.filter((_, at) => at % 3 !== 1) });
    const { right, taken } = shares(edition, (id) => id);
    expect(right).toBeGreaterThan(92);
    expect(taken).toBeLessThan(1);
  });

  it('where they have as many wordings of their own as the shipped ones', () => {
    const edition = engine.layer();
    const idOf = (id: string) => `own-${id}`;
    for (const fact of facts) {
      edition.retire(fact.id);
      edition.put({ ...fact, id: idOf(fact.id), related: [] });
    }
    const { right, taken } = shares(edition, idOf);
    expect(right).toBeGreaterThan(90);
    expect(taken).toBeLessThan(6);
  });
});
