import { SAME_CONFIDENCE } from '../confidence.ts';
import { isQuestion } from '../message/question-form.ts';
import { tellsOnlyYear } from '../message/scene.ts';
import type { Answer, Answered, Reply } from '../reply.ts';
import { POINTERS } from './cues.ts';
import { isAskedInVain } from './curated.ts';
import type { Edition, FactFollowUp, NearFact } from './edition.ts';
import { asksSame, hasAllOfTopic, hasSomeOfTopic, isAbout, textHas } from './fact-fit.ts';
import { isNear } from './neighbourhood.ts';
import { isTerse, leans, type Tied } from './tied.ts';
import type { Turn } from './turn.ts';

/** At or above this confidence a turn with a word that points ("it") is of the subject, not of what was spoken of. */
const SURE_ALONE = 0.75;
/** The same after a question that has no answer here, of which nothing is known that "it" might be. */
const SURE_OF_SUBJECT = 0.95;
/** So many telling words are of a question of its own, even if it has "it" as well. */
const ENOUGH_TOLD = 2;

/** Has a curator said what the turn asks, or that nothing answers it? Of a word or two, such as "why?", it is not said. */
export function isDecided(
  text: string,
  { mark, tokens, isFragment, pointsAtThing }: Tied,
  alone: Reply,
  edition: Edition,
): boolean {
  if (alone.outcome === 'answer' && (alone.answers.length > 1 || alone.unanswered)) return true;
  if (isCurated(alone)) return !isFragment && !pointsAtThing;
  return mark === undefined && tokens.length > 1 && edition.isUnanswerable(text);
}

/** Has the turn by itself an answer that goes with the topic as well, or that is better than saying the same again? */
export function isBetterAlone(
  turn: Tied,
  topic: Turn,
  alone: Answered,
  found: FactFollowUp,
  edition: Edition,
): boolean {
  const isSure = alone.confidence >= SURE_ALONE;
  const goesWithTopic = isOfTopic(alone.answers[0], topic, edition);
  const isSurer = alone.confidence >= found.confidence;
  if (isSure && (goesWithTopic || (!turn.points && isSurer && found.meant === turn.rest))) return true;
  // "And Kent?" asks the same again of another place, which the fact tells of.
  const isOfOther = turn.mark === 'connective' && textHas(found.fact.answer, turn.telling, edition);
  const isAgain = topic.answered.includes(found.fact.id) && turn.telling.length > 0 && !isOfOther;
  return isAgain && (!turn.points || goesWithTopic);
}

/**
 * After a question without an answer: is this one so surely of the subject that "it" is hardly what was asked for there?
 */
export function isOfSubjectAgain(
  { telling, pointsAtSubject }: Tied,
  alone: Reply,
  newest: Turn,
  edition: Edition,
): boolean {
  if (newest.answered.length > 0 || telling.length === 0 || !pointsAtSubject) return false;
  if (edition.tokens(newest.text).some(({ kind }) => kind === 'elsewhere')) return false;
  if (edition.namesThing(newest.text)) return false;
  return alone.outcome === 'answer' && alone.confidence >= SURE_OF_SUBJECT;
}

/** Does the turn point at what was asked for just before, of which nothing is known here? */
export function pointsBeyond(turn: Tied, alone: Reply, [newest]: readonly Turn[], edition: Edition): boolean {
  if (!turn.points || alone.outcome !== 'answer' || !newest) return false;
  if (
    newest.answered.length > 0 ||
    !isQuestion(newest.text) ||
    pointsAtSame(turn, newest, edition) ||
    isOfSubject(newest, edition)
  )
    return false;
  const [answer] = alone.answers;
  return !goesWith(answer, heldAgainst(answer, turn, edition), newest, edition);
}

/** Does the turn point at the topic's thing, though by itself it would be taken for a question about something else? */
export function isOfThingInstead(
  turn: Tied,
  alone: Reply,
  [topic]: readonly Turn[],
  edition: Edition,
): boolean {
  if (alone.outcome !== 'answer' || !topic || isOfTopic(alone.answers[0], topic, edition)) return false;
  if (alone.answers[0].kind === 'fact' && isOfNamedThing(turn, topic, edition)) return true;
  return !pointsAtSame(turn, topic, edition) && isAskedInVain(turn, topic, edition);
}

/** "What's the air ambulance called?" – "who runs it?" */
function isOfNamedThing(turn: Tied, topic: Turn, edition: Edition): boolean {
  const { points, pointsAtPerson, tokens, telling } = turn;
  if (
    !points ||
    pointsAtPerson ||
    telling.length >= ENOUGH_TOLD ||
    tokens.some(({ kind }) => kind === 'name')
  )
    return false;
  return (
    !pointsAgain(turn, topic, edition) && !isOfSubject(topic, edition) && edition.namesThing(topic.meant)
  );
}

