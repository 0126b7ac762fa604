import { expect, it } from 'vitest';
import { createAwake } from '../../../src/answering/edition/awake.ts';

it('puts to sleep what was not used for longest', () => {
  const asleep: string[] = [];
  const awake = createAwake(2);
  const sleeps = new Map(['a', 'b', 'c'].map((name) => [name, () => void asleep.push(name)]));
  const use = (name: string) => awake.touch(sleeps.get(name) ?? (() => {}));
  use('a');
  use('b');
  use('a');
  expect(asleep).toEqual([]);
  use('c');
  expect(asleep).toEqual(['b']);
  use('b');
  expect(asleep).toEqual(['b', 'a']);
});
