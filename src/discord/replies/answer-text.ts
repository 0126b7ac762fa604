import { groups } from '../../answering/ratings/phrase/parts.ts';
import { type Answer, answerId, answerText, type Suggestion } from '../../answering/reply.ts';
import { text } from '../../text.ts';
import type { Provenance } from './reply-frame.ts';
import { sourceLine } from './source-line.ts';

/** What is told of an answer. */
interface Part {
  /** Of the fact or table. */
  readonly id: string;
  readonly section: string;
  readonly asOf: string | undefined;
  readonly checked: string | undefined;
  readonly version: number;
}

/** The answers, each whole, with a blank line between; several have their questions above them. */
export function saidText(answers: readonly Answer[]): string {
  const isAlone = answers.length === 1;
  const paragraphs = answers.map((answer, at) => {
    const words = answerText(answer);
    const before = answers[at - 1];
    const { question } = subject(answer);
    // Sentences read off one table have the same question.
    return isAlone || (before && subject(before).question === question) ? words : `**${question}**\n${words}`;
  });
  return paragraphs.join('\n\n');
}

/**
 * The quiet lines that end a message: where its answers come from, a line for each source and date.
 * @param room for all of it, in UTF-16 units
 */
export function quietText(answers: readonly Answer[], provenance: Provenance, room: number): string {
  const parts = answers.map((answer) => partOf(answer, provenance));
  const sources = groups(parts, ({ section, asOf, checked }) => JSON.stringify([section, asOf, checked]));
  const each = Math.floor((room + 1) / Math.max(1, sources.length)) - 1;
  return sources.map((same) => quietLine(same, provenance, each)).join('\n');
}

/** The question that the answer is known by. */
export function subject(answer: Answer): Suggestion {
  const { id, question } = answer.kind === 'fact' ? answer.fact : answer.table;
  return { id, question };
}

function partOf(answer: Answer, { lastChecked, version }: Provenance): Part {
  const id = answerId(answer);
  const common = { id, version: version(id) };
  if (answer.kind === 'reading') {
    return { ...common, section: answer.table.section, asOf: answer.asOf, checked: undefined };
  }
  const { section, asOf } = answer.fact;
  return { ...common, section, asOf, checked: lastChecked(id) };
}

function quietLine(parts: readonly [Part, ...Part[]], { source }: Provenance, room: number): string {
  const [first] = parts;
  const labels = groups(parts, ({ version }) => String(version)).map((same) => {
    const ids = new Set(same.map(({ id }) => id));
    return text.reply.version([...ids].join(', '), same[0].version);
  });
  return sourceLine(source, first.section, first, room, labels.join(', '));
}
