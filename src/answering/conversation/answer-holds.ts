import type { Token } from '../text/lexicon.ts';
import { MONTHS } from '../text/months.ts';
import { NUMBER_NAMES } from '../text/number-names.ts';
import { YEAR } from '../text/year.ts';

const MONTH = MONTHS.map((month) => month.slice(0, 1).toUpperCase() + month.slice(1)).join('|');
const NUMBER = `(?:\\d[\\d,.]*|${NUMBER_NAMES.slice(1).join('|')})`;

/** How English tells what a question word asks for, by the word's key; what cannot be told by its form is left out. */
const FORMS: Readonly<Record<string, RegExp>> = {
  '?where': new RegExp(`\\b(?:in|at|from|around|covers) (?!(?:${MONTH})\\b)\\p{Lu}`, 'u'),
  '?how many': new RegExp(`^(?:(?:up to|about|almost) )?${NUMBER}\\b(?!\\s*%)`, 'iu'),
  '?how much': /\p{Sc}\d|\d\s*%/u,
  '?how long': new RegExp(
    `\\bfrom (?:${MONTH}|\\d)[^.]* (?:to|until) |\\bfor (?:an?|${NUMBER}) |\\b(?:years|months|weeks|days|hours)\\b`,
    'iu',
  ),
  '?why': /\bbecause\b|\bthat is why\b|\bto meet\b|\bfor (?:more|\p{L}+ing)\b|\bled to\b/iu,
};

/** Does the answer hold what is asked for: a place for "where?", a number for "how many?" */
export function holdsAsked(answer: string, asks: readonly Token[]): boolean {
  return asks.length > 0 && asks.every(({ key }) => FORMS[key]?.test(answer) ?? false);
}

const CHANGE = new RegExp(`\\b(?:up|down) from\\b.*\\b${YEAR}\\b`, 'u');
const BACKWARD = /^(?:before|previous|previously|prior|earlier|last|ago)$/u;

/** Does the answer tell of what was before as well, where the turn asks for that: "the year before"? */
export function holdsEarlier(answer: string, tokens: readonly Token[]): boolean {
  const isBackward = tokens.some(({ text }) => text.split(' ').some((word) => BACKWARD.test(word)));
  return isBackward && CHANGE.test(answer);
}
