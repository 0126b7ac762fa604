/**
 * The small language that the terms in this folder are written in. A list of terms is separated by commas or line
 * breaks; a term is words, in order:
 *
 * - `choking` the word
 * - `hit/banged/cracked` any one of these words
 * - `by?` the word may be missing
 * - `<relative>` any word of that class in word-classes.ts
 * - `~` up to three words of any kind may stand here
 * - `^` and `$` the beginning and the end of a sentence
 *
 * Words are written as words.ts gives them back: lower case, contractions written out (`can not`, `he is`), no
 * articles, no `really`, `so` or `very`.
 */
import { wordClasses } from './word-classes.ts';

export const SENTENCE_START = '^';
export const SENTENCE_END = '$';
const GAP_LIMIT = 3;

interface Step {
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
  /** How many other words may stand before this one. */
  readonly gap: number;
}

/** Where a phrase stands in a sentence: its first word, and the word after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Found<Label> extends Span {
  readonly label: Label;
}

/** Finds the terms of every label in a sentence, each with its label, in the order of their first words. */
export function phraseFinder<Label>(
  termsByLabel: ReadonlyMap<Label, string>,
): (sentence: readonly string[]) => Found<Label>[] {
  const phrasesByFirstWord = new Map<string, { label: Label; steps: Step[] }[]>();
  for (const [label, terms] of termsByLabel) {
    for (const steps of splitTerms(terms).map(parseTerm)) {
      for (const word of steps[0]?.words ?? []) {
        const phrases = phrasesByFirstWord.get(word) ?? [];
        phrasesByFirstWord.set(word, phrases);
        phrases.push({ label, steps });
      }
    }
  }
  return (sentence) =>
    sentence.flatMap((word, start) =>
      (phrasesByFirstWord.get(word) ?? []).flatMap(({ label, steps }) => {
        const end = endOfMatch(sentence, start, steps, 0);
        return end === undefined ? [] : [{ label, start, end }];
      }),
    );
}

/** Every word that the terms speak of: what a misspelt word may have been meant as. */
export function wordsOfTerms(terms: string): Set<string> {
  return new Set(splitTerms(terms).flatMap((term) => parseTerm(term).flatMap(({ words }) => [...words])));
}

function splitTerms(terms: string): string[] {
  return terms
    .split(/[,\n]/)
    .map((term) => term.trim())
    .filter((term) => term !== '');
}

function parseTerm(term: string): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of term.split(/\s+/)) {
    if (part === '~') {
      gap = GAP_LIMIT;
      continue;
    }
    const optional = part.endsWith('?');
    const words = (optional ? part.slice(0, -1) : part).split('/').flatMap((word) => classOrWord(word, term));
    steps.push({ words: new Set(words), optional, gap });
    gap = 0;
  }
  if (steps[0] === undefined || steps[0].optional || steps[0].gap > 0)
    throw new Error(`The term "${term}" has to begin with a word that cannot be missing.`);
  return steps;
}

function classOrWord(word: string, term: string): readonly string[] {
  if (!word.startsWith('<')) return [word];
  const members = wordClasses.get(word.slice(1, -1));
  if (members === undefined)
    throw new Error(`The term "${term}" names ${word}, which word-classes.ts has not.`);
  return members;
}

/** The end of the shortest match of these steps from `index` on, or undefined. Terms are short, so this is quick. */
function endOfMatch(
  sentence: readonly string[],
  at: number,
  steps: readonly Step[],
  index: number,
): number | undefined {
  const step = steps[index];
  if (step === undefined) return at;
  for (let skipped = 0; skipped <= step.gap; skipped++) {
    const word = sentence[at + skipped];
    if (word === undefined) break;
    if (!step.words.has(word)) continue;
    const end = endOfMatch(sentence, at + skipped + 1, steps, index + 1);
    if (end !== undefined) return end;
  }
  return step.optional ? endOfMatch(sentence, at, steps, index + 1) : undefined;
}
