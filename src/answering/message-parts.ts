import type { Edition } from './conversation/edition.ts';
import { followUp } from './conversation/follow-up.ts';
import { leans, tie } from './conversation/tied.ts';
import { type Turn, turnsAfter, unansweredTurn } from './conversation/turn.ts';
import { isContent } from './index/indexed-fact.ts';
import { joinedQuestions } from './joined-questions.ts';
import {
  asksFurther,
  asksOnItsOwn,
  asksTooMuch,
  PARTS_LIMIT,
  questionParts,
  toldParts,
} from './message/question-parts.ts';
import { inTheirYear, timeAtEnd } from './message/scene.ts';
import { type Answer, type Answered, answerText, isRead, type Reply } from './reply.ts';
import { words } from './text/tokens.ts';
import { tellsYear } from './text/year.ts';

interface Part {
  readonly text: string;
  readonly reply: Reply;
  /** Is the reply given? */
  readonly isSure: boolean;
  /** Is it one of several that "and" joins under the same words? */
  readonly isJoined: boolean;
}

/**
 * A message may hold several questions, or one beside other talk: the parts of it that are surely questions.
 * @param previous the turns before the message
 * @param whole what it gets if it is taken for one question
 */
export function replyToParts(
  text: string,
  previous: readonly Turn[],
  whole: Reply,
  replyToOne: (text: string) => Reply,
  edition: Edition,
): Answered | undefined {
  const told = toldParts(text);
  const all = inTheirYear(questionParts(text)).flatMap((part) => {
    const joined = told.includes(part) ? undefined : joinedQuestions(part, replyToOne, edition);
    return (joined ?? [part]).map((one) => ({ part: one, isJoined: joined !== undefined }));
  });
  const written = inLastTime(all.slice(0, PARTS_LIMIT), replyToOne);
  if (written.length < 2) return undefined;
  const read = written.map((one) => ({ ...one, alone: replyToOne(one.part) }));
  // Talk beside a question may be its context, without which it would ask for something else; another question is not.
  const isOfQuestions = read.every(({ part, alone }) => asks(part, alone) || contentOf(alone).length === 0);
  const least = isOfQuestions ? edition.thresholds.answer : edition.thresholds.part;
  let before = previous;
  const parts = read.map(({ part, isJoined, alone }) => {
    // Where nothing was answered there is nothing to read it with, and to try would take long.
    const hasTopic = before.some(({ answered }) => answered.length > 0);
    const reply = (hasTopic ? followUp(part, alone, before, edition) : undefined) ?? alone;
    const leansOnNothing =
      before.at(-1)?.answered.length === 0 &&
      (hasTopic ? reply.meant !== undefined : leans(tie(part, edition)));
    const isSure = isSurely(reply, least) && !leansOnNothing;
    if (isSure) before = turnsAfter(before, part, reply);
    else if (asks(part, reply)) before = [...before, unansweredTurn(part)];
    return { text: part, reply, isSure, isJoined };
  });
  const answered = toReply(withoutTold(parts, told), whole);
  const isCut = all.length > written.length || asksTooMuch(text);
  return answered && isCut ? { ...answered, isCut } : answered;
}

/** "How many rose and how many fell in 2022?": what is not answered without the time of the last part, but by a table with it. */
function inLastTime<Written extends { readonly part: string }>(
  written: readonly Written[],
  replyToOne: (text: string) => Reply,
): readonly Written[] {
  const time = timeAtEnd(written.at(-1)?.part ?? '');
  if (time === undefined) return written;
  return written.map((one) => {
    const dated = `${one.part} ${time}`;
    const isOfTime =
      !tellsYear(one.part) && replyToOne(one.part).outcome !== 'answer' && isRead(replyToOne(dated));
    return isOfTime ? { ...one, part: dated } : one;
  });
}

/** What somebody tells beside a question that is answered is its scene, and asks for nothing. */
function withoutTold(parts: readonly Part[], told: readonly string[]): readonly Part[] {
  const asking = parts.filter(({ text }) => !told.includes(text));
  return asking.length > 0 ? asking : parts;
}

function toReply(parts: readonly Part[], whole: Reply): Answered | undefined {
  const sure = parts.flatMap(({ text, reply, isSure }) =>
    isSure && reply.outcome === 'answer' ? [{ text, ...reply }] : [],
  );
  const [first, ...others] = distinct(sure.flatMap(({ answers }) => answers));
  if (!first) return undefined;
  const given = new Set([first, ...others].map(answerText));
  // A part that is not surely a question may still be what an answer answers as well.
  const isGiven = (reply: Reply) =>
    reply.outcome === 'answer' && reply.answers.every((answer) => given.has(answerText(answer)));
  const confidence = Math.min(...sure.map((one) => one.confidence));
  // What the whole is answered with no less surely than a part is what all of it asks for.
  const isWhole = isGiven(whole) && !isRead(whole) && whole.confidence >= confidence;
  const unanswered = parts.filter(
    (part) =>
      !isWhole && !isGiven(part.reply) && (part.isJoined || asks(part.text, part.reply) || asksMore(part)),
  );
  return {
    outcome: 'answer',
    answers: [first, ...others],
    confidence,
    speaks: sure.length === parts.length && sure.every((one) => one.speaks),
    explanation: sure[0]?.explanation,
    parts: sure.map(({ text, meant, carried, confidence, explanation }) => ({
      text,
      meant,
      carried,
      confidence,
      explanation,
    })),
    ...(unanswered.length > 0 && { unanswered: unanswered.map(({ text }) => text) }),
  };
}

/** What leans on another part has been held against the thresholds of a follow-up already. */
function isSurely(reply: Reply, least: number): reply is Answered {
  return reply.outcome === 'answer' && (reply.meant !== undefined || reply.confidence >= least);
}

/** Does this part of a message ask for something of its own? */
function asks(part: string, reply: Reply): boolean {
  return asksOnItsOwn(part, contentOf(reply));
}

/** The words of a question that are no fillers. */
function contentOf({ explanation }: Reply): readonly string[] {
  return (explanation?.tokens ?? []).flatMap(({ token }) => (isContent(token) ? [token.text] : []));
}

/** Does it ask for more of what another part asks for, of which there is nothing here? */
function asksMore({ text, reply, isSure }: Part): boolean {
  return !isSure && reply.meant !== undefined && asksFurther(words(text));
}

/** Each answer once: two parts of a message may ask for the same. */
function distinct(answers: readonly Answer[]): Answer[] {
  return [...new Map(answers.map((answer) => [answerText(answer), answer])).values()];
}
