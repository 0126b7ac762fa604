import type { Fact } from '../../knowledge/fact.ts';
import { isQuestion } from '../message/question-form.ts';
import type { Token } from '../text/lexicon.ts';
import { POINTERS, tellingTokens } from './cues.ts';
import type { Edition, NearFact } from './edition.ts';
import {
  asksFor,
  asksSame,
  hasAllOfText,
  hasAllOfTopic,
  hasSomeOfTopic,
  holdsAgain,
  isAbout,
  isAnswerTo,
  isAsking,
  isNumber,
  namesTopic,
  questionsOf,
  textHas,
} from './fact-fit.ts';
import { gradeTold } from './grade-told.ts';
import { isNear } from './neighbourhood.ts';
import { pointed } from './pointed.ts';
import type { Tied } from './tied.ts';
import type { Turn } from './turn.ts';

/** A fact as the answer to a turn, and the question that the turn is taken for. */
export interface FactFollowUp extends NearFact {
  readonly meant: string;
}

/** Longest run of words in whose place a turn's words are tried. */
const SPAN = 4;
/** What is longer than this is not tried: it would be, in a thousand places. */
const LONGEST_QUESTION = 40;
/** A fact that is less likely than this is none, however near it stands. */
const LEAST_CONFIDENCE = 0.1;
/** How many times likelier a fact is the answer for standing near what was spoken of. */
const NEARNESS = 4.5;
/** How sure it is at least that a date in it, or a place, is meant, where the turn asks for no more than that. */
const HELD_CONFIDENCE = 0.7;
const PREPOSITIONS: ReadonlySet<string> = new Set('by for from to in on at with of'.split(' '));
/** How sure it is that a date in the answer that was given is meant by who asks when. */
const DATE_CONFIDENCE = 0.97;
/** Of facts that are as likely within this, the one is taken that has more of the turn's own words, however common these are. */
const CLOSE = 0.03;
/** A word of so many of its wordings is one of the fact's own. */
const OWN_SHARE = 0.1;

/**
 * The surest answer by a fact to the turn in the light of an earlier one.
 * @param mayBeMeant which facts it may be
 */
export function factFollowUp(
  turn: Tied,
  topic: Turn,
  edition: Edition,
  mayBeMeant: (fact: Fact) => boolean,
): FactFollowUp | undefined {
  const { tokens, telling, mark, rest, isBare } = turn;
  const asks = tokens.filter(isAsking);
  const asked = new Set(edition.tokens(topic.text).map(({ key }) => key));
  // "Why?" once more asks for the reason of the reason; "when?" once more asks for the same again.
  const isRepeatable = tokens.every((token) => isAsking(token) || PREPOSITIONS.has(token.text));
  const asksAnew =
    asks.length > 0 && asks.every(({ key }) => !asked.has(key) || (isRepeatable && key !== '?why'));
  if (isBare && !asksAnew) return undefined;

  const spokenOf = topic.answered.flatMap((id) => edition.fact(id) ?? edition.table(id) ?? []);
  const isGiven = (fact: Fact) => spokenOf.includes(fact);
  const isNearby = (fact: Fact) =>
    isNear(fact, spokenOf, edition.fact) || (fact.related.length === 0 && namesTopic(fact, topic, edition));
  const nearest = (text: string, isLookedFor: (fact: Fact) => boolean, meant = text): FactFollowUp[] => {
    const found = edition.nearest(text, (fact) => mayBeMeant(fact) && isLookedFor(fact));
    return found && found.confidence >= LEAST_CONFIDENCE ? [{ ...found, meant }] : [];
  };
  // What was said already is looked for by itself: it is always near, and seldom asked for again.
  const near = (text: string, meant = text) => [
    ...nearest(text, (fact) => !isGiven(fact) && isNearby(fact), meant),
    ...nearest(text, isGiven, meant),
  ];
  // "And the budget?" asks of it what was asked before.
  const askedBefore =
    mark === 'connective' && !isQuestion(rest.replaceAll('?', ''))
      ? edition.tokens(topic.meant).filter(isAsking)
      : [];
  const earlier = questionsOf(topic, edition).map((text) => ({ text, tokens: edition.tokens(text) }));

  const isOfAsked = earlier.some((question) => question.tokens.some(isAsking));

  // The turn is looked for by itself, together with the earlier question, with its words in the place of some of that
  // one's, and with the grade that was told in the place of "it".
  const byItself = telling.some((token) => !isNumber(token))
    ? near(rest)
        .map(likelier)
        .filter((found) => !turn.points || isGiven(found.fact) || hasSomeOfTopic(found, topic, edition))
    : [];
  // The words of the topic always bring its own fact near: it has to be asked for something else of it.
  const together = earlier
    .filter(() => telling.length + asks.length > 0 || tokens.some(({ text }) => text.startsWith('what')))
    .flatMap((question) =>
      [question.tokens, ...(isBare || telling.length > 0 ? [] : [tellingTokens(question.tokens)])].flatMap(
        (words) => near(joined(tokens, words), `${question.text} ${rest}`),
      ),
    )
    .filter(
      ({ fact }) =>
        !isGiven(fact) ||
        (asksAnew &&
          (isBare || isRepeatable || telling.length > 0 || turn.pointsAtPerson || holdsAgain(fact, turn))),
    )
    .map((found) =>
      isGiven(found.fact) && holdsAgain(found.fact, turn)
        ? { ...found, confidence: Math.max(found.confidence, HELD_CONFIDENCE) }
        : found,
    );
  const inPlace = earlier
    .filter(() => mark !== undefined)
    .flatMap((question) => substituted(tokens, question.tokens))
    .flatMap((text) => nearest(text, () => true))
    .filter(
      (found) =>
        isNear(found.fact, spokenOf, edition.fact) ||
        (found.confidence >= edition.thresholds.part && isAbout(found, telling)),
    )
    // Whoever asked yes or no about two things asks that of both again, and not something else of one.
    .filter((found) => isOfAsked || isGiven(found.fact) || hasAllOfText(found));
  const pointedAt = gradeTold(topic, edition)
    .filter(() => turn.asks && !tokens.some(({ text }) => text === 'then' || text === 'there'))
    .flatMap((grade) => pointed(tokens, grade))
    .flatMap((text) => nearest(text, () => true))
    .filter(hasAllOfText);
  const rank = (found: FactFollowUp): number => {
    if (!isGiven(found.fact)) return found.confidence;
    // Whoever asks more than "when?" hardly asks for the same again, unless for a person's name.
    if (inPlace.includes(found) && textHas(found.fact.answer, telling, edition)) return found.confidence;
    if (!isBare && !turn.pointsAtPerson) return found.confidence - 1;
    return Math.min(found.confidence, asksFor(found, asks, edition) ? 1 : DATE_CONFIDENCE);
  };
  const found = [...byItself, ...together, ...inPlace, ...pointedAt]
    // "Is it part of the trust?" is answered by what is about parts, not by what mentions one.
    .filter((found) => !turn.asksOfThing || isGiven(found.fact) || isAbout(found, telling))
    .filter(
      (found) =>
        !asksSame(turn, topic, edition) || isGiven(found.fact) || hasSomeOfTopic(found, topic, edition),
    )
    .filter((found) => found.confidence >= edition.thresholds.followUp)
    .filter((found) => isAnswerTo(found, turn, isGiven(found.fact), edition))
    .filter((found) => asksFor(found, askedBefore, edition))
    .filter(
      (found) =>
        topic.answered.length > 0 ||
        (hasAllOfText(found) && hasAllOfTopic(found, topic, edition, inPlace.includes(found) ? 1 : 0)),
    )
    .sort((one, other) => rank(other) - rank(one));
  const [best] = found;
  if (!best) return undefined;
  const own = tokens.filter((token) => !isAsking(token) && !POINTERS.includes(token.text));
  const ownShare = ({ shareWith }: NearFact) =>
    own.reduce((sum, token) => sum + Math.min(OWN_SHARE, shareWith(token)), 0);
  const [closest] = found
    .filter((one) => rank(one) > rank(best) - CLOSE)
    .sort((one, other) => ownShare(other) - ownShare(one));
  return closest;
}

