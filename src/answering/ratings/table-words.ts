import { stemmer } from 'stemmer';
import type { RatingTable } from '../../knowledge/rating-table.ts';
import { words } from '../text/tokens.ts';
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

/** Do the words of a grade also ask for the best or worst there was? */
export function superlativeOf(phrase: string): 'best' | 'worst' | undefined {
  const [first] = words(phrase);
  return (['best', 'worst'] as const).find((end) => phrases(SENSES[end]).some((word) => word === first));
}

/** The single words of the table's areas and grades, by their stems. */
export function formsOf(table: RatingTable): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  const areas = table.areas.flatMap(({ title, like }) => [title, ...like]);
  const grades = table.scale.flatMap(({ word, like }) => [word, ...like]);
  for (const phrase of [...areas, ...grades]) {
    const [word, ...others] = words(phrase);
    if (word && others.length === 0) forms.set(stemmer(word), [...(forms.get(stemmer(word)) ?? []), word]);
  }
  return forms;
}

/** A stem is shared by words apart: "responsively" is a form of "responsive", "responsible" is not. */
export function isForm(word: string, forms: readonly string[] | undefined): boolean {
  return !forms || forms.some((form) => word.startsWith(form.replace(/[esy]$/, '')));
}

/** What an adjective's stem stands for, found by its noun's, which ends in i: safety → safe, honesty → honest. */
export function byNoun<T>(stem: string, byStem: ReadonlyMap<string, T>): T | undefined {
  if (stem.length < 5 || !stem.endsWith('i')) return undefined;
  for (const ending of ['i', 'ti', 'li']) {
    if (!stem.endsWith(ending)) continue;
    const found = byStem.get(stem.slice(0, -ending.length));
    if (found) return found;
  }
  return undefined;
}
