import type { Fact } from '../../knowledge/fact.ts';
import type { Token } from '../text/lexicon.ts';
import { tellingTokens } from './cues.ts';
import type { Edition, FactFollowUp } from './edition.ts';
import {
  hasAllOfText,
  hasSomeOfTopic,
  holdsAgain,
  isAbout,
  isAsking,
  isNumber,
  namesTopic,
  questionsOf,
} from './fact-fit.ts';
import { gradeTold } from './grade-told.ts';
import { substituted } from './in-place.ts';
import { isNear } from './neighbourhood.ts';
import { pointed } from './pointed.ts';
import type { Tied } from './tied.ts';
import type { Turn } from './turn.ts';

/** A fact that may answer the turn, and how it was come upon. */
export interface Proposal extends FactFollowUp {
  /** Is it what the topic was answered with? */
  readonly isGiven: boolean;
  /** By the turn's words in the place of some of the topic's? */
  readonly isInPlace: boolean;
}

interface Search {
  readonly turn: Tied;
  readonly topic: Turn;
  readonly edition: Edition;
  /** The topic's question, and those of what it was answered with. */
  readonly earlier: readonly { readonly text: string; readonly tokens: readonly Token[] }[];
  /** Does the turn ask for something that the topic did not? */
  readonly asksAnew: boolean;
  /** Is the fact near what was spoken of? */
  isNearby(fact: Fact): boolean;
  /** The fact that comes nearest to the text. */
  nearest(text: string): readonly Proposal[];
  /** Of the facts near what was spoken of, and of those that were given, the one that comes nearest. */
  near(text: string, meant: string): readonly Proposal[];
}

/** A fact that is less likely than this is none, however near it stands. */
const LEAST_CONFIDENCE = 0.1;
/** How many times likelier a fact is the answer for standing near what was spoken of. */
const NEARNESS = 4.5;
/** How sure it is at least that a date in it, or a place, is meant, where the turn asks for no more than that. */
const HELD_CONFIDENCE = 0.7;
const PREPOSITIONS: ReadonlySet<string> = new Set('by for from to in on at with of'.split(' '));

/**
 * The facts that come near to the turn by itself, to it together with the earlier question, to that with the turn's words
 * in the place of some of it, and to the turn with the grade that was told in the place of "it".
 * @param mayBeMeant which facts it may be
 */
export function factProposals(
  turn: Tied,
  topic: Turn,
  edition: Edition,
  mayBeMeant: (fact: Fact) => boolean,
): readonly Proposal[] {
  const search = searchOf(turn, topic, edition, mayBeMeant);
  if (turn.isBare && !search.asksAnew) return [];
  return [...byItself(search), ...together(search), ...inPlace(search), ...withGrade(search)];
}

function searchOf(turn: Tied, topic: Turn, edition: Edition, mayBeMeant: (fact: Fact) => boolean): Search {
  const spokenOf = topic.answered.flatMap((id) => edition.fact(id) ?? edition.table(id) ?? []);
  const isGiven = (fact: Fact) => spokenOf.includes(fact);
  const isNearby = (fact: Fact) => isNear(fact, spokenOf, edition.fact);
  // Of a fact that somebody has added it may not have been told what it is related to.
  const mayBeNear = (fact: Fact) =>
    isNearby(fact) || (fact.related.length === 0 && namesTopic(fact, topic, edition));
  const nearest = (text: string, isLookedFor: (fact: Fact) => boolean, meant = text): readonly Proposal[] => {
    const found = edition.nearest(text, (fact) => mayBeMeant(fact) && isLookedFor(fact));
    if (!found || found.confidence < LEAST_CONFIDENCE) return [];
    return [{ ...found, meant, isGiven: isGiven(found.fact), isInPlace: false }];
  };
  return {
    turn,
    topic,
    edition,
    earlier: questionsOf(topic, edition).map((text) => ({ text, tokens: edition.tokens(text) })),
    asksAnew: asksAnew(turn, topic, edition),
    isNearby,
    nearest: (text) => nearest(text, () => true),
    // What was said already is looked for by itself: it is always near, and seldom asked for again.
    near: (text, meant) => [
      ...nearest(text, (fact) => !isGiven(fact) && mayBeNear(fact), meant),
      ...nearest(text, isGiven, meant),
    ],
  };
}

