import type { Fact } from '../../knowledge/fact.ts';
import { readRatings } from '../ratings/readings.ts';
import type { Token } from '../text/lexicon.ts';
import { tellsYear } from '../text/year.ts';
import { holdsAsked } from './answer-holds.ts';
import { tellingTokens } from './cues.ts';
import type { Edition, NearFact } from './edition.ts';
import type { Tied } from './tied.ts';
import type { Turn } from './turn.ts';

/** A fact answers who, when or why if its question does, or so many of its wordings; a stray one may only mention it. */
const ASKED_SHARE = 0.15;
/** The same for the fact that was just given, which is surely about what is asked. */
const GIVEN_ASKED_SHARE = 0.08;
/** And it is about what a turn tells if its answer does, or so many of its wordings. */
const TOLD_SHARE = 0.02;
/** Where all else speaks for the fact, one wording that mentions it is enough. */
const MENTIONED_SHARE = Number.MIN_VALUE;
const SURE = 0.85;
const WORKING: ReadonlySet<string> = new Set('work works worked working based employed'.split(' '));

/** Has the fact all that the turn tells, and what it asks for? */
export function isAnswerTo(found: NearFact, turn: Tied, given: boolean, edition: Edition): boolean {
  const { tokens } = turn;
  const telling = toldOf(turn);
  const { question, answer } = found.fact;
  const answerKeys = keysOf(answer, edition);
  const written = new Set([...answerKeys, ...keysOf(question, edition)]);
  const asks = tokens.filter(isAsking);
  const share = found.confidence >= SURE && !given ? MENTIONED_SHARE : TOLD_SHARE;
  const isDate =
    asks.every(asksForDate) && tellsYear(answer) && telling.every(({ key }) => answerKeys.has(key));
  const isHeld = telling.length === 0 && holdsAsked(answer, asks);
  return (
    telling.every((token) => written.has(token.key) || found.shareWith(token) >= share) &&
    (asksFor(found, asks, edition, given ? GIVEN_ASKED_SHARE : ASKED_SHARE) ||
      (given && (isDate || isHeld))) &&
    tokensOf(found)
      .filter(isNumber)
      .every((token) => has(found, token))
  );
}

/** The telling words; to ask where somebody worked at that time is to ask where they are from. */
function toldOf({ tokens, telling, pointsAtPerson }: Tied): readonly Token[] {
  const isPast = tokens.some(({ text }) => text === 'did' || text === 'was');
  const isOfPlace = pointsAtPerson && isPast && tokens.some(({ key }) => key === '?where');
  return isOfPlace ? telling.filter(({ text }) => !WORKING.has(text)) : telling;
}

/** Does the fact tell the date or the place that the turn asks for, and the turn ask for nothing else? */
export function holdsAgain({ answer }: Fact, turn: Tied): boolean {
  const asks = turn.tokens.filter(isAsking);
  if (asks.length === 0 || toldOf(turn).length > 0) return false;
  return (asks.every(asksForDate) && tellsYear(answer)) || holdsAsked(answer, asks);
}

/** "Does it do that?" – "in Hampshire too?" asks the same of Hampshire, and not for what else is known of it. */
export function asksSame({ adds, isFragment }: Tied, { answered }: Turn, { fact }: Edition): boolean {
  return adds && isFragment && answered.some((id) => /^(?:yes|no)\b/iu.test(fact(id)?.answer ?? ''));
}

/** Has the text each of the tokens? */
export function textHas(text: string, tokens: readonly Token[], edition: Edition): boolean {
  const keys = keysOf(text, edition);
  return tokens.length > 0 && tokens.every(({ key }) => keys.has(key));
}

/** Do people ask the fact for this? Its question does, or so many of its wordings. */
export function asksFor(
  { fact, shareWith }: NearFact,
  asks: readonly Token[],
  edition: Edition,
  share = GIVEN_ASKED_SHARE,
): boolean {
  const question = keysOf(fact.question, edition);
  return asks.every((token) => question.has(token.key) || shareWith(token) >= share);
}

