import type { RatingTable } from '../../../knowledge/rating-table.ts';
import { plainAreas } from '../areas.ts';
import type { ToldDate } from '../grid.ts';
import type { Result, ResultOf, Verdict } from '../result.ts';
import { tell } from './cells.ts';
import { phraseChange, phraseSteps } from './change.ts';
import { phraseBestAreas, phraseBestInspections, phraseCompared } from './extremes.ts';
import {
  at,
  capitalised,
  conditionText,
  count,
  dateText,
  during,
  groups,
  isAdverb,
  list,
  missingText,
  placeText,
  runs,
  sentences,
  subject,
} from './parts.ts';

/** The result in one to three short sentences, the plain result first; then the dates told that had no inspection. */
export function phrase(result: Result, missing: readonly ToldDate[], table: RatingTable): string {
  const text = withVerdict(result.verdict, phraseResult(result, table));
  return missing.length === 0 || result.kind === 'no-inspection'
    ? text
    : sentences([text, `${noInspectionIn(missing)}.`]);
}

/** The result in `sentences`. */
function phraseResult(result: Result, table: RatingTable): string {
  switch (result.kind) {
    case 'ratings':
      return phraseRatings(result);
    case 'never':
      return phraseNever(result, table);
    case 'none':
      return `${at(result.inspections)} no area was rated ${conditionText(result.condition)}.`;
    case 'never-together':
      return phraseNeverTogether(result);
    case 'areas':
      return result.counted ? phraseCountedAreas(result) : phraseAreas(result, table);
    case 'count':
      return phraseCount(result);
    case 'best-areas':
      return phraseBestAreas(result, table);
    case 'best-inspections':
      return phraseBestInspections(result);
    case 'change':
      return phraseChange(result);
    case 'steps':
      return phraseSteps(result);
    case 'compared':
      return phraseCompared(result);
    case 'no-inspection':
      return phraseNoInspection(result, table);
    case 'inspections':
      return phraseInspections(result);
  }
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  yes: 'Yes, ',
  no: 'No, ',
  partly: 'Only in part: ',
  neither: 'Neither: ',
  none: 'None: ',
};

/** "Yes, Safe was…", "Yes, overall it was…"; "No area was…" is plain by itself. */
function withVerdict(verdict: Verdict | undefined, text: string): string {
  const isDenial = /^(no area|none of the) /.test(text);
  return capitalised(verdict && !isDenial ? VERDICTS[verdict] + text : text);
}

function phraseRatings(result: ResultOf<'ratings'>): string {
  const { cells, pick, counted } = result;
  if (pick) return phrasePick(result, pick);
  return counted
    ? `${count(counted.number)} of the ${count(counted.of)} ${counted.unit}: ${tell(cells)}`
    : tell(cells);
}

function phrasePick({ cells }: ResultOf<'ratings'>, pick: 'first' | 'last'): string {
  const told = groups(cells, ({ grade, inspection }) => `${grade.id} ${inspection.date}`).map((group) => {
    const areas = group.map(({ area }) => area);
    const { grade, inspection } = group[0];
    return `${subject(areas, 'was', 'were')} ${pick} rated ${grade.word} ${at([inspection])}.`;
  });
  return sentences(told);
}

function phraseNeverTogether({ areas, condition, inspections }: ResultOf<'never-together'>): string {
  const all = `all ${count(areas.length)} areas`;
  return `at none of the ${count(inspections.length)} inspections ${during(inspections)} were ${all} rated ${conditionText(condition)}.`;
}

