import type { Clues } from '../clues/clues.ts';
import { isSense } from '../terms/terms.ts';

/** "Is caring the only good area?" is of areas, "was it good only in 2019?" of inspections. */
export function onlyOf({ terms, has, claims, told, time }: Clues): 'areas' | 'inspections' | undefined {
  if (!claims || !has('only')) return undefined;
  const only = terms.findIndex((term) => isSense(term, 'only'));
  const rest = terms.slice(only + 1);
  const named = rest.find(
    (term) =>
      term.kind === 'area' ||
      ['one', 'ones'].includes(term.text) ||
      (term.kind === 'number' && term.value > 1900) ||
      isSense(term, 'area', 'year', 'inspection', 'times', 'rating', 'when', 'latest', 'first'),
  );
  const isOfOnes = /one$/.test(terms[only]?.text ?? '') || /^ones?$/.test(named?.text ?? '');
  const ofAreas = isOfOnes || named?.kind === 'area' || isSense(named, 'area') || !named;
  if (ofAreas) return told.some(({ overall }) => !overall) ? 'areas' : undefined;
  return time.moments.length > 0 ? 'inspections' : undefined;
}
