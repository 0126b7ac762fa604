import type { Area, RatingTable } from '../../knowledge/rating-table.ts';

/** The areas apart from the one that sums them up. */
export function plainAreas(table: RatingTable): readonly Area[] {
  return table.areas.filter(({ overall }) => !overall);
}

/** Every area, those that sum up first. */
export function allAreas(table: RatingTable): readonly Area[] {
  return [...table.areas.filter(({ overall }) => overall), ...plainAreas(table)];
}
