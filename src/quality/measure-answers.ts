import type { Engine } from '../answering/engine.ts';
import { answerId, answerText, type Reply } from '../answering/reply.ts';
import { calibrationError, type Judged, percentage } from './measures.ts';
import type { QuestionSets } from './question-sets.ts';

/** How good the answers are; shares in percent, the calibration error as a fraction. */
export interface Quality {
  readonly paraphraseRight: number;
  readonly sloppyRight: number;
  /** Of both: the right fact is among the first three of what is answered and what is suggested, in place of an answer or beside one. */
  readonly rightOrSuggested: number;
  /** Of both: answered with a wrong fact. */
  readonly wrong: number;
  readonly ratingsRight: number;
  /** Unanswerable questions that were answered all the same. */
  readonly answeredWrongly: number;
  /** Chatter that would get a reply in a listening channel. */
  readonly spokenTo: number;
  readonly emergenciesCaught: number;
  /** Of look-alikes. */
  readonly falseAlarms: number;
  /** Of all other sets: taken for an emergency. */
  readonly alarmsElsewhere: number;
  readonly calibrationError: number;
}

const SUGGESTED = 3;

export function measureAnswers(engine: Engine, sets: QuestionSets): Quality {
  const reply = (text: string) => engine.reply({ text });
  const asked = [...sets.paraphrase, ...sets.sloppy].map((one) => ({ ...one, reply: reply(one.question) }));
  const unanswerable = sets.unanswerable.map(({ question }) => reply(question));
  const ratings = sets.ratings.map((one) => ({ ...one, reply: reply(one.question) }));
  const chatter = sets.chatter.map(({ message }) => reply(message));
  const isRight = (one: (typeof asked)[number]) => isAnsweredBy(one.reply, one.facts);
  const judged: Judged[] = [
    ...asked.map((one) => ({
      confidence: one.reply.confidence,
      right: one.facts.includes(nearest(one.reply)[0] ?? ''),
    })),
    ...unanswerable.map(({ confidence }) => ({ confidence, right: false })),
  ];
  const isAlarm = ({ outcome }: Reply) => outcome === 'emergency';
  return {
    paraphraseRight: percentage(asked.slice(0, sets.paraphrase.length), isRight),
    sloppyRight: percentage(asked.slice(sets.paraphrase.length), isRight),
    rightOrSuggested: percentage(asked, (one) =>
      nearest(one.reply)
        .slice(0, SUGGESTED)
        .some((id) => one.facts.includes(id)),
    ),
    wrong: percentage(asked, (one) => one.reply.outcome === 'answer' && !isRight(one)),
    ratingsRight: percentage(ratings, (one) => says(one.reply, one)),
    answeredWrongly: percentage(unanswerable, ({ outcome }) => outcome === 'answer'),
    spokenTo: percentage(chatter, ({ speaks }) => speaks),
    emergenciesCaught: percentage(sets.emergency, ({ message }) => isAlarm(reply(message))),
    falseAlarms: percentage(sets.lookAlike, ({ message }) => isAlarm(reply(message))),
    alarmsElsewhere: percentage([...asked.map((one) => one.reply), ...unanswerable, ...chatter], isAlarm),
    calibrationError: calibrationError(judged),
  };
}

/** Ids of the facts or tables that the reply answers with or offers, best first. */
export function nearest(reply: Reply): string[] {
  if (reply.outcome === 'emergency') return [];
  const answers = reply.outcome === 'answer' ? reply.answers.map(answerId) : [];
  return [...answers, ...(reply.suggestions ?? []).map(({ id }) => id)];
}

export function isAnsweredBy(reply: Reply, facts: readonly string[]): boolean {
  return reply.outcome === 'answer' && reply.answers.some((answer) => facts.includes(answerId(answer)));
}

/** Does the answer say all that it should and nothing that it should not? */
export function says(
  reply: Reply,
  { contains, absent }: { readonly contains: readonly string[]; readonly absent: readonly string[] },
): boolean {
  if (reply.outcome !== 'answer') return false;
  const text = reply.answers.map(answerText).join(' ').toLowerCase();
  return (
    contains.every((part) => text.includes(part.toLowerCase())) &&
    !absent.some((part) => text.includes(part.toLowerCase()))
  );
}
