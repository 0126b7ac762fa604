import type { Fact } from '../../knowledge/fact.ts';
import { wordingKey } from '../../knowledge/wording-key.ts';
import type { Correction } from '../edition/edition-index.ts';
import { oneLine } from '../message/question-parts.ts';
import { type Answered, type Reply, SUGGESTIONS, toSuggestion } from '../reply.ts';
import { type Candidate, factCandidate, ofFact, tableCandidate } from './candidate.ts';
import { carriedWords } from './carried.ts';
import { tellingTokens } from './cues.ts';
import { curatedOfThing } from './curated.ts';
import type { Edition } from './edition.ts';
import { isOfOtherGrade } from './grade-told.ts';
import { chooseOffered } from './offered.ts';
import { isPlaceInList } from './pick.ts';
import {
  isDecided,
  isLost,
  isOfSubjectAgain,
  isOfSubjectOnly,
  isOfThingInstead,
  pointsBeyond,
} from './stands-alone.ts';
import { isOfTableAnew } from './table-anew.ts';
import { leans, type Tied, tie } from './tied.ts';
import type { Turn } from './turn.ts';

/** How much surer the turn by itself has to be than in the light of what came before, to be read by itself. */
const MARGIN = 0.2;
/** Characters of a turn; what is longer tells of more than a part of a question, and its sentences are read each by itself. */
const LONGEST = 500;

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
  if (!newest || text.length > LONGEST) return undefined;
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
  if (curated === 'unanswerable' && !isOfSubjectOnly(turn, newest, edition)) return lost();
  if (curated && curated !== 'unanswerable' && !isOther(curated.fact))
    return toReply(ofFact(curated), text, turn, edition);
  if (pointsBeyond(turn, alone, topics, edition)) return lost();
  if (isOfTableAnew(turn, alone, topics, edition)) return undefined;
  const isOfThing = isOfOther || isOfThingInstead(turn, alone, topics, edition);
  const byItself = isOfThing ? undefined : alone;
  if (byItself && isDecided(text, turn, byItself, edition)) return undefined;
  for (const topic of topics) {
    const found =
      tableCandidate(turn, topic, previous, edition) ??
      factCandidate(turn, topic, byItself, edition, isOther);
    if (found && isSurer(byItself, found.confidence)) break;
    if (found) return toReply(found, text, turn, edition);
  }
  return isOfThing || isPlaceInList(turn.rest) || isLost(turn, alone, topics, edition) ? lost() : undefined;
}

function factsOf({ answers }: Answered): readonly Fact[] {
  return answers.flatMap((answer) => (answer.kind === 'fact' ? answer.fact : []));
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

function isSurer(alone: Reply | undefined, confidence: number): boolean {
  return alone?.outcome === 'answer' && alone.confidence > confidence + MARGIN;
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
  const byId = new Map([...own, ...nearest].map((one) => [one.id, one]));
  const suggestions = [...byId.values()].slice(0, SUGGESTIONS);
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
