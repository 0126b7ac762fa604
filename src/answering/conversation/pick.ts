import { words } from '../text/tokens.ts';
import type { Turn } from './turn.ts';

const PLACES: Readonly<Record<string, number>> = {
  first: 0,
  '1': 0,
  second: 1,
  '2': 1,
  third: 2,
  '3': 2,
  last: -1,
};
/** Words around the place: "the 2nd one", "number 2". */
const AROUND: ReadonlySet<string> = new Set(['the', 'one', 'number', 'option', 'question', 'st', 'nd', 'rd']);

/** The id of the question that "the second one" picks from those that were shown. */
export function pickedQuestion(rest: string, { offered }: Turn): string | undefined {
  const at = placeIn(rest);
  return at === undefined ? undefined : offered.at(at);
}

/** Is it a place in a list and nothing else, be there a list or not? */
export function isPlaceInList(rest: string): boolean {
  return placeIn(rest) !== undefined;
}

function placeIn(rest: string): number | undefined {
  const [place, ...others] = ownWords(rest);
  return place === undefined || others.length > 0 ? undefined : PLACES[place];
}

/** Ids of what "the other one" may be: what was shown beside the answer, or else what nearly was the answer. */
export function otherAnswers(rest: string, { answered, offered, runnerUp }: Turn): readonly string[] {
  const [own, ...others] = ownWords(rest);
  if (answered.length === 0 || own !== 'other' || others.length > 0) return [];
  return offered.length > 0 || runnerUp === undefined ? offered : [runnerUp];
}

function ownWords(rest: string): readonly string[] {
  return words(rest).filter((word) => !AROUND.has(word));
}
