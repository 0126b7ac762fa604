import type { Draft } from '../../curation/draft.ts';
import { DaySchema, PartialDateSchema } from '../../knowledge/fact.ts';
import { dateInWords, text } from '../../text.ts';

type Dates = Pick<Draft, 'asOf' | 'validFrom' | 'validTo' | 'reviewBy'>;

const FIELDS = ['asOf', 'validFrom', 'validTo', 'reviewBy'] as const;

/** The dates of a fact as a form shows them, a line each; a form has no room for a field each. */
export function dateLines(dates: Dates): string {
  return FIELDS.flatMap((field) => {
    const value = dates[field];
    if (value === undefined) return [];
    const isBare = field === 'asOf' && !PartialDateSchema.safeParse(value).success;
    return [isBare ? value : `${text.form.dateNames[field]} ${value}`];
  }).join('\n');
}

/** The days of a fact as sentences. What cannot be read as a day is left out: the check tells of it. */
export function daysInWords(dates: Dates): string[] {
  const days = ['validFrom', 'validTo', 'reviewBy'] as const;
  return days.flatMap((field) => {
    const day = DaySchema.safeParse(dates[field]);
    return day.success ? [text.show[field](dateInWords(day.data))] : [];
  });
}

/** Reads the lines; what has no name is taken for the date as of which it is true, so that nothing written is lost. */
export function readDates(written: string): Dates {
  const dates: Partial<Record<(typeof FIELDS)[number], string>> = {};
  for (const line of written.split('\n').map((line) => line.trim())) {
    if (line === '') continue;
    const { field, value } = readLine(line);
    dates[field] = [dates[field] ?? '', value].join(' ').trim();
  }
  return dates;
}

function readLine(line: string) {
  for (const field of FIELDS) {
    const [, value] = new RegExp(`^${text.form.dateNames[field]}\\b[\\s:]*(.*)$`, 'i').exec(line) ?? [];
    if (value !== undefined) return { field, value };
  }
  return { field: 'asOf', value: line } as const;
}
