import { type Reply, toSuggestion } from '../reply.ts';
import { words } from '../text/tokens.ts';
import { tableCandidate } from './candidate.ts';
import type { Edition } from './edition.ts';
import { otherAnswers, pickedQuestion } from './pick.ts';
import type { Tied } from './tied.ts';
import type { Turn } from './turn.ts';

/** Of a place in a list there is little doubt; of what was not the answer, more than not. */
const PICKED_CONFIDENCE = 0.95;
const OTHER_CONFIDENCE = 0.4;

/**
 * "The second one" picks from the questions that were shown, and so does "no, the other one" where that was one alone;
 * else it is offered what it may be.
 */
export function chooseOffered(turn: Tied, newest: Turn, edition: Edition): Reply | undefined {
  const { rest, asks } = turn;
  const others = otherAnswers(rest, newest).flatMap((id) => edition.fact(id) ?? edition.table(id) ?? []);
  const [other, ...more] = others.map(toSuggestion);
  const isOneShown = other && more.length === 0 && newest.offered.includes(other.id);
  const told = pickedQuestion(rest, newest);
  const isPicked = told !== undefined && !isCarriedOn(turn, newest, edition);
  const id = isOneShown ? other.id : isPicked ? told : undefined;
  const picked = id === undefined ? undefined : answerOf(id, edition);
  if (picked) {
    const speaks = asks && PICKED_CONFIDENCE >= edition.thresholds.speak;
    return { outcome: 'answer', ...picked, confidence: PICKED_CONFIDENCE, speaks };
  }
  if (!other) return undefined;
  return {
    outcome: 'suggestions',
    suggestions: [other, ...more],
    confidence: OTHER_CONFIDENCE,
    speaks: false,
    meant: newest.meant,
  };
}

/**
 * Beside an answer "and the first one?" carries on what was asked; "the last one" does if a table was read. Where there was
 * no answer, only "and the first?" does.
 */
function isCarriedOn(turn: Tied, newest: Turn, edition: Edition): boolean {
  if (newest.answered.length === 0) return turn.mark === 'connective' && !words(turn.rest).includes('one');
  return turn.mark === 'connective' || tableCandidate(turn, newest, [newest], edition) !== undefined;
}

/** The fact, or what the table says to its own question. */
function answerOf(id: string, { fact, table, reading }: Edition) {
  const [told, rated] = [fact(id), table(id)];
  const answer = told ? ({ kind: 'fact', fact: told } as const) : rated && reading(rated.question)?.answer;
  const meant = (told ?? rated)?.question;
  return answer && { answers: [answer] as const, meant };
}
