import { wordingKey } from '../../knowledge/wording-key.ts';
import { SAME_CONFIDENCE } from '../confidence.ts';
import type { Answer, Explanation, Reply } from '../reply.ts';
import { tellingTokens } from './cues.ts';
import type { Edition } from './edition.ts';
import { type FactFollowUp, factFollowUp } from './fact-follow-up.ts';
import { isNear } from './neighbourhood.ts';
import { otherAnswer, pickedQuestion } from './pick.ts';
import { tableFollowUp } from './table-follow-up.ts';
import { leans, type Tied, tie } from './tied.ts';
import type { Turn } from './turn.ts';

type Answered = Extract<Reply, { outcome: 'answer' }>;

/** What a turn may be taken for. */
interface Candidate {
  /** The question, so that it stands by itself. */
  readonly meant: string;
  readonly answer: Answer;
  /** 0 to 1 */
  readonly confidence: number;
  readonly explanation: Explanation | undefined;
}

/** How much surer the turn by itself has to be than in the light of what came before, to be read by itself. */
const MARGIN = 0.2;
/** At or above this confidence a turn with a word that points ("it") is of the subject, not of what was spoken of. */
const SURE_ALONE = 0.75;
/** Of a place in a list there is little doubt; of what was not the answer, more than not. */
const PICKED_CONFIDENCE = 0.95;
const OTHER_CONFIDENCE = 0.4;
const SUGGESTIONS = 3;

/**
 * What the edition says to the turn in the light of those before it; `undefined` where the turn stands by itself.
 * @param alone what it says to the turn by itself
 * @param previous oldest first
 */
export function followUp(
  text: string,
  alone: Reply,
  previous: readonly Turn[],
  edition: Edition,
): Reply | undefined {
  const newest = previous.at(-1);
  if (!newest) return undefined;
  const turn = tie(text, edition);
  const chosen = chooseOffered(turn, newest, edition);
  const topics = topicsOf(previous, edition);
  if (chosen || topics.length === 0) return chosen;
  if (isSaidAgain(text, newest)) return undefined;
  if (!leans(turn) || isDecided(text, turn, alone, edition)) return undefined;
  for (const topic of topics) {
    const found = tableCandidate(turn, topic, edition) ?? factCandidate(turn, topic, alone, edition);
    if (found) return isSurer(alone, found.confidence) ? undefined : toReply(found, turn, edition);
  }
  return isLost(turn, alone, topics, edition) ? unknown(text, alone, topics, edition) : undefined;
}

/** "The second one" picks from what was offered; "no, the other one" is offered what nearly was the answer. */
function chooseOffered({ rest, asks }: Tied, newest: Turn, { fact, thresholds }: Edition): Reply | undefined {
  const picked = fact(pickedQuestion(rest, newest) ?? '');
  if (picked) {
    const speaks = asks && PICKED_CONFIDENCE >= thresholds.speak;
    const answers = [{ kind: 'fact', fact: picked }] as const;
    return { outcome: 'answer', answers, confidence: PICKED_CONFIDENCE, speaks, meant: picked.question };
  }
  const other = fact(otherAnswer(rest, newest) ?? '');
  if (!other) return undefined;
  const suggestions = [{ id: other.id, question: other.question }] as const;
  return {
    outcome: 'suggestions',
    suggestions,
    confidence: OTHER_CONFIDENCE,
    speaks: false,
    meant: newest.meant,
  };
}

/** Is it, word for word, the turn before, which stood by itself? Then it asks the same again, and nothing else of it. */
function isSaidAgain(text: string, { text: before, meant }: Turn): boolean {
  return meant === before && wordingKey(text) === wordingKey(before);
}

/** The newest turn, if it tells of anything, and the newest that was answered. */
function topicsOf(previous: readonly Turn[], edition: Edition): readonly Turn[] {
  const newest = previous.at(-1);
  const answered = previous.findLast((turn) => turn.answered.length > 0);
  const tells = newest !== undefined && tellingTokens(edition.tokens(newest.meant)).length > 0;
  return [...new Set([tells ? newest : undefined, answered])].filter((turn) => turn !== undefined);
}

/** Has a curator said what the turn asks, or that nothing answers it? Of a word or two, such as "why?", it is not said. */
function isDecided(
  text: string,
  { mark, tokens, isFragment }: Tied,
  alone: Reply,
  edition: Edition,
): boolean {
  if (alone.outcome === 'answer' && alone.answers.length > 1) return true;
  if (isCurated(alone)) return !isFragment;
  return mark === undefined && tokens.length > 1 && edition.isUnanswerable(text);
}

