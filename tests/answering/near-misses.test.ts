import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answering/engine.ts';
import { answerId } from '../../src/answering/reply.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';

const engine = createEngine(readKnowledge('knowledge'));

describe('a year that was not the one', () => {
  it.each([
    ['Was SECAmb founded in 1998?', 'founded'],
    ['they were made a foundation trust in June 2015, right?', 'foundation-trust-date'],
    ['did it go into special measures in 2012?', 'special-measures-start'],
    ['was the 111 project revealed in 2019', 'call-transfer-revealed'],
  ])('is put right by the fact that tells when: “%s”', (text, id) => {
    const reply = engine.reply({ text });
    expect(reply.outcome === 'answer' && reply.answers.map(answerId)).toEqual([id]);
  });

  it.each([
    'who was the chair in 2013?',
    'what was the budget in 2013?',
    'was there a fire at the headquarters in 2013?',
    'was Michael Whitehouse appointed in 2018?',
    'was London Ambulance Service founded in 1965?',
  ])('and nothing is answered where none does: “%s”', (text) => {
    expect(engine.reply({ text }).outcome).not.toBe('answer');
  });
});

describe('who is not something', () => {
  it.each(['Who is NOT the chair?', "who isn't the ceo", 'who are not the predecessors?'])(
    'is not answered by who is: “%s”',
    (text) => {
      expect(engine.reply({ text }).outcome).not.toBe('answer');
    },
  );
});
