import { type Answer, answerId, answerText, type Reply } from '../../answering/reply.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { sectionTitle } from '../../knowledge/source.ts';
import { text } from '../../text.ts';

/** A reply as one flat object: what `ask --json` prints. */
export interface ReplyRecord {
  readonly question: string;
  readonly outcome: Reply['outcome'];
  /** The text that a member reads as the answer, without source lines; null when there is none. */
  readonly answer: string | null;
  /** Ids of the facts or tables that the answer comes from, in order. */
  readonly facts: readonly string[];
  /** Their sections' titles as a member sees them, each once. */
  readonly sections: readonly string[];
  /** The sections' links, in the same order. */
  readonly links: readonly string[];
  readonly confidence: number;
  readonly suggestions: readonly string[];
  /** The parts of the message that ask for something which is not here, as they were written. */
  readonly unanswered: readonly string[];
  readonly speaks: boolean;
  /** Time in the engine. */
  readonly ms: number;
}

export function toRecord(question: string, reply: Reply, { source }: Knowledge, ms: number): ReplyRecord {
  const answers = reply.outcome === 'answer' ? reply.answers : [];
  const sections = [...new Set(answers.map(sectionOf))];
  return {
    question,
    outcome: reply.outcome,
    answer: textOf(reply),
    facts: answers.map(answerId),
    sections: sections.map((id) => sectionTitle(source, id)),
    links: sections.map((id) => source.sections.find((section) => section.id === id)?.url ?? source.url),
    confidence: round(reply.confidence, 4),
    suggestions:
      reply.outcome === 'emergency' ? [] : (reply.suggestions ?? []).map(({ question }) => question),
    unanswered: (reply.outcome === 'answer' && reply.unanswered) || [],
    speaks: reply.speaks,
    ms: round(ms, 3),
  };
}

function textOf(reply: Reply): string | null {
  if (reply.outcome === 'answer') {
    return reply.answers.map(answerText).join('\n\n');
  }
  return reply.outcome === 'emergency' ? withoutMarkup(text.emergency[reply.emergency]) : null;
}

/** Discord's bold and its brackets around a link say nothing on a terminal. */
function withoutMarkup(markdown: string): string {
  return markdown.replace(/\*\*|<(?=https?:)|(?<=https?:\S*)>/g, '');
}

function sectionOf(answer: Answer): string {
  return answer.kind === 'fact' ? answer.fact.section : answer.table.section;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
