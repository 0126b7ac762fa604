import { join } from 'node:path';
import { createEngine, type Engine } from '../answering/engine.ts';
import { environment, readConfig } from '../config.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { fitCalibration, type Sample } from '../quality/fit-calibration.ts';
import { readQuestionSets } from '../quality/question-sets.ts';
import { run } from './run.ts';

/** How many parts the wordings and the facts are cut into; each part is left out once. */
const WORDING_FOLDS = 4;
const FACT_FOLDS = 8;

/**
 * Fits the weights of `src/answering/confidence.ts` and prints them. The samples: every wording, asked of an edition
 * that lacks it; every wording of a fact, asked of an edition that lacks the fact, which is a near miss; and the open
 * half of the questions.
 */
await run(() => {
  const knowledge = readKnowledge(readConfig(environment()).knowledgeDir);
  const samples = [
    ...folds(WORDING_FOLDS).flatMap((fold) => heldOutWordings(knowledge, fold)),
    ...folds(FACT_FOLDS).flatMap((fold) => heldOutFacts(knowledge, fold)),
    ...openQuestions(createEngine(knowledge)),
  ];
  console.log(`Fitted to ${samples.length} questions:`);
  for (const [name, weight] of Object.entries(fitCalibration(samples)))
    console.log(`  ${name}: ${weight.toFixed(2)},`);
});

function heldOutWordings(knowledge: Knowledge, fold: number): Sample[] {
  const isOut = (at: number) => at % WORDING_FOLDS === fold;
  const facts = knowledge.facts.map((fact) => ({
    ...fact,
    wordings: fact.wordings.filter((_, at) => !isOut(at)),
  }));
  const engine = createEngine({ ...knowledge, facts });
  return knowledge.facts.flatMap(({ id, wordings }) =>
    wordings.filter((_, at) => isOut(at)).flatMap((wording) => sample(engine, wording, [id])),
  );
}

function heldOutFacts(knowledge: Knowledge, fold: number): Sample[] {
  const isOut = (at: number) => at % FACT_FOLDS === fold;
  const engine = createEngine({ ...knowledge, facts: knowledge.facts.filter((_, at) => !isOut(at)) });
  return knowledge.facts
    .filter((_, at) => isOut(at))
    .flatMap(({ wordings }) =>
      wordings.filter((_, at) => at % 3 === 0).flatMap((wording) => sample(engine, wording, [])),
    );
}

function openQuestions(engine: Engine): Sample[] {
  const { paraphrase, sloppy, unanswerable, chatter } = readQuestionSets(
    join('tests', 'answering', 'questions'),
    'open',
  );
  return [
    ...[...paraphrase, ...sloppy].flatMap(({ question, facts }) => sample(engine, question, facts)),
    ...unanswerable.flatMap(({ question }) => sample(engine, question, [])),
    ...chatter.flatMap(({ message }) => sample(engine, message, [])),
  ];
}

function sample(engine: Engine, text: string, facts: readonly string[]): Sample[] {
  const explanation = engine.reply({ text }).explanation;
  return explanation ? [{ signals: explanation.signals, right: facts.includes(explanation.best.id) }] : [];
}

function folds(count: number): number[] {
  return Array.from({ length: count }, (_, fold) => fold);
}
