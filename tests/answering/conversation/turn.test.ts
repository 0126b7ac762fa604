import { expect, it } from 'vitest';
import { type Turn, turnsAfter } from '../../../src/answering/conversation/turn.ts';
import { createEngine } from '../../../src/answering/engine.ts';
import { library } from '../../curation/library.ts';

it('keeps no more of a long conversation than the next question can lean on, the newest', () => {
  const engine = createEngine(library);
  let turns: readonly Turn[] = [];
  for (let at = 1; at <= 20; at += 1) {
    const question = `When is it open on day ${at}?`;
    turns = turnsAfter(turns, question, engine.reply({ text: question, previous: turns }));
  }
  expect(turns.map(({ text }) => text)).toEqual(
    [16, 17, 18, 19, 20].map((at) => `When is it open on day ${at}?`),
  );
});