/** The same with the nearness of the fact taken into account. */
function likelier<T extends NearFact>(near: T): T {
  const odds = (NEARNESS * near.confidence) / Math.max(1e-9, 1 - near.confidence);
  return { ...near, confidence: odds / (1 + odds) };
}

/** Both questions together; what the turn asks for stands in the place of what the earlier one did. */
function joined(turn: readonly Token[], earlier: readonly Token[]): string {
  const own = turn.some(isAsking) ? earlier.filter((token) => !isAsking(token)) : earlier;
  return [...turn, ...own].map(({ text }) => text).join(' ');
}

/** What is asked has to stay, and so has some of what was told, if it was more than a word. */
function keepsSome(earlier: readonly Token[], start: number, end: number): boolean {
  const isReplaced = (token: Token) => earlier.indexOf(token) >= start && earlier.indexOf(token) < end;
  const told = tellingTokens(earlier);
  return (
    !earlier.some((token) => isAsking(token) && isReplaced(token)) &&
    (told.length < 2 || !told.every(isReplaced))
  );
}

/**
 * The earlier question with a run of its words replaced by the turn's, one text for each run; a number by a number. What
 * stands at either end of a run tells something: "the HQ" takes the place of "building in Kent", not of "a building in".
 */
function substituted(turn: readonly Token[], earlier: readonly Token[]): string[] {
  if (turn.some(isAsking) || earlier.length > LONGEST_QUESTION) return [];
  const isOfNumbers = turn.some(isNumber) && tellingTokens(turn).every(isNumber);
  const told = tellingTokens(earlier);
  const fits = isOfNumbers ? isNumber : (token: Token) => told.includes(token);
  const phrase = turn.map(({ text }) => text).join(' ');
  const texts = earlier.map(({ text }) => text);
  const places = [...earlier.entries()].flatMap(([at, token]) => (fits(token) ? at : []));
  return places.flatMap((start) =>
    places
      .filter((last) => start <= last && last < start + SPAN)
      .map((last) => last + 1)
      .filter((end) => end - start < texts.length && keepsSome(earlier, start, end))
      .map((end) => [...texts.slice(0, start), phrase, ...texts.slice(end)].join(' ')),
  );
}
