import { expect, it } from 'vitest';
import { questionParts } from '../../../src/answering/text/question-parts.ts';

it.each([
  'does it treat 2.3 million people',
  'was the fine £183.5m or less',
  'is stmarys.example.org its site',
  'can I bring a pet, e.g. a parrot',
  'who was Dr. Flint',
  'see https://video.example/watch?v=abc what is it about',
])('a full stop or mark within “%s” ends no question', (text) => {
  expect(questionParts(text)).toEqual([text]);
});

it.each([
  ['It opened in 2.5 years. Who runs it?', ['It opened in 2.5 years', 'Who runs it']],
  ['thanks.who runs it', ['thanks', 'who runs it']],
  ['so… ok... who runs it', ['so… ok', 'who runs it']],
  ['Who runs it?Where is it', ['Who runs it', 'Where is it']],
  ['see mill.example. when does it open', ['see mill.example', 'when does it open']],
])('“%s” has several sentences', (text, parts) => {
  expect(questionParts(text)).toEqual(parts);
});
