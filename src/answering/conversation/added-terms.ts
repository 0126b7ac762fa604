import type { Area } from '../../knowledge/rating-table.ts';
import type { Sense } from '../ratings/terms/question-words.ts';
import type { Term, TermMeaning } from '../ratings/terms/terms.ts';

export function yearTerm(year: number): Term {
  return added({ kind: 'number', value: year }, String(year));
}

export function areaTerm(area: Area): Term {
  return added({ kind: 'area', area }, area.title.toLowerCase());
}

/** @param sense one that is a word for itself as well */
export function senseTerm(sense: Sense): Term {
  return added({ kind: 'sense', sense }, sense);
}

/** A term that nobody wrote, put into a question so that it stands by itself. */
function added(meaning: TermMeaning, text: string): Term {
  return { ...meaning, text, written: text, corrected: false };
}
