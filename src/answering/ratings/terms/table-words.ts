import { stemmer } from 'stemmer';
import type { RatingTable } from '../../../knowledge/rating-table.ts';
import { words } from '../../text/tokens.ts';
import { NUMBERS } from './number-words.ts';
import { phrases, SENSES } from './question-words.ts';

/** "the Care Quality Commission (CQC)" is called by its whole name and by what stands in brackets. */
export function inspectorNames(inspector: string): string[] {
  const inBrackets = [...inspector.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  const plain = inspector.replace(/\([^)]*\)/g, ' ').replace(/^\s*the\s+/i, '');
  return [plain, ...inBrackets];
}

/** The word that ends every grade, such as "stars": "how many stars" asks for the rating. */
export function unitOf(table: RatingTable): string | undefined {
  const last = table.scale
    .map(({ word }) => words(word))
    .map((parts) => (parts.length > 1 ? parts.at(-1) : undefined));
  const [unit] = last;
  return unit && last.every((word) => word !== undefined && stemmer(word) === stemmer(unit))
    ? unit
    : undefined;
}

/** "One star" and "1 star": a phrase that begins with a number, in words and in figures. */
export function numberForms(phrase: string): string[] {
  const [first = '', ...rest] = words(phrase);
  const value = NUMBERS.findIndex((word, number) => word === first || String(number) === first);
  const others = rest.join(' ');
  return value < 0 || others === ''
    ? [phrase]
    : [phrase, `${NUMBERS[value]} ${others}`, `${value} ${others}`];
}

/** Do the words of a grade also ask for the best or worst there was? */
export function superlativeOf(phrase: string): 'best' | 'worst' | undefined {
  const [first] = words(phrase);
  return (['best', 'worst'] as const).find((end) => phrases(SENSES[end]).some((word) => word === first));
}

/** "the lowest grade possible", "the highest possible rating": an end of the scale. */
export function possibleGrades(end: 'best' | 'worst'): string[] {
  const ends = end === 'best' ? ['best', 'highest', 'top'] : ['worst', 'lowest', 'bottom'];
  const nouns = ['grade', 'rating', 'mark', 'score'];
  return ends.flatMap((word) =>
    nouns.flatMap((noun) => [`${word} ${noun} possible`, `${word} possible ${noun}`]),
  );
}

/** A stem is shared by words apart: "responsively" is a form of "responsive", "responsible" is not. */
export function isForm(word: string, own: string): boolean {
  return word.startsWith(own.replace(/[esy]$/, ''));
}

/** The stems that the adjective of a noun may have, whose own stem ends in i: safety → safe, honesty → honest. */
export function adjectiveStems(stem: string): string[] {
  if (stem.length < 5) return [];
  return ['i', 'ti', 'li']
    .filter((ending) => stem.endsWith(ending))
    .map((ending) => stem.slice(0, -ending.length));
}
