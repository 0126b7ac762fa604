import type { Sense } from '../terms/question-words.ts';
import { isSense, type Term } from '../terms/terms.ts';
import { isYesNo } from './claim.ts';

/** "What was its top grade?" asks for the best there was; "was it given the top grade?" tells a grade. */
export function readSuperlatives(terms: readonly Term[]): readonly Term[] {
  const asksForTimes = terms.some((term) => isSense(term, 'when', 'how-many', 'times'));
  if (asksForTimes || isYesNo(terms)) return terms;
  return terms.map((term) =>
    term.kind === 'grade' && term.superlative ? { ...term, kind: 'sense', sense: term.superlative } : term,
  );
}

/** "since the good of 2019", "than the inadequate rating in 2016": the year alone says which. */
export function withoutGradesOfYears(terms: readonly Term[]): readonly Term[] {
  return terms.filter((term, at) => {
    const [binding, article] = terms.slice(Math.max(at - 2, 0), at);
    const isBound = binding?.kind === 'sense' && ENDS.has(binding.sense) && article?.text === 'the';
    const after = terms.slice(at + 1).filter((next) => next.kind !== 'sense' || !RATED.has(next.sense));
    const isDated = ['of', 'in', 'from'].includes(after[0]?.text ?? '') && after[1]?.kind === 'number';
    return !(term.kind === 'grade' && isBound && isDated);
  });
}

const ENDS: ReadonlySet<Sense> = new Set(['since', 'from', 'after', 'before', 'until', 'than']);
const RATED: ReadonlySet<Sense> = new Set(['rating', 'grade', 'inspection']);

/** "goods", "inadequates", where the table has no such word itself. */
export function isPluralGrade(term: Term): boolean {
  if (term.kind !== 'grade' || !term.text.endsWith('s')) return false;
  const own = [term.grade.word, ...term.grade.like].map((phrase) => phrase.toLowerCase());
  return !own.includes(term.text) && own.includes(term.text.slice(0, -1));
}

/** "ratings", "overall scores" */
export function areRatings({ text }: Term): boolean {
  return PLURALS.has(text.split(' ').at(-1) ?? '');
}

const PLURALS: ReadonlySet<string> = new Set(
  'ratings grades scores marks results judgements judgments verdicts'.split(' '),
);
