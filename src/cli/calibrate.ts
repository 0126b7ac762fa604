import { join } from 'node:path';
import { createEngine } from '../answering/engine.ts';
import { environment, readConfig } from '../config.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { fitCalibration, type Sample } from '../quality/fit-calibration.ts';
import { readQuestionSets } from '../quality/question-sets.ts';
import { run } from './run.ts';

/** Fits the weights of `src/answering/confidence.ts` to the open half of the questions and prints them. */
await run(() => {
  const engine = createEngine(readKnowledge(readConfig(environment()).knowledgeDir));
  const { paraphrase, sloppy, unanswerable, chatter } = readQuestionSets(
    join('tests', 'answering', 'questions'),
    'open',
  );
  const sample = (text: string, facts: readonly string[]): Sample[] => {
    const reply = engine.reply({ text });
    const { explanation } = reply;
    // A curated wording is sure whatever its signals; those of a part say nothing of the whole.
    if (!explanation || explanation.best.isSame || (reply.outcome === 'answer' && reply.parts)) return [];
    return [{ signals: explanation.signals, right: facts.includes(explanation.best.id) }];
  };
  const samples = [
    ...[...paraphrase, ...sloppy].flatMap(({ question, facts }) => sample(question, facts)),
    ...unanswerable.flatMap(({ question }) => sample(question, [])),
    ...chatter.flatMap(({ message }) => sample(message, [])),
  ];
  console.log(`Fitted to ${samples.length} questions:`);
  for (const [name, weight] of Object.entries(fitCalibration(samples)))
    console.log(`  ${name}: ${Number(weight.toFixed(2))},`);
});
