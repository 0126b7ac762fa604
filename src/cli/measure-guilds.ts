import { createEngine, learnKnowledge } from '../answering/engine.ts';
import { environment, readConfig } from '../config.ts';
import { createCuration } from '../curation/curation.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { guildEdits, shippedBase } from '../quality/bench/guild-edits.ts';
import { usedMemory } from '../quality/bench/measure.ts';
import { openSqlite } from '../storage/sqlite.ts';

/*
 * A process of its own that `bench -- --guilds` starts: it opens the database as the bot does, and prints what that
 * takes as one line of JSON. Arguments: the database, how many guilds are in it, how many facts are shipped.
 */
/** More guilds than the engine keeps awake. */
const ASKED = 400;
const [path = '', guilds = '0', facts = '0'] = process.argv.slice(2);
const knowledge = shippedBase(readKnowledge(readConfig(environment()).knowledgeDir).facts, Number(facts));
const engine = createEngine(knowledge, learnKnowledge(knowledge));

const begun = performance.now();
const usedBefore = process.cpuUsage();
const store = await openSqlite(path);
const curation = await createCuration({ engine, store, clock: () => new Date() });
const started = performance.now() - begun;
const used = process.cpuUsage(usedBefore);
const atStart = usedMemory();

let wrong = 0;
const askedFrom = performance.now();
const asked = Math.min(Number(guilds), ASKED);
for (let guild = 1; guild <= asked; guild += 1) {
  const own = guildEdits(guild, knowledge).find(({ after }) => after !== null)?.after;
  const reply = curation.edition(`${guild}`).reply({ text: own?.question ?? '' });
  const [answer] = reply.outcome === 'answer' ? reply.answers : [];
  if (answer?.kind !== 'fact' || answer.fact.answer !== own?.answer) wrong += 1;
}
console.log(
  JSON.stringify({
    start: started,
    computing: (used.user + used.system) / 1000,
    memory: atStart,
    asked: usedMemory(),
    resident: process.memoryUsage.rss() / 2 ** 20,
    reply: (performance.now() - askedFrom) / asked,
    wrong,
  }),
);
await store.close();
