import type { Fact } from '../../knowledge/fact.ts';
import { isQuestion } from '../message/question-form.ts';
import type { Token } from '../text/lexicon.ts';
import { POINTERS } from './cues.ts';
import type { Edition, FactFollowUp, NearFact } from './edition.ts';
import {
  asksFor,
  asksSame,
  hasAllOfText,
  hasAllOfTopic,
  hasSomeOfTopic,
  isAbout,
  isAnswerTo,
  isAsking,
  textHas,
} from './fact-fit.ts';
import { factProposals, type Proposal } from './fact-proposals.ts';
import type { Tied } from './tied.ts';
import type { Turn } from './turn.ts';

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
  const askedBefore = askedOfIt(turn, topic, edition);
  const fitting = factProposals(turn, topic, edition, mayBeMeant).filter(
    (found) =>
      found.confidence >= edition.thresholds.followUp &&
      isOfAsked(found, turn, topic, edition) &&
      isOfUnanswered(found, topic, edition) &&
      isAnswerTo(found, turn, found.isGiven, edition) &&
      asksFor(found, askedBefore, edition),
  );
  // What was given is hardly asked for again, unless nothing else fits.
  const anew = fitting.filter((found) => !isAskedAgain(found, turn, edition));
  return anew.length > 0
    ? surest(anew, (found) => confidenceOf(found, turn, edition), turn)
    : surest(fitting, ({ confidence }) => confidence, turn);
}

/** "And the budget?" asks of it what was asked before. */
function askedOfIt({ mark, rest }: Tied, { meant }: Turn, { tokens }: Edition): readonly Token[] {
  const carriesOn = mark === 'connective' && !isQuestion(rest.replaceAll('?', ''));
  return carriesOn ? tokens(meant).filter(isAsking) : [];
}

/** Is a fact that was not given about what the turn asks of the topic, and not only of what mentions one word of it? */
function isOfAsked(found: Proposal, turn: Tied, topic: Turn, edition: Edition): boolean {
  if (found.isGiven) return true;
  // "Is it part of the trust?" is answered by what is about parts, not by what mentions one.
  if (turn.asksOfThing && !isAbout(found, turn.telling)) return false;
  return !asksSame(turn, topic, edition) || hasSomeOfTopic(found, topic, edition);
}

/** Where nothing was answered, has the fact all that was asked for? */
function isOfUnanswered(found: Proposal, topic: Turn, edition: Edition): boolean {
  if (topic.answered.length > 0) return true;
  return hasAllOfText(found) && hasAllOfTopic(found, topic, edition, found.isInPlace ? 1 : 0);
}

/** Whoever asks more than "when?" hardly asks for the same again, unless for a person's name. */
function isAskedAgain(found: Proposal, turn: Tied, edition: Edition): boolean {
  return found.isGiven && !turn.isBare && !turn.pointsAtPerson && !isToldInPlace(found, turn, edition);
}

/** "And Kent?": does the fact tell of what was put in the place of something else? */
function isToldInPlace({ isInPlace, fact }: Proposal, { telling }: Tied, edition: Edition): boolean {
  return isInPlace && textHas(fact.answer, telling, edition);
}

function confidenceOf(found: Proposal, turn: Tied, edition: Edition): number {
  const { confidence, isGiven } = found;
  if (!isGiven || isToldInPlace(found, turn, edition)) return confidence;
  return asksFor(found, turn.tokens.filter(isAsking), edition)
    ? confidence
    : Math.min(confidence, DATE_CONFIDENCE);
}

/** The one of the highest rank; of those that come close to it, the one that has most of the turn's own words. */
function surest(
  found: readonly Proposal[],
  rank: (found: Proposal) => number,
  { tokens }: Tied,
): Proposal | undefined {
  const ranked = found.toSorted((one, other) => rank(other) - rank(one));
  const [best] = ranked;
  if (!best) return undefined;
  const own = tokens.filter((token) => !isAsking(token) && !POINTERS.includes(token.text));
  const ownShare = ({ shareWith }: NearFact) =>
    own.reduce((sum, token) => sum + Math.min(OWN_SHARE, shareWith(token)), 0);
  const [closest] = ranked
    .filter((one) => rank(one) > rank(best) - CLOSE)
    .sort((one, other) => ownShare(other) - ownShare(one));
  return closest;
}