function isCurated(reply: Reply): boolean {
  return reply.outcome === 'answer' && reply.confidence >= SAME_CONFIDENCE;
}

function isSurer(alone: Reply, confidence: number): boolean {
  return alone.outcome === 'answer' && alone.confidence > confidence + MARGIN;
}

function tableCandidate({ rest, asks }: Tied, topic: Turn, edition: Edition): Candidate | undefined {
  for (const id of topic.answered) {
    const table = edition.table(id);
    const meant = table && tableFollowUp(rest, topic.meant, table, { names: edition.names, mayAsk: asks });
    const reading = meant === undefined ? undefined : edition.reading(meant);
    if (meant !== undefined && reading) return { ...reading, meant };
  }
  return undefined;
}

function factCandidate(turn: Tied, topic: Turn, alone: Reply, edition: Edition): Candidate | undefined {
  if (isCurated(alone)) return undefined;
  const found = factFollowUp(turn, topic, edition);
  if (!found || (alone.outcome === 'answer' && isBetterAlone(turn, topic, alone, found, edition)))
    return undefined;
  const { fact, confidence, explanation, meant } = found;
  return { answer: { kind: 'fact', fact }, confidence, explanation, meant };
}

/** Has the turn by itself an answer that goes with the topic as well, or that is better than saying the same again? */
function isBetterAlone(
  turn: Tied,
  topic: Turn,
  alone: Answered,
  found: FactFollowUp,
  edition: Edition,
): boolean {
  const isSure = alone.confidence >= SURE_ALONE;
  const goesWithTopic = isOfTopic(alone.answers[0], topic, edition);
  if (isSure && (goesWithTopic || (!turn.points && found.meant === turn.rest))) return true;
  const isAgain = topic.answered.includes(found.fact.id) && turn.telling.length > 0;
  return isAgain && (!turn.points || goesWithTopic);
}

function toReply({ answer, confidence, ...rest }: Candidate, { asks }: Tied, { thresholds }: Edition): Reply {
  const speaks = asks && confidence >= thresholds.speak;
  return { outcome: 'answer', answers: [answer], confidence, speaks, ...rest };
}

/** Does the turn hang on what came before, which gives it no answer, so that whatever it says alone is not meant? */
function isLost(turn: Tied, alone: Reply, topics: readonly Turn[], edition: Edition): boolean {
  const { asks, points, pointsAtPerson, telling } = turn;
  if (!asks || isCurated(alone)) return false;
  if (pointsAtPerson) return true;
  if (alone.outcome !== 'answer') return telling.length === 0;
  const tellsDatesAlone = telling.length > 0 && telling.every(({ kind }) => kind === 'number');
  if (!tellsDatesAlone && !(points && alone.confidence < SURE_ALONE)) return false;
  return !topics.some((topic) => isOfTopic(alone.answers[0], topic, edition));
}

/** Is the answer near what was spoken of, or read off a table of the same section? */
function isOfTopic(answer: Answer, { answered }: Turn, { fact, table }: Edition): boolean {
  if (answer.kind === 'fact') {
    const spokenOf = answered.flatMap((id) => fact(id) ?? []);
    return spokenOf.length > 0 && isNear(answer.fact, spokenOf, fact);
  }
  return answered.some((id) => (fact(id) ?? table(id))?.section === answer.table.section);
}

/** Nothing answers the turn; what comes nearest is what belongs to what was spoken of. */
function unknown(text: string, alone: Reply, topics: readonly Turn[], { fact, table }: Edition): Reply {
  const topic = topics.at(-1);
  const before = topic && topic.answered.length > 0 ? topic.meant : topic?.text;
  const related = topics
    .flatMap(({ answered }) => answered.flatMap((id) => fact(id)?.related ?? []))
    .flatMap((id) => fact(id) ?? table(id) ?? [])
    .map(({ id, question }) => ({ id, question }));
  const nearest = related.length === 0 && 'suggestions' in alone ? alone.suggestions : related;
  const suggestions = nearest.slice(0, SUGGESTIONS);
  return {
    outcome: 'unknown',
    suggestions,
    confidence: 0,
    speaks: false,
    explanation: alone.explanation,
    meant: `${before} ${text}`,
  };
}
