import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Turn, turnsAfter } from '../answering/conversation/turn.ts';
import type { Engine } from '../answering/engine.ts';
import { environment, readConfig } from '../config.ts';
import { openEngine } from '../open-engine.ts';
import { listInWords, text } from '../text.ts';
import { UserError } from '../user-error.ts';
import { type ReplyRecord, toRecord } from './reply-record.ts';
import { run } from './run.ts';

const USAGE = `Ask the fact base from the command line.

  npm run --silent ask -- "who runs it?"            one question, the reply in words
  npm run --silent ask -- --json                    one question a line on stdin, one JSON object a line on stdout
  npm run --silent ask -- --json --conversation     the lines are one person's turns; an empty line starts afresh
  npm run --silent ask -- --knowledge DIR …         another fact base in place of knowledge/`;

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      conversation: { type: 'boolean', default: false },
      knowledge: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const engine = open(values.knowledge);
  const question = positionals.join(' ');
  const print = values.json ? printJson : printPlain;
  if (question !== '') return print(ask(engine, question, []).record);
  if (!values.json && process.stdin.isTTY) throw new UserError(`There is no question.\n\n${USAGE}`);
  await askLines(engine, values.conversation, print);
});

function open(knowledgeDir: string | undefined): Engine {
  const config = readConfig(environment());
  return openEngine({
    knowledgeDir: knowledgeDir ?? config.knowledgeDir,
    cacheDir: config.cacheDir,
    onCacheError: (error) => console.error(error),
  });
}

async function askLines(
  engine: Engine,
  conversation: boolean,
  print: (record: ReplyRecord) => void,
): Promise<void> {
  let turns: readonly Turn[] = [];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (conversation && line.trim() === '') {
      turns = [];
      continue;
    }
    const { record, reply } = ask(engine, line, turns);
    print(record);
    if (conversation) turns = turnsAfter(turns, line, reply);
  }
}

function ask(engine: Engine, question: string, previous: readonly Turn[]) {
  const started = performance.now();
  const reply = engine.reply({ text: question, previous });
  return { reply, record: toRecord(question, reply, engine.knowledge, performance.now() - started) };
}

function printJson(record: ReplyRecord): void {
  console.log(JSON.stringify(record));
}

function printPlain(record: ReplyRecord): void {
  const { outcome, answer, sections, links, suggestions, unanswered, confidence } = record;
  if (answer !== null) console.log(answer);
  if (unanswered.length > 0)
    console.log(text.reply.unanswered(listInWords(unanswered.map((part) => `“${part}”`))));
  for (const [at, section] of sections.entries()) console.log(`Source: ${section} (${links[at]})`);
  if (answer === null || suggestions.length > 0) console.log(heading(outcome, suggestions));
  for (const suggestion of suggestions) console.log(`  - ${suggestion}`);
  console.log(`(${outcome}, confidence ${confidence.toFixed(2)})`);
}

/** What stands above the suggestions, or in place of them. */
function heading(outcome: ReplyRecord['outcome'], suggestions: readonly string[]): string {
  if (outcome === 'answer') return text.reply.otherwise;
  if (outcome === 'suggestions') return text.reply.suggestions;
  return suggestions.length > 0 ? text.reply.nearest : text.reply.unknown;
}
