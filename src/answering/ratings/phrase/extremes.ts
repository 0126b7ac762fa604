import type { RatingTable } from '../../../knowledge/rating-table.ts';
import type { ResultOf } from '../result.ts';
import { tell } from './cells.ts';
import { at, count, during, list, runs, sentences, subject } from './parts.ts';

export function phraseBestAreas(
  { end, areas, alike, cells, inspections }: ResultOf<'best-areas'>,
  table: RatingTable,
): string {
  const [only] = inspections;
  const [first] = cells;
  if (only && first && inspections.length === 1) {
    if (alike && areas.length > 1)
      return `all ${count(areas.length)} areas were rated alike ${at([only])}: ${first.grade.word}.`;
    return `${subject(areas, 'was', 'were')} rated ${end} ${at([only])}: ${first.grade.word}.`;
  }
  const whole =
    inspections.length === table.inspections.length
      ? `over all ${count(inspections.length)} inspections`
      : during(inspections);
  return sentences([`${subject(areas, 'was', 'were')} rated ${end} ${whole}.`, tell(cells)]);
}

export function phraseBestInspections({
  end,
  inspections,
  cells,
  alike,
}: ResultOf<'best-inspections'>): string {
  const areas = [...new Set(cells.map(({ area }) => area))];
  const [first] = cells;
  if (first && areas.length === 1) {
    const head = subject(areas, 'was', 'were');
    if (alike) return `${head} rated alike at every inspection: ${runs(cells)}.`;
    return `${head} rated ${end} ${at(inspections)}: ${first.grade.word}.`;
  }
  return sentences([`the ${end} ratings were those ${at(inspections)}.`, tell(cells)]);
}

export function phraseCompared({ better, worse, alike, asksWorse }: ResultOf<'compared'>): string {
  const date = at([better.inspection]);
  const areas = [better.area, worse.area];
  if (alike)
    return `${list(areas.map(({ title }) => title))} were rated alike ${date}: ${better.grade.word}.`;
  const [first, second] = asksWorse ? [worse, better] : [better, worse];
  return `${first.area.title} was rated ${asksWorse ? 'lower' : 'higher'} than ${second.area.title} ${date}: ${first.grade.word} against ${second.grade.word}.`;
}
