import { type Turn, turnsAfter } from '../answering/conversation/turn.ts';
import type { Engine } from '../answering/engine.ts';
import type { Reply } from '../answering/reply.ts';
import { isAnsweredBy, says } from './measure-answers.ts';
import { percentage } from './measures.ts';
import type { Conversation, ExpectedTurn } from './question-sets.ts';

/** How well turns are read in the light of those before; shares in percent. */
export interface ConversationQuality {
  /** Follow-ups that have an answer and got it. */
  readonly followUpsRight: number;
  /** Follow-ups that have an answer and got a wrong one. */
  readonly followUpsWrong: number;
  /** New topics that were answered wrongly, and only because of the turns before. */
  readonly bent: number;
  /** Follow-ups without an answer that were answered all the same. */
  readonly answeredWrongly: number;
  /** Thanks and the like that got an answer. */
  readonly talkAnswered: number;
}

/** A turn of a test conversation with what it got, and what it would have got alone. */
export interface JudgedTurn extends ExpectedTurn {
  readonly previous: readonly Turn[];
  readonly reply: Reply;
  readonly alone: Reply;
}

export function measureConversations(
  engine: Engine,
  conversations: readonly Conversation[],
): ConversationQuality {
  const turns = conversations.flatMap((conversation) => play(engine, conversation));
  const followUps = turns.filter(({ kind }) => kind === 'follow-up');
  const answerable = followUps.filter(({ facts, says }) => facts ?? says);
  const isAnswered = ({ reply }: JudgedTurn) => reply.outcome === 'answer';
  return {
    followUpsRight: percentage(answerable, isRight),
    followUpsWrong: percentage(answerable, (turn) => isAnswered(turn) && !isRight(turn)),
    bent: percentage(
      turns.filter(({ kind }) => kind === 'new'),
      isBent,
    ),
    answeredWrongly: percentage(
      followUps.filter((turn) => !answerable.includes(turn)),
      isAnswered,
    ),
    talkAnswered: percentage(
      turns.filter(({ kind }) => kind === 'talk'),
      isAnswered,
    ),
  };
}

/** Puts the turns to the engine, one after the other. */
export function play(engine: Engine, { turns }: Conversation): JudgedTurn[] {
  let previous: readonly Turn[] = [];
  return turns.map((turn) => {
    const reply = engine.reply({ text: turn.text, previous });
    const judged = { ...turn, previous, reply, alone: engine.reply({ text: turn.text }) };
    previous = turnsAfter(previous, turn.text, reply);
    return judged;
  });
}

/** Did the turn get what it should? */
export function isRight(turn: JudgedTurn): boolean {
  return isExpected(turn, turn.reply);
}

function isExpected(expected: ExpectedTurn, reply: Reply): boolean {
  if (reply.outcome !== 'answer') return expected.unanswered ?? false;
  return (
    isAnsweredBy(reply, expected.facts ?? []) || (expected.says !== undefined && says(reply, expected.says))
  );
}

function isBent(turn: JudgedTurn): boolean {
  return turn.reply.outcome === 'answer' && !isRight(turn) && nameOf(turn.reply) !== nameOf(turn.alone);
}

/** All that the answer says, to be compared. */
function nameOf(reply: Reply): string {
  if (reply.outcome !== 'answer') return '';
  return reply.answers.map((answer) => (answer.kind === 'fact' ? answer.fact.id : answer.text)).join('\n');
}
