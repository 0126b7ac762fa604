import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../answering/engine.ts';
import { environment, readConfig } from '../config.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { measureAnswers } from '../quality/measure-answers.ts';
import { measureConversations } from '../quality/measure-conversations.ts';
import { measurePublicSet, PUBLIC_SETS } from '../quality/public-sets.ts';
import { type Half, readConversations, readQuestionSets } from '../quality/question-sets.ts';
import { run } from './run.ts';

const USAGE = `Measure how good the answers are.

  npm run evaluate                      on the question sets of this repository, both halves
  npm run evaluate -- --public DIR      on the public sets in DIR (clinc-3.facts.json, clinc.validation.json …)`;

const HALVES: readonly Half[] = ['open', 'locked'];
const QUESTIONS = join('tests', 'answering', 'questions');

await run(() => {
  const { values } = parseArgs({
    options: { public: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) return console.log(USAGE);
  if (values.public === undefined) evaluateOwn();
  else evaluatePublic(values.public);
});

function evaluateOwn(): void {
  const engine = createEngine(readKnowledge(readConfig(environment()).knowledgeDir));
  printHalves((half) => measureAnswers(engine, readQuestionSets(QUESTIONS, half)));
  printHalves((half) => measureConversations(engine, readConversations(QUESTIONS, half)));
}

function printHalves(measure: (half: Half) => object): void {
  console.table(Object.fromEntries(HALVES.map((half) => [half, rounded(measure(half))])));
}

function evaluatePublic(folder: string): void {
  console.table(Object.fromEntries(PUBLIC_SETS.map((set) => [set, rounded(measurePublicSet(folder, set))])));
}

function rounded(values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value.toFixed(value < 1 ? 3 : 1) : '–',
    ]),
  );
}
