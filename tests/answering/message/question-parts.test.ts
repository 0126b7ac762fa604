import { expect, it } from 'vitest';
import { plainQuestion } from '../../../src/answering/message/plain-question.ts';
import { questionParts } from '../../../src/answering/message/question-parts.ts';

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
  ['1. 2. who runs it? 3. where is it?', ['who runs it', 'where is it']],
  ['who runs it? 7. 2018?', ['who runs it', '2018']],
])('“%s” has several sentences', (text, parts) => {
  expect(questionParts(text)).toEqual(parts);
});

it('takes no long over a message of nothing but gaps and marks', () => {
  const [gaps, marks] = [' '.repeat(3_000), '!,'.repeat(1_500)];
  expect(questionParts(`who runs it?${gaps}b`)).toEqual(['who runs it', 'b']);
  expect(questionParts(`who runs it${marks}`)).toEqual(['who runs it']);
  expect(plainQuestion(`who runs it${marks}b`)).toContain('who runs it');
});
