import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Turn, turnsAfter } from '../../answering/conversation/turn.ts';
import type { Engine } from '../../answering/engine.ts';
import type { Config } from '../../config.ts';
import { openEngine } from '../../open-engine.ts';
import { listInWords, text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import { type ReplyRecord, toRecord } from './reply-record.ts';

/** Lines of questions; from a terminal nobody has piped any. */
type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };

const USAGE = `Ask the fact base from the command line.

  npm run --silent ask -- "who runs it?"            one question, the reply in words
  npm run --silent ask -- --json                    one question a line on stdin, one JSON object a line on stdout
  npm run --silent ask -- --json --conversation     the lines are one person's turns; an empty line starts afresh
  npm run --silent ask -- --knowledge DIR …         another fact base in place of knowledge/`;

/**
 * Does what the arguments of `npm run ask` say: prints the reply to the question among them, or to each line of the input.
 * @throws {UserError} and what `parseArgs` throws, for what a person can put right
 */
export async function runAsk(
  args: string[],
  config: Config,
  { input, print }: { readonly input: Input; print(line: string): void },
): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      conversation: { type: 'boolean', default: false },
      knowledge: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return print(USAGE);
  const engine = openEngine({
    knowledgeDir: values.knowledge ?? config.knowledgeDir,
    cacheDir: config.cacheDir,
    onCacheError: (error) => console.error(error),
  });
  const question = positionals.join(' ');
  const inForm = values.json ? JSON.stringify : inWords;
  if (question !== '') return print(inForm(ask(engine, question, []).record));
  if (!values.json && input.isTTY) throw new UserError(`There is no question.\n\n${USAGE}`);
  for await (const record of askLines(engine, input, values.conversation)) print(inForm(record));
}

async function* askLines(engine: Engine, input: Input, conversation: boolean): AsyncGenerator<ReplyRecord> {
  let turns: readonly Turn[] = [];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (conversation && line.trim() === '') {
      turns = [];
      continue;
    }
    const { record, reply } = ask(engine, line, turns);
    yield record;
    if (conversation) turns = turnsAfter(turns, line, reply);
  }
}

function ask(engine: Engine, question: string, previous: readonly Turn[]) {
  const started = performance.now();
  const reply = engine.reply({ text: question, previous });
  return { reply, record: toRecord(question, reply, engine.knowledge, performance.now() - started) };
}

function inWords(record: ReplyRecord): string {
  const { outcome, answer, sections, links, suggestions, unanswered, confidence } = record;
  return [
    ...(answer === null ? [] : [answer]),
    ...(unanswered.length > 0
      ? [text.reply.unanswered(listInWords(unanswered.map((part) => `“${part}”`)))]
      : []),
    ...sections.map((section, at) => `Source: ${section} (${links[at]})`),
    ...(answer === null || suggestions.length > 0 ? [heading(outcome, suggestions)] : []),
    ...suggestions.map((suggestion) => `  - ${suggestion}`),
    `(${outcome}, confidence ${confidence.toFixed(2)})`,
  ].join('\n');
}

/** What stands above the suggestions, or in place of them. */
function heading(outcome: ReplyRecord['outcome'], suggestions: readonly string[]): string {
  if (outcome === 'answer') return text.reply.otherwise;
  if (outcome === 'suggestions') return text.reply.suggestions;
  return suggestions.length > 0 ? text.reply.nearest : text.reply.unknown;
}
