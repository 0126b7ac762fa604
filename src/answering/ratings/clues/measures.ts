import { isSense, type Term } from '../terms/terms.ts';

/** "How much did safe fall?" asks by how much; "how much do they get?" is of money, which no table tells. */
export function readMeasures(terms: readonly Term[]): readonly Term[] {
  const isMoved = terms.some((term) => isSense(term, 'rose', 'fell', 'change'));
  const isRated = terms.some((term) => term.kind === 'area' || isSense(term, 'rating', 'grade'));
  if (!isMoved || !isRated) return terms;
  return terms.map((term) =>
    term.text === 'how much' ? { ...term, kind: 'sense', sense: 'how-many', text: 'by how much' } : term,
  );
}