/** "Why?" once more asks for the reason of the reason; "when?" once more asks for the same again. */
function asksAnew({ tokens }: Tied, { text }: Turn, edition: Edition): boolean {
  const asks = tokens.filter(isAsking);
  const asked = new Set(edition.tokens(text).map(({ key }) => key));
  return (
    asks.length > 0 && asks.every(({ key }) => !asked.has(key) || (isRepeatable(tokens) && key !== '?why'))
  );
}

/** Is it a question word, with a preposition at most? */
function isRepeatable(tokens: readonly Token[]): boolean {
  return tokens.every((token) => isAsking(token) || PREPOSITIONS.has(token.text));
}

function byItself({ turn, topic, edition, near }: Search): readonly Proposal[] {
  if (turn.telling.every(isNumber)) return [];
  return near(turn.rest, turn.rest)
    .map(likelier)
    .filter((found) => !turn.points || found.isGiven || hasSomeOfTopic(found, topic, edition));
}

/** The same with the nearness of the fact taken into account. */
function likelier(found: Proposal): Proposal {
  const odds = (NEARNESS * found.confidence) / Math.max(1e-9, 1 - found.confidence);
  return { ...found, confidence: odds / (1 + odds) };
}

function together(search: Search): readonly Proposal[] {
  const { turn, earlier, near } = search;
  const { tokens, telling, isBare, rest } = turn;
  const asks = tokens.some((token) => isAsking(token) || token.text.startsWith('what'));
  if (telling.length === 0 && !asks) return [];
  return earlier
    .flatMap((question) =>
      [question.tokens, ...(isBare || telling.length > 0 ? [] : [tellingTokens(question.tokens)])].flatMap(
        (words) => near(joined(tokens, words), `${question.text} ${rest}`),
      ),
    )
    .filter(({ fact, isGiven }) => !isGiven || asksMoreOf(fact, search))
    .map((found) =>
      found.isGiven && holdsAgain(found.fact, turn)
        ? { ...found, confidence: Math.max(found.confidence, HELD_CONFIDENCE) }
        : found,
    );
}

/** Both questions together; what the turn asks for stands in the place of what the earlier one did. */
function joined(turn: readonly Token[], earlier: readonly Token[]): string {
  const own = turn.some(isAsking) ? earlier.filter((token) => !isAsking(token)) : earlier;
  return [...turn, ...own].map(({ text }) => text).join(' ');
}

/** The words of the topic always bring its own fact near: it has to be asked for something else of it. */
function asksMoreOf(fact: Fact, { turn, asksAnew }: Search): boolean {
  if (!asksAnew) return false;
  const { isBare, tokens, telling, pointsAtPerson } = turn;
  return isBare || isRepeatable(tokens) || telling.length > 0 || pointsAtPerson || holdsAgain(fact, turn);
}

function inPlace({ turn, earlier, nearest, isNearby, edition }: Search): readonly Proposal[] {
  if (turn.mark === undefined) return [];
  const isOfAsked = earlier.some(({ tokens }) => tokens.some(isAsking));
  return (
    earlier
      .flatMap((question) => substituted(turn.tokens, question.tokens))
      .flatMap(nearest)
      .filter(
        (found) =>
          isNearby(found.fact) ||
          (found.confidence >= edition.thresholds.part && isAbout(found, turn.telling)),
      )
      // Whoever asked yes or no about two things asks that of both again, and not something else of one.
      .filter((found) => isOfAsked || found.isGiven || hasAllOfText(found))
      .map((found) => ({ ...found, isInPlace: true }))
  );
}

function withGrade({ turn, topic, edition, nearest }: Search): readonly Proposal[] {
  if (!turn.asks || turn.tokens.some(({ text }) => text === 'then' || text === 'there')) return [];
  return gradeTold(topic, edition)
    .flatMap((grade) => pointed(turn.tokens, grade))
    .flatMap(nearest)
    .filter(hasAllOfText);
}