/**
 * Has the fact all that the topic tells, but for its numbers, which the turn may have put right?
 * @param replaced so many words at most of several that the turn has put others for
 */
export function hasAllOfTopic(
  { fact, shareWith }: NearFact,
  topic: Turn,
  edition: Edition,
  replaced = 0,
): boolean {
  const answer = keysOf(fact.answer, edition);
  const told = tellingTokens(edition.tokens(topic.text));
  const missing = told.filter(
    (token) => !isNumber(token) && !answer.has(token.key) && shareWith(token) < TOLD_SHARE,
  );
  return missing.length <= Math.min(replaced, told.length - 1) || missing.length === 0;
}

/** Has the fact something of what the topic tells, so that it may be what "it" stands for? */
export function hasSomeOfTopic({ shareWith }: NearFact, topic: Turn, edition: Edition): boolean {
  return questionsOf(topic, edition)
    .flatMap((text) => tellingTokens(edition.tokens(text)))
    .some((token) => shareWith(token) >= ASKED_SHARE);
}

/** Does the fact's own question name something of what the topic tells? */
export function namesTopic({ question }: Fact, topic: Turn, edition: Edition): boolean {
  const keys = keysOf(question, edition);
  return questionsOf(topic, edition)
    .flatMap((text) => tellingTokens(edition.tokens(text)))
    .some(({ key }) => keys.has(key));
}

/** Is the fact about each of the tokens? It is not if only few of its wordings mention one. */
export function factHas(fact: Fact, tokens: readonly Token[], edition: Edition): boolean {
  const answer = keysOf(fact.answer, edition);
  const text = tokens.map((token) => token.text).join(' ');
  const found = edition.nearest(text, ({ id }) => id === fact.id);
  return tokens.every(
    (token) => answer.has(token.key) || (found?.shareWith(token) ?? 0) >= GIVEN_ASKED_SHARE,
  );
}

/** Is it asked about each of these, and not only in passing? */
export function isAbout({ shareWith }: NearFact, tokens: readonly Token[]): boolean {
  return tokens.every((token) => isNumber(token) || shareWith(token) >= ASKED_SHARE);
}

/** Has the fact every telling word of the text by which it was found, also those from the turns before? */
export function hasAllOfText(found: NearFact): boolean {
  return tellingTokens(tokensOf(found)).every((token) => has(found, token));
}

/** The question that was asked, and those of the facts that were given; of a rating table, what it said. */
export function questionsOf(topic: Turn, { fact, table, names }: Edition): readonly string[] {
  const said = topic.answered.flatMap((id) => {
    const rated = table(id);
    return (rated ? readRatings(topic.meant, rated, { names })?.text : fact(id)?.question) ?? [];
  });
  return [...new Set([topic.meant, ...said])];
}

/** Of its tokens, and of the words in those of several: "Sussex" in "West Sussex". */
function keysOf(text: string, { tokens }: Edition): ReadonlySet<string> {
  const whole = tokens(text);
  const parts = whole.flatMap((token) => (token.text.includes(' ') ? token.text.split(' ') : []));
  return new Set([...whole, ...parts.flatMap((part) => tokens(part))].map(({ key }) => key));
}

function tokensOf({ explanation }: NearFact): readonly Token[] {
  return explanation.tokens.map(({ token }) => token);
}

function has({ explanation }: NearFact, { key }: Token): boolean {
  const standing = explanation.tokens.find(({ token }) => token.key === key)?.standing;
  return standing === 'asked' || standing === 'hinted';
}

export function isAsking({ kind }: Token): boolean {
  return kind === 'asks';
}

/** "Since when?" asks for more than a date. */
function asksForDate({ key, text }: Token): boolean {
  return key === '?when' && !text.startsWith('since');
}

export function isNumber({ kind }: Token): boolean {
  return kind === 'number';
}
