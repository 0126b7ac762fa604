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

/** The id of the question that "the second one" picks from those that were offered in place of an answer. */
export function pickedQuestion(rest: string, { answered, offered }: Turn): string | undefined {
  if (answered.length > 0) return undefined;
  const [place, ...others] = words(rest).filter((word) => !AROUND.has(word));
  const at = place === undefined || others.length > 0 ? undefined : PLACES[place];
  return at === undefined ? undefined : offered.at(at);
}

/** The id of what nearly was the answer, where "the other one" asks for it. */
export function otherAnswer(rest: string, { answered, offered }: Turn): string | undefined {
  const own = words(rest).filter((word) => !AROUND.has(word));
  return answered.length > 0 && own.length === 1 && own[0] === 'other' ? offered[0] : undefined;
}
