import type { Token } from '../text/lexicon.ts';
import { tellingTokens } from './cues.ts';
import { isAsking, isNumber } from './fact-fit.ts';

/** Longest run of words in whose place a turn's words are tried. */
const SPAN = 4;
/** What is longer than this is not tried: it would be, in a thousand places. */
const LONGEST_QUESTION = 40;

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
export function substituted(turn: readonly Token[], earlier: readonly Token[]): string[] {
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
