import { openEngine } from '../../src/open-engine.ts';

/** Answers from the knowledge that comes with the bot: learnt once for the tests and the bot, as that takes seconds. */
export const engine = openEngine({
  knowledgeDir: 'knowledge',
  cacheDir: 'data',
  onCacheError: (error) => process.stderr.write(`${error}\n`),
});
