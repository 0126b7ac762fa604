import type { Area, Grade, Inspection } from '../../../knowledge/rating-table.ts';
import { MONTHS } from '../../text/months.ts';
import type { ToldDate } from '../grid.ts';
import type { Cell, Condition, Moment } from '../question.ts';
import { NUMBERS, ORDINALS } from '../terms/number-words.ts';

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Sentences, of which the first may yet follow a "Yes,": its first word is as it is within a sentence. */
export function sentences([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map(capitalised)].join(' ');
}

/** Numbers up to ten in words, as they stand in a sentence. */
export function count(number: number): string {
  return NUMBERS[number] ?? String(number);
}

/** "second ", "latest ", "next " before "inspection"; nothing for what has no plain name. */
export function placeText(moment: Moment | undefined): string {
  const name = moment && nameOf(moment);
  return name ? `${name} ` : '';
}

function nameOf(moment: Moment): string | undefined {
  if (moment.kind === 'place')
    return moment.place < 0 ? FROM_THE_END[-1 - moment.place] : ORDINALS[moment.place];
  return moment.kind === 'neighbour' && moment.of.kind === 'date' && moment.step > 0 ? 'next' : undefined;
}

const FROM_THE_END: readonly string[] = ['latest', 'last but one'];

/** `2018` → "2018", `2022-07` → "July 2022", `2022-07-14` → "14 July 2022". */
export function dateText(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? '' : capitalised(MONTHS[Number(month) - 1] ?? '');
  return [day === undefined ? '' : String(Number(day)), name, year].filter((part) => part !== '').join(' ');
}

/** "2020", "March 2020 or May 2021" */
export function missingText(dates: readonly ToldDate[]): string {
  const texts = dates.map(({ year, month }) =>
    dateText(month === undefined ? `${year}` : `${year}-${String(month).padStart(2, '0')}`),
  );
  return list([...new Set(texts)], 'or');
}

/** "in 2018", "in July 2022", "on 14 July 2022", "in 2018 and July 2022". */
export function at(inspections: readonly Inspection[], word: 'and' | 'or' = 'and'): string {
  const prepositions = inspections.map(({ date }) => (date.length > 7 ? 'on' : 'in'));
  const alike = prepositions.every((preposition) => preposition === prepositions[0]);
  const dates = inspections.map(({ date }, index) =>
    alike && index > 0 ? dateText(date) : `${prepositions[index]} ${dateText(date)}`,
  );
  return list(dates, word);
}

/** "from 2016 to July 2022", or "in 2018" for one. */
export function during(inspections: readonly Inspection[]): string {
  const [first] = inspections;
  const last = inspections.at(-1);
  if (!first || !last || first === last) return at(inspections);
  return `from ${dateText(first.date)} to ${dateText(last.date)}`;
}

/**
 * The areas as the subject of a sentence with its verb: "Safe was", "Safe and Caring were". A row that is titled
 * "Overall" is an adverb: "overall it was".
 */
export function subject(areas: readonly Area[], singular: string, plural: string): string {
  const [only] = areas;
  if (only && areas.length === 1)
    return isAdverb(only) ? `overall it ${singular}` : `${only.title} ${singular}`;
  return `${list(areas.map(({ title }) => title))} ${plural}`;
}

export function isAdverb({ title }: Area): boolean {
  return title.toLowerCase() === 'overall';
}

/** "Good", "Good or Outstanding", "Good or better", "below Good". */
export function conditionText({ relation, grades }: Condition): string {
  const named = list(
    grades.map(({ word }) => word),
    'or',
  );
  switch (relation) {
    case 'at':
      return named;
    case 'not':
      return `anything but ${named}`;
    case 'at-least':
      return `${named} or better`;
    case 'at-most':
      return `${named} or worse`;
    case 'above':
      return `higher than ${named}`;
    case 'below':
      return `lower than ${named}`;
  }
}

/** Groups items by a key, in the order of their first. */
export function groups<T>(items: readonly T[], key: (item: T) => string): [T, ...T[]][] {
  const found = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = found.get(key(item));
    if (group) group.push(item);
    else found.set(key(item), [item]);
  }
  return [...found.values()];
}

/** Neighbouring cells of one area that have the same grade: "Inadequate in 2016 and 2017, Good in 2019". */
export function runs(cells: readonly Cell[]): string {
  const found: { grade: Grade; inspections: Inspection[] }[] = [];
  for (const { grade, inspection } of cells) {
    const last = found.at(-1);
    if (last?.grade === grade) last.inspections.push(inspection);
    else found.push({ grade, inspections: [inspection] });
  }
  return list(found.map(({ grade, inspections }) => `${grade.word} ${at(inspections)}`));
}
