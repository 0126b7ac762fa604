import { readInspectionAmount } from '../amount.ts';
import type { Asked } from '../question.ts';
import { isSense, type Term } from '../terms/terms.ts';
import { opensYesNo } from './claim.ts';
import type { Clues } from './clues.ts';
import { hasManner } from './subject.ts';

/** How many inspections a question claims: "it was only inspected twice", "rated once, right?", "were there more than five?" */
export function claimedNumber({ amount, claims, has, terms, time }: Clues): Asked<'inspections'>['claim'] {
  if (!claims || hasManner(terms) || has('history', 'every') || isRate(terms)) return undefined;
  const told = amount?.of === 'times' ? amount : readInspectionAmount(terms);
  if (!told || told.told.some((term) => time.used.has(term))) return undefined;
  const isStated = !opensYesNo(terms);
  const only = has('only');
  const isListed = time.moments.length > 1 || told.told.some(({ text }) => text === 'once');
  // "Inspected twice, in 2016 and 2019, right?" claims that there were no others.
  const all = time.time.kind === 'moments' && isListed && (only || isStated);
  return { ...told, bare: told.bare && !only && !isStated, all };
}

/** "Once a year" */
function isRate(terms: readonly Term[]): boolean {
  return terms.some(({ text }, at) => text === 'a' && isSense(terms[at + 1], 'year'));
}