function phraseNever(
  { areas, condition, inspections, elsewhere, whole }: ResultOf<'never'>,
  table: RatingTable,
): string {
  const named = conditionText(condition);
  const none = areas.length > 1 && areas.length === plainAreas(table).length;
  if (inspections.length < 3) {
    const head = none ? 'no area was rated' : `${subject(areas, 'was', 'were')} not rated`;
    return `${head} ${named} ${at(inspections, 'or')}.`;
  }
  const anyOther = whole && condition.relation === 'at';
  const other = anyOther && elsewhere.length > 0 ? [tell(elsewhere)] : [];
  const anywhere =
    anyOther && elsewhere.length === 0 && areas.some(isAdverb) ? ', nor has any single area,' : '';
  const head = none
    ? `no area has ever been rated ${named}`
    : subject(areas, `has never been rated ${named}`, `have never been rated ${named}`);
  const all = `at the ${count(inspections.length)} inspections ${during(inspections)}`;
  return sentences([`${head}${anywhere} ${all}.`, ...other]);
}

function phraseAreas({ cells, of, inspection, condition }: ResultOf<'areas'>, table: RatingTable): string {
  const none = of.length < plainAreas(table).length ? subject(of, 'was not', 'were not') : 'no area was';
  if (cells.length === 0) return `${none} rated ${conditionText(condition)} ${at([inspection])}.`;
  return tell(cells);
}

function phraseCountedAreas({ cells, of, inspection, condition }: ResultOf<'areas'>): string {
  const number = cells.length === 0 ? 'none' : cells.length === of.length ? 'all' : count(cells.length);
  const named = conditionText(condition);
  const head =
    number === 'all'
      ? `all ${count(of.length)} areas were`
      : `${number} of the ${count(of.length)} areas ${cells.length > 1 ? 'were' : 'was'}`;
  const alike = condition.relation === 'at' && condition.grades.length === 1;
  const names = cells.map(({ area, grade }) => (alike ? area.title : `${area.title} (${grade.word})`));
  return `${head} rated ${named} ${at([inspection])}${names.length > 0 ? `: ${list(names)}` : ''}.`;
}

function phraseCount({ cells, area, of, condition }: ResultOf<'count'>): string {
  const times =
    cells.length === of.length
      ? `all ${count(of.length)}`
      : `${count(cells.length)} of the ${count(of.length)}`;
  const alike = condition.relation === 'at' && condition.grades.length === 1;
  const dates = alike ? list(cells.map(({ inspection }) => dateText(inspection.date))) : runs(cells);
  return `${subject([area], 'was', 'were')} rated ${conditionText(condition)} at ${times} inspections: ${dates}.`;
}

/** A table tells that it lists none, not that there was none. */
function phraseNoInspection({ dates, nearest }: ResultOf<'no-inspection'>, table: RatingTable): string {
  const near = list(nearest.map(({ date }) => dateText(date)));
  const [only] = nearest;
  if (only && nearest.length === 1) {
    const end = only === table.inspections[0] ? 'first' : 'latest';
    return `${noInspectionIn(dates)}; the ${end} was ${near}.`;
  }
  return `${noInspectionIn(dates)}; the nearest were ${near}.`;
}

function noInspectionIn(dates: readonly ToldDate[]): string {
  return `no inspection in ${missingText(dates)} is listed`;
}

function phraseInspections({ form, inspections, place, years = [] }: ResultOf<'inspections'>): string {
  const dates = list(inspections.map(({ date }) => dateText(date)));
  const many = inspections.length > 1;
  switch (form) {
    case 'yes-no':
      return `Yes, there ${many ? 'were inspections' : 'was an inspection'} ${at(inspections)}.`;
    case 'none-between':
      return `No, none is listed between those ${at(inspections)}.`;
    case 'count':
      return `there ${many ? 'were' : 'was'} ${count(inspections.length)} inspection${many ? 's' : ''}: ${dates}.`;
    case 'gaps':
      return years.length > 0
        ? `no inspection in ${list(years.map(String), 'or')} is listed; the inspections were ${at(inspections)}.`
        : `there was an inspection in every year ${during(inspections)}.`;
    case 'placed':
      return `the ${placeText(place)}inspection was ${at(inspections)}.`;
    case 'list':
      return `the inspection${many ? 's were' : ' was'} ${at(inspections)}.`;
  }
}
