import type { Area, Grade, Inspection, RatingTable } from './rating-table.ts';

/** Which way a grade went from one inspection to a later one. */
export type Move = 'rose' | 'fell' | 'stayed';

/** A grade with the inspection that gave it. */
export interface Rating {
  readonly grade: Grade;
  readonly inspection: Inspection;
}

/** What an inspection gave an area; `undefined` where it did not rate it. */
export function gradeAt({ scale }: RatingTable, { id }: Area, { ratings }: Inspection): Grade | undefined {
  return scale.find((grade) => grade.id === ratings[id]);
}

/** The area's rating at the last inspection before this one that rated it. */
export function ratingBefore(table: RatingTable, area: Area, inspection: Inspection): Rating | undefined {
  const earlier = table.inspections.filter(({ date }) => date < inspection.date).toReversed();
  for (const one of earlier) {
    const grade = gradeAt(table, area, one);
    if (grade) return { grade, inspection: one };
  }
  return undefined;
}

export function moveBetween({ scale }: RatingTable, from: Grade, to: Grade): Move {
  const [before, after] = [from, to].map((grade) => scale.indexOf(grade));
  if (before === undefined || after === undefined || before === after) return 'stayed';
  return after < before ? 'rose' : 'fell';
}