/** Does the turn hang on what came before, which gives it no answer, so that whatever it says alone is not meant? */
export function isLost(turn: Tied, alone: Reply, topics: readonly Turn[], edition: Edition): boolean {
  const { asks, pointsAtPerson, pointsAtThing, pointsAtTwo, telling, isRelative } = turn;
  if (!asks && !carriesOn(turn)) return false;
  if ((isCurated(alone) && !pointsAtThing) || !(leans(turn) || isTerse(turn))) return false;
  if (pointsAtPerson || isRelative) return true;
  if (pointsAtTwo && topics[0]?.answered.some((id) => edition.table(id) !== undefined)) return true;
  if (alone.outcome !== 'answer') return telling.length === 0;
  return !standsAlone(turn, alone, topics, edition);
}

/** "In 2018" and "in Kent" can only ask the same of that year or place. */
function carriesOn({ rest, adds, isFragment }: Tied): boolean {
  return tellsOnlyYear(rest) || (adds && isFragment);
}

/** Does the turn tell enough, and surely enough, to be a question of its own, or one that goes with the topic? */
function standsAlone(turn: Tied, alone: Answered, topics: readonly Turn[], edition: Edition): boolean {
  const { points, pointsAtThing, asksOfThing, telling, mark, isFragment } = turn;
  const { followUp, part, speak } = edition.thresholds;
  const [answer] = alone.answers;
  const held = heldAgainst(answer, turn, edition);
  // "What about the chair?" is as sure as "the chair".
  const confidence = Math.max(alone.confidence, (mark && held?.confidence) ?? 0);
  // "What about Surrey?" and "is it part of the trust?" are of all facts that mention it.
  const isOfAny = asksOfThing || (mark === 'connective' && isFragment);
  if (isOfAny && answer.kind === 'fact' && !(held && isAbout(held, telling))) {
    // "Does it cover Kent?" – "and Surrey?" is told by the same answer.
    const isTold = textHas(answer.fact.answer, telling, edition);
    return isTold && topics.some(({ answered }) => answered.includes(answer.fact.id));
  }
  const isOfSame = topics.some((topic) => asksSame(turn, topic, edition));
  if (isOfSame && held && !topics.some((topic) => hasSomeOfTopic(held, topic, edition))) return false;
  if (topics.some((topic) => goesWith(answer, held, topic, edition))) {
    return confidence >= followUp || !(points || isTerse(turn));
  }
  if (telling.length > 0 && telling.every(({ kind }) => kind === 'number')) return false;
  const isSure = confidence >= (mark === 'connective' ? followUp : part);
  if (!points) return isSure || !isTerse(turn);
  if (!isSure || telling.length === 0) return false;
  if (mark === 'correction' || telling.length >= ENOUGH_TOLD) return true;
  return topics.some(
    (topic) =>
      pointsAtSame(turn, topic, edition) ||
      (!pointsAtThing && confidence >= speak && isOfSubject(topic, edition)),
  );
}

/** Did the earlier turn point with the same word: "it" again? */
function pointsAtSame({ tokens }: Tied, { text }: Turn, edition: Edition): boolean {
  const pointers = tokens.filter(({ text }) => POINTERS.includes(text)).map(({ key }) => key);
  return edition.tokens(text).some(({ key }) => pointers.includes(key));
}

/** Is "it" the subject once more, and nothing else that facts tell of: "is it part of the NHS?" – "who runs it?" */
export function isOfSubjectOnly(turn: Tied, topic: Turn, edition: Edition): boolean {
  return pointsAgain(turn, topic, edition) && !edition.namesThing(topic.meant);
}

/** Does it point with the word with which the topic pointed, where nothing was spoken of before that? */
function pointsAgain(turn: Tied, topic: Turn, edition: Edition): boolean {
  return topic.meant === topic.text && pointsAtSame(turn, topic, edition);
}

/** Was the subject spoken of, by its name or by its ratings, so that it may be what is pointed at? */
function isOfSubject({ text, answered }: Turn, edition: Edition): boolean {
  const isRated = answered.some((id) => edition.table(id) !== undefined);
  return isRated || edition.tokens(text).some(({ kind }) => kind === 'name');
}

/** The fact that was given, held against what the turn asks without the words that tie it. */
function heldAgainst(answer: Answer, { rest }: Tied, edition: Edition): NearFact | undefined {
  return answer.kind === 'fact' ? edition.nearest(rest, ({ id }) => id === answer.fact.id) : undefined;
}

/** Is what the turn gets alone of the topic; where nothing was answered, has it all that was asked for? */
function goesWith(answer: Answer, held: NearFact | undefined, topic: Turn, edition: Edition): boolean {
  if (topic.answered.length > 0) {
    return isOfTopic(answer, topic, edition) || (held !== undefined && hasSomeOfTopic(held, topic, edition));
  }
  return held !== undefined && hasAllOfTopic(held, topic, edition);
}

/** Is the answer near what was spoken of, or read off a table of the same section? */
function isOfTopic(answer: Answer, { answered }: Turn, { fact, table }: Edition): boolean {
  if (answer.kind === 'fact') {
    const spokenOf = answered.flatMap((id) => fact(id) ?? table(id) ?? []);
    return spokenOf.length > 0 && isNear(answer.fact, spokenOf, fact);
  }
  return answered.some((id) => (fact(id) ?? table(id))?.section === answer.table.section);
}

/** Is it answered in a curator's own words, or as surely? */
export function isCurated(reply: Reply): boolean {
  return reply.outcome === 'answer' && reply.confidence >= SAME_CONFIDENCE;
}
