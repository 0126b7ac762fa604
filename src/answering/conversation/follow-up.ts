import type { Fact } from '../../knowledge/fact.ts';
import { wordingKey } from '../../knowledge/wording-key.ts';
import type { Correction } from '../edition/edition-index.ts';
import { oneLine } from '../message/question-parts.ts';
import {
  type Answer,
  type Answered,
  answerText,
  type Explanation,
  type Reply,
  SUGGESTIONS,
  toSuggestion,
} from '../reply.ts';
import { carriedWords } from './carried.ts';
import { tellingTokens } from './cues.ts';
import { curatedOfThing } from './curated.ts';
import { holdsEarlier } from './datum.ts';
import type { Edition } from './edition.ts';
import { type FactFollowUp, factFollowUp } from './fact-follow-up.ts';
import { isOfOtherGrade } from './grade-told.ts';
import { isNear } from './neighbourhood.ts';
import { personAgain } from './person-again.ts';
import { isPick, otherAnswers, pickedQuestion } from './pick.ts';
import {
  isBetterAlone,
  isCurated,
  isDecided,
  isLost,
  isOfSubjectAgain,
  isOfThingInstead,
  pointsBeyond,
} from './stands-alone.ts';
import { tableFollowUp } from './table-follow-up.ts';
import { leans, type Tied, tie } from './tied.ts';
import type { Turn } from './turn.ts';

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
/** Of a place in a list there is little doubt; of what was not the answer, more than not. */
const PICKED_CONFIDENCE = 0.95;
const OTHER_CONFIDENCE = 0.4;

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
  const lost = () => unknown(text, alone, topics, edition);
  const isOther = isOfOtherGrade(turn, topics, edition);
  const isOfOther = alone.outcome === 'answer' && factsOf(alone).some(isOther);
  const isOpen = alone.outcome !== 'answer' && turn.asks;
  if (!leans(turn) && !isOfOther && !isOpen) return isLost(turn, alone, topics, edition) ? lost() : undefined;
  if (isOfSubjectAgain(turn, alone, newest, edition)) return undefined;
  const curated = curatedOfThing(turn, topics, edition);
  if (curated === 'unanswerable') return lost();
  if (curated && !isOther(curated.fact)) return toReply(ofFact(curated), text, turn, edition);
  if (pointsBeyond(turn, alone, topics, edition)) return lost();
  const isOfThing = isOfOther || isOfThingInstead(turn, alone, topics, edition);
  const byItself = isOfThing ? undefined : alone;
  if (byItself && isDecided(text, turn, byItself, edition)) return undefined;
  for (const topic of topics) {
    const found =
      tableCandidate(turn, topic, previous, edition) ??
      factCandidate(turn, topic, byItself, edition, isOther);
    if (found && isSurer(byItself, found.confidence) && !isSameAnswer(found.answer, byItself)) break;
    if (found) return toReply(found, text, turn, edition);
  }
  return isOfThing || isPick(turn.rest) || isLost(turn, alone, topics, edition) ? lost() : undefined;
}

/**
 * "The second one" picks from the questions that were shown, and so does "no, the other one" where that was one alone;
 * else it is offered what it may be.
 */
