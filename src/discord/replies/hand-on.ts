import { escapeMarkdown } from 'discord.js';
import type { Engine } from '../../answering/engine.ts';
import { oneLine } from '../../answering/message/question-parts.ts';
import { answerId, type Reply } from '../../answering/reply.ts';
import { text } from '../../text.ts';
import { CONTENT_LIMIT, clip, type MessageBody } from '../message-body.ts';
import type { Provenance } from './reply-frame.ts';

/** Characters of the question that moderators see; a longer one stands whole in the message itself. */
const QUESTION_LIMIT = 1000;

/** What moderators are shown of a question that a member hands on to them. */
export function handOnCard(
  asked: { readonly question: string; readonly asker: string; readonly url: string },
  reply: Reply,
  engine: Engine,
  { version }: Provenance,
): MessageBody {
  const question = escapeMarkdown(clip(oneLine(asked.question), QUESTION_LIMIT));
  const near = nearest(reply, engine).map(
    (one) => `- ${one.question} · ${text.reply.version(one.id, version(one.id))}`,
  );
  const lines = [
    text.person.card(asked.asker, asked.url),
    text.reply.quote(question),
    ...(near.length > 0
      ? [reply.outcome === 'answer' ? text.person.given : text.person.nearest, ...near]
      : []),
  ];
  return { content: clip(lines.join('\n'), CONTENT_LIMIT), components: [] };
}

function nearest(reply: Reply, engine: Engine): { id: string; question: string }[] {
  if (reply.outcome === 'emergency') return [];
  const ids =
    reply.outcome === 'answer' ? reply.answers.map(answerId) : reply.suggestions.map(({ id }) => id);
  return [...new Set(ids)].flatMap((id) => {
    const found = engine.fact(id) ?? engine.table(id);
    return found ? [{ id, question: found.question }] : [];
  });
}
