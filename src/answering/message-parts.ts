import type { Edition } from './conversation/edition.ts';
import { followUp } from './conversation/follow-up.ts';
import { type Turn, turnsAfter } from './conversation/turn.ts';
import { isTelling } from './index/indexed-fact.ts';
import { type Answer, answerId, type Reply } from './reply.ts';
import { asksOnItsOwn, questionParts } from './text/question-parts.ts';

type Answered = Extract<Reply, { outcome: 'answer' }>;

/** A message may hold several questions, or one beside other talk: the parts of it that are surely questions. */
export function replyToParts(
  text: string,
  replyToOne: (text: string) => Reply,
  edition: Edition,
): Answered | undefined {
  const written = questionParts(text);
  if (written.length < 2) return undefined;
  // What leans on another part has been held against the thresholds of a follow-up already.
  const isSure = (reply: Reply): reply is Answered =>
    reply.outcome === 'answer' && (reply.meant !== undefined || reply.confidence >= edition.thresholds.part);
  let before: readonly Turn[] = [];
  const parts = written.map((part) => {
    const alone = replyToOne(part);
    const reply = followUp(part, alone, before, edition) ?? alone;
    if (isSure(reply)) before = turnsAfter(before, part, reply);
    return { text: part, reply };
  });
  const sure = parts.flatMap(({ text, reply }) => (isSure(reply) ? [{ text, ...reply }] : []));
  const [first, ...others] = distinct(sure.flatMap(({ answers }) => answers));
  if (!first) return undefined;
  const given = new Set([first, ...others].map(answerId));
  // A part that is not surely a question may still be what an answer answers as well.
  const isGiven = (reply: Reply) =>
    reply.outcome === 'answer' && reply.answers.every((answer) => given.has(answerId(answer)));
  const unanswered = parts.filter(({ text, reply }) => !isGiven(reply) && asks(text, reply));
  return {
    outcome: 'answer',
    answers: [first, ...others],
    confidence: Math.min(...sure.map(({ confidence }) => confidence)),
    speaks: sure.length === parts.length && sure.every((one) => one.speaks),
    explanation: sure[0]?.explanation,
    parts: sure.map(({ text, meant, confidence, explanation }) => ({
      text: meant ?? text,
      confidence,
      explanation,
    })),
    ...(unanswered.length > 0 && { unanswered: unanswered.map(({ text }) => text) }),
  };
}

/** Does this part of a message ask for something of its own? */
function asks(part: string, { explanation }: Reply): boolean {
  const telling = explanation?.tokens.filter(({ token }) => isTelling(token)) ?? [];
  return asksOnItsOwn(
    part,
    telling.map(({ token }) => token.text),
  );
}

/** Each answer once: two parts of a message may ask for the same. */
function distinct(answers: readonly Answer[]): Answer[] {
  const text = (answer: Answer) => (answer.kind === 'fact' ? answer.fact.answer : answer.text);
  return [...new Map(answers.map((answer) => [text(answer), answer])).values()];
}
