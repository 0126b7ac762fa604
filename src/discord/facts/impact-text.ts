import { escapeMarkdown } from 'discord.js';
import { type Answer, answerId, answerText } from '../../answering/reply.ts';
import type { AnswerChange } from '../../curation/impact.ts';
import { text } from '../../text.ts';
import { clip } from '../message-body.ts';

/** Most questions in a message, beside the draft, and how much of each and of its answers is shown. */
const CHANGES_LIMIT = 4;
const QUESTION_SHOWN = 80;
const ANSWER_SHOWN = 70;

/** Which answers would change, the old beside the new. */
export function impactText(changes: readonly AnswerChange[]): string {
  const shown = changes.slice(0, CHANGES_LIMIT);
  const hidden = changes.slice(CHANGES_LIMIT);
  return [
    `**${text.impact.heading(changes.length)}**`,
    ...shown.map(
      ({ question, before, after }) =>
        `- ${text.impact.change(escaped(question, QUESTION_SHOWN), said(before), said(after))}`,
    ),
    ...(hidden.length > 0 ? [`- ${text.impact.more(hidden.length, hidden.filter(isLost).length)}`] : []),
  ].join('\n');
}

/** Does more change than that the fact's own questions are no longer answered by it? */
export function reachesOthers(changes: readonly AnswerChange[], entryId: string): boolean {
  return changes.some(
    (change) => !isLost(change) || change.before.some((answer) => answerId(answer) !== entryId),
  );
}

function isLost({ after }: AnswerChange): boolean {
  return after.length === 0;
}

function said(answers: readonly Answer[]): string {
  if (answers.length === 0) return text.impact.none;
  const words = answers.map(answerText);
  return escaped(words.join(' ').replace(/\s+/g, ' '), ANSWER_SHOWN);
}

function escaped(words: string, limit: number): string {
  return clip(escapeMarkdown(clip(words, limit)), limit);
}
