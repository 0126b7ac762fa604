import type { Inspection } from '../../../knowledge/rating-table.ts';
import type { Cell } from '../question.ts';
import { at, groups, isAdverb, runs, sentences, subject } from './parts.ts';

/** The ratings in `sentences`: by grade for one inspection, else each area through time. */
export function tell(cells: readonly Cell[]): string {
  const inspections = new Set(cells.map(({ inspection }) => inspection));
  const [only] = inspections;
  return only && inspections.size === 1 ? tellInspection(cells, only) : tellHistories(cells);
}

/** "Overall it was rated Good in 2018. Caring was rated Outstanding; Safe and Effective were rated Good." */
function tellInspection(cells: readonly Cell[], inspection: Inspection): string {
  const overall = cells.filter(({ area }) => isAdverb(area));
  const others = groups(
    cells.filter((cell) => !overall.includes(cell)),
    ({ grade }) => grade.id,
  );
  const date = at([inspection]);
  const clauses = others.map((group, index) => {
    const areas = group.map(({ area }) => area);
    const when = index === 0 && overall.length === 0 ? ` ${date}` : '';
    return `${subject(areas, 'was', 'were')} rated ${group[0].grade.word}${when}`;
  });
  const whole = overall.map(
    ({ area, grade }) => `${subject([area], 'was', 'were')} rated ${grade.word} ${date}.`,
  );
  return sentences([...whole, ...(clauses.length > 0 ? [`${clauses.join('; ')}.`] : [])]);
}

/** "Safe was rated Inadequate in 2016 and Good in 2019. Caring was rated Good in 2016 and 2019." */
function tellHistories(cells: readonly Cell[]): string {
  const histories = groups(cells, ({ area }) => area.id).map((own) => ({
    area: own[0].area,
    text: runs(own),
  }));
  const told = groups(histories, ({ text }) => text).map((alike) => {
    const areas = alike.map(({ area }) => area);
    return `${subject(areas, 'was', 'were')} rated ${alike[0].text}.`;
  });
  return sentences(told);
}
