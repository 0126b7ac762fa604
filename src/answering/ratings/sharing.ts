import { isDeepStrictEqual } from 'node:util';
import type { RatingTable } from '../../knowledge/rating-table.ts';

/**
 * The table, holding the very parts of the shipped table of its id that are the same in both: a guild that records an
 * inspection has that one beside the table, not a table of its own.
 */
export function sharingWith(shipped: readonly RatingTable[], table: RatingTable): RatingTable {
  const base = shipped.find(({ id }) => id === table.id);
  if (!base) return table;
  const shared = <Part>(part: Part, other: Part) => (isDeepStrictEqual(part, other) ? other : part);
  return {
    ...table,
    wordings: shared(table.wordings, base.wordings),
    scale: shared(table.scale, base.scale),
    areas: shared(table.areas, base.areas),
    inspections: table.inspections.map(
      (inspection) => base.inspections.find((other) => isDeepStrictEqual(inspection, other)) ?? inspection,
    ),
  };
}
