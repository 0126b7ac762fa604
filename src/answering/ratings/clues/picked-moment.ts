import type { Moment } from '../question.ts';
import { isSense, type Term } from '../terms/terms.ts';
import type { Clues } from './clues.ts';

/** "Was 2019 the first time that it was good?" */
export function pickedMoment({ terms, time }: Clues): { pick: 'first' | 'last'; claim: Moment } | undefined {
  const [date, ...others] = time.moments.filter(({ moment }) => moment.kind === 'date');
  const place = terms.find((term, at) => isSense(term, 'first', 'latest') && date && at > date.at);
  if (
    !date ||
    others.length > 0 ||
    place?.kind !== 'sense' ||
    !(/time$/.test(place.text) || isBeforePicked(terms, place))
  )
    return undefined;
  return { pick: place.sense === 'first' ? 'first' : 'last', claim: date.moment };
}

/** "the first year", "the first good" */
function isBeforePicked(terms: readonly Term[], place: Term): boolean {
  const next = terms[terms.indexOf(place) + 1];
  if (next?.kind === 'grade') return true;
  return isSense(next, 'year', 'inspection', 'times');
}