function chooseOffered(turn: Tied, newest: Turn, edition: Edition): Reply | undefined {
  const { rest, asks } = turn;
  const others = otherAnswers(rest, newest).flatMap((id) => edition.fact(id) ?? edition.table(id) ?? []);
  const [other, ...more] = others.map(toSuggestion);
  const isOneShown = other && more.length === 0 && newest.offered.includes(other.id);
  const id = isOneShown
    ? other.id
    : isCarriedOn(turn, newest, edition)
      ? undefined
      : pickedQuestion(rest, newest);
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

/** Beside an answer "and the first one?" carries on what was asked; "the last one" does if a table was read. */
function isCarriedOn(turn: Tied, newest: Turn, edition: Edition): boolean {
  if (newest.answered.length === 0) return false;
  return turn.mark === 'connective' || tableCandidate(turn, newest, [newest], edition) !== undefined;
}

function factsOf({ answers }: Answered): readonly Fact[] {
  return answers.flatMap((answer) => (answer.kind === 'fact' ? answer.fact : []));
}

/** The fact, or what the table says to its own question. */
function answerOf(id: string, { fact, table, reading }: Edition) {
  const [told, rated] = [fact(id), table(id)];
  const answer = told ? ({ kind: 'fact', fact: told } as const) : rated && reading(rated.question)?.answer;
  const meant = (told ?? rated)?.question;
  return answer && { answers: [answer] as const, meant };
}

/** Is it, word for word, the turn before, which stood by itself? Then it asks the same again, and nothing else of it. */
function isSaidAgain(text: string, { text: before, meant }: Turn): boolean {
  return meant === before && wordingKey(text) === wordingKey(before);
}

/** The newest turn, if it tells of anything, and the newest that was answered. */
function topicsOf(previous: readonly Turn[], edition: Edition): readonly Turn[] {
  const newest = previous.at(-1);
  const answered = previous.findLast((turn) => turn.answered.length > 0);
  // "From what?" that got no answer is no topic of its own beside the one that it asked of.
  const isOfLast = newest?.answered.length === 0 && previous.at(-2) === answered;
  const told = isOfLast ? newest.text : newest?.meant;
  const isAboutSomething = told !== undefined && tellingTokens(edition.tokens(told)).length > 0;
  return [...new Set([isAboutSomething ? newest : undefined, answered])].filter((turn) => turn !== undefined);
}

/** Does the turn by itself get the same? */
function isSameAnswer(answer: Answer, alone: Reply | undefined): boolean {
  return (
    alone?.outcome === 'answer' &&
    alone.answers.length === 1 &&
    answerText(alone.answers[0]) === answerText(answer)
  );
}

function isSurer(alone: Reply | undefined, confidence: number): boolean {
  return alone?.outcome === 'answer' && alone.confidence > confidence + MARGIN;
}

/** @param previous the turns up to the topic's and beyond */
function tableCandidate(
  { rest, asks }: Tied,
  topic: Turn,
  previous: readonly Turn[],
  edition: Edition,
): Candidate | undefined {
  const before = previous[previous.indexOf(topic) - 1];
  for (const id of topic.answered) {
    const table = edition.table(id);
    const earlier = before?.answered.includes(id) ? before.meant : undefined;
    const options = { names: edition.names, mayAsk: asks, earlier };
    const meant = table && tableFollowUp(rest, topic.meant, table, options);
    if (!table || meant === undefined) continue;
    const reading = edition.reading(meant);
    if (reading) return { ...reading, meant };
    const near = edition.nearest(meant, (fact) => isNear(fact, [table], edition.fact));
    if (near && near.confidence >= edition.thresholds.speak) return ofFact({ ...near, meant });
  }
  return undefined;
}

function factCandidate(
  turn: Tied,
  topic: Turn,
  alone: Reply | undefined,
  edition: Edition,
  isOther: (fact: Fact) => boolean,
): Candidate | undefined {
  const named = personAgain(turn, topic, edition);
  if (named) return ofFact(named);
  // A fact seldom tells of another time than its own: "the year before" has no answer.
  const told = topic.answered.map((id) => edition.fact(id)?.answer ?? '');
  if (turn.isRelative && !told.some((answer) => holdsEarlier(answer, turn.tokens))) return undefined;
  // "That's bad" is said of what came before, but asks nothing.
  if ((alone && isCurated(alone)) || (turn.points && !turn.asks)) return undefined;
  const found = factFollowUp(turn, topic, edition, (fact) => !isOther(fact));
  if (!found) return undefined;
  const candidate = ofFact(found);
  if (alone?.outcome !== 'answer' || isSameAnswer(candidate.answer, alone)) return candidate;
  return isBetterAlone(turn, topic, alone, found, edition) ? undefined : candidate;
}

function ofFact({ fact, confidence, explanation, meant }: FactFollowUp): Candidate {
  return { answer: { kind: 'fact', fact }, confidence, explanation, meant };
}

function toReply(found: Candidate, text: string, turn: Tied, { thresholds }: Edition): Reply {
  const { answer, confidence, meant, explanation } = found;
  const { asks, tokens, corrections } = turn;
  return {
    outcome: 'answer',
    answers: [answer],
    confidence,
    speaks: asks && confidence >= thresholds.speak,
    meant,
    carried: carriedWords(meant, [text, ...tokens.map((token) => token.text)]),
    // The words of the turn have been put right before they were held against anything.
    explanation: explanation && {
      ...explanation,
      corrections: distinct([...corrections, ...explanation.corrections]),
    },
  };
}

function distinct(corrections: readonly Correction[]): readonly Correction[] {
  return [...new Map(corrections.map((one) => [one.written, one])).values()];
}

/** Nothing answers the turn; what comes nearest is what belongs to what was spoken of. */
function unknown(text: string, alone: Reply, topics: readonly Turn[], { fact, table }: Edition): Reply {
  const topic = topics.at(-1);
  const before = topic && topic.answered.length > 0 ? topic.meant : topic?.text;
  const related = topics
    .flatMap(({ answered }) => answered.flatMap((id) => fact(id)?.related ?? []))
    .flatMap((id) => fact(id) ?? table(id) ?? [])
    .map(toSuggestion);
  // What the turn gets by itself may be meant after all: its answer first, what it is offered where nothing is related.
  const byItself = alone.outcome === 'answer' ? alone.answers : [];
  const own = byItself.flatMap((answer) => (answer.kind === 'fact' ? toSuggestion(answer.fact) : []));
  const nearest = related.length === 0 && 'suggestions' in alone ? (alone.suggestions ?? []) : related;
  const distinct = new Map([...own, ...nearest].map((one) => [one.id, one]));
  const suggestions = [...distinct.values()].slice(0, SUGGESTIONS);
  return {
    outcome: 'unknown',
    suggestions,
    confidence: 0,
    speaks: false,
    explanation: alone.explanation,
    meant: oneLine(`${before} ${text}`),
    carried: [oneLine(before ?? '')],
  };
}
