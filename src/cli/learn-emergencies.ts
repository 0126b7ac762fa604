import { writeFileSync } from 'node:fs';
import { readExamples } from '../answering/emergency/examples.ts';
import { learnWeights } from '../answering/emergency/learn-weights.ts';
import { run } from './run.ts';

/** Learns the weights of `src/answering/emergency/` from the messages in its examples/ and writes them. */
await run(() => {
  const { messages, fingerprint } = readExamples();
  const weights = learnWeights(messages);
  writeFileSync(
    new URL('../answering/emergency/weights.json', import.meta.url),
    `${JSON.stringify({ examples: fingerprint, ...weights })}\n`,
  );
  const { medical, suicide, medicalInDoubt, suicideInDoubt, none } = messages;
  console.log(
    `Learnt from ${medical.length + suicide.length} emergencies, ${medicalInDoubt.length + suicideInDoubt.length} in doubt and ${none.length} other messages.`,
  );
});
