import type { Path } from './knowledge-file.ts';
import type { RatingTable } from './rating-table.ts';

export interface TableProblem {
  /** Where in the table it stands. */
  readonly path: Path;
  /** Without a full stop. */
  readonly message: string;
}

/** What is wrong in the table itself: ids twice, inspections out of order, holes, ratings that it has no words for. */
export function checkRatingTable(table: RatingTable): TableProblem[] {
  const problems: TableProblem[] = [];
  const grades = new Set(table.scale.map(({ id }) => id));
  const areas = new Set(table.areas.map(({ id }) => id));
  if (grades.size < table.scale.length)
    problems.push({ path: ['scale'], message: 'two grades have the same id; give each its own' });
  if (areas.size < table.areas.length)
    problems.push({ path: ['areas'], message: 'two areas have the same id; give each its own' });
  if (table.areas.filter(({ overall }) => overall).length > 1)
    problems.push({
      path: ['areas'],
      message: 'more than one area is marked as overall; mark one at most',
    });
  for (const [at, { date, ratings }] of table.inspections.entries()) {
    const path: Path = ['inspections', at];
    const previous = table.inspections[at - 1];
    if (previous && previous.date >= date) {
      const message = `${date} does not come after ${previous.date}; list inspections oldest first`;
      problems.push({ path: [...path, 'date'], message });
    }
    for (const area of areas) {
      if (Object.hasOwn(ratings, area)) continue;
      const message = `the inspection of ${date} has no rating for ${area}; fill the hole`;
      problems.push({ path: [...path, 'ratings'], message });
    }
    for (const [area, grade] of Object.entries(ratings)) {
      const cell = [...path, 'ratings', area];
      if (!areas.has(area)) {
        const message = `the table has no area ${area}; it has ${[...areas].join(', ')}`;
        problems.push({ path: cell, message });
      }
      if (!grades.has(grade)) {
        const message = `the scale has no grade ${grade}; it has ${[...grades].join(', ')}`;
        problems.push({ path: cell, message });
      }
    }
  }
  return problems;
}
