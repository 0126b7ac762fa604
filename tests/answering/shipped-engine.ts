import { createEngine } from '../../src/answering/engine.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';

/** Answers from the knowledge that comes with the bot: learnt once for all tests that ask it, as that takes seconds. */
export const engine = createEngine(readKnowledge('knowledge'));
