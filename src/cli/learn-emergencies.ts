import { readFileSync, writeFileSync } from 'node:fs';
import { learnWeights } from '../answering/emergency/learn-weights.ts';
import { run } from './run.ts';

const FOLDER = new URL('../answering/emergency/', import.meta.url);

/** Learns the weights of `src/answering/emergency/` from the messages in its examples/ and writes them. */
await run(() => {
  const medical = examples('medical');
  const suicide = examples('suicide');
  const none = [...examples('look-alike'), ...examples('ordinary')];
  writeFileSync(
    new URL('weights.json', FOLDER),
    `${JSON.stringify(learnWeights({ medical, suicide, none }))}\n`,
  );
  console.log(
    `Learnt from ${medical.length + suicide.length} emergencies and ${none.length} other messages.`,
  );
});

function examples(name: string): string[] {
  return readFileSync(new URL(`examples/${name}.txt`, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
