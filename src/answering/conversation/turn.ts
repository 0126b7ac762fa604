import { oneLine } from '../message/question-parts.ts';
import { answerId, type Reply } from '../reply.ts';
import { words } from '../text/tokens.ts';

/** What a conversation keeps of one question and of what the bot said to it. */
export interface Turn {
  /** As it was written, line by line. */
  readonly text: string;
  /** The question as it was understood, so that it stands by itself; in one line. */
  readonly meant: string;
  /** Ids of the facts and tables that it was answered with. */
  readonly answered: readonly string[];
  /** Ids of the questions that were shown to choose from, in their order: in place of an answer, or beside one in doubt. */
  readonly offered: readonly string[];
  /** Id of what nearly was the answer; it was not shown. */
  readonly runnerUp?: string | undefined;
}

/** A question of which nothing is known but its text. */
export function unansweredTurn(text: string): Turn {
  return { text, meant: oneLine(text), answered: [], offered: [] };
}

/** How many turns a new question can lean on. */
const TURNS = 5;

/** The turns that the next question follows, oldest first: these, and the newest where it asked for something. */
export function turnsAfter(previous: readonly Turn[], text: string, reply: Reply): readonly Turn[] {
  if (reply.outcome === 'emergency' || words(text).length === 0) return previous;
  return [...previous, toTurn(text, reply)].slice(-TURNS);
}

function toTurn(text: string, reply: Exclude<Reply, { outcome: 'emergency' }>): Turn {
  const meant = reply.meant ?? oneLine(text);
  const offered = (reply.suggestions ?? []).map(({ id }) => id);
  if (reply.outcome !== 'answer') return { text, meant, answered: [], offered };
  const answered = reply.answers.map(answerId);
  return { text, meant, answered, offered, runnerUp: reply.explanation?.runnerUp?.id };
}
