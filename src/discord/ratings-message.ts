import type { Area, Inspection, RatingTable } from '../knowledge/rating-table.ts';
import type { Source } from '../knowledge/source.ts';
import { wordingKey } from '../knowledge/wording-key.ts';
import { dateInWords, listInWords, text } from '../text.ts';
import { CONTENT_LIMIT, clip, type MessageBody } from './message-body.ts';
import { sourceLine } from './source-line.ts';

/** Which part of the tables somebody wants to see. */
export interface RatingsFilter {
  /** An area's id, title or other name, as a member wrote it. */
  readonly area?: string | undefined;
  readonly year?: number | undefined;
}

/** The rating tables, or the part of them that is asked for, newest inspection first. */
export function ratingsMessage(
  tables: readonly RatingTable[],
  source: Source,
  filter: RatingsFilter,
): MessageBody {
  const parts = tables.map((table) => partOf(table, filter)).filter((part) => part.areas.length > 0);
  const shown = parts.filter((part) => part.inspections.length > 0);
  const room = Math.floor(CONTENT_LIMIT / Math.max(shown.length, 1)) - 2;
  const content =
    shown.length > 0
      ? shown.map((part) => tableText(part, source, filter, room)).join('\n\n')
      : nothing(tables, filter, parts.length > 0);
  return { content: clip(content, CONTENT_LIMIT), components: [] };
}

/** Every area's title, each once, in the order of the tables. */
export function areaTitles(tables: readonly RatingTable[]): string[] {
  return [...new Set(tables.flatMap(({ areas }) => areas.map(({ title }) => title)))];
}

/** Every year with an inspection, newest first. */
export function inspectionYears(tables: readonly RatingTable[]): number[] {
  const years = tables.flatMap(({ inspections }) => inspections.map(yearOf));
  return [...new Set(years)].sort((a, b) => b - a);
}

function yearOf({ date }: Inspection): number {
  return Number(date.slice(0, 4));
}

function partOf(table: RatingTable, { area, year }: RatingsFilter): RatingTable {
  const areas =
    area === undefined ? table.areas : table.areas.filter((candidate) => isCalled(candidate, area));
  const inspections =
    year === undefined ? table.inspections : table.inspections.filter((one) => yearOf(one) === year);
  return { ...table, areas, inspections };
}

function isCalled({ id, title, like }: Area, name: string): boolean {
  return [id, title, ...like].some((own) => wordingKey(own) === wordingKey(name));
}

function nothing(tables: readonly RatingTable[], { year }: RatingsFilter, areaIsThere: boolean): string {
  if (tables.length === 0) return text.ratings.none;
  if (year === undefined || !areaIsThere) return text.ratings.noArea(listInWords(areaTitles(tables)));
  return text.ratings.noYear(year, listInWords(inspectionYears(tables).reverse().map(String)));
}

/** Heading, inspections as far as they fit, newest first, and the source. */
function tableText(part: RatingTable, source: Source, filter: RatingsFilter, room: number): string {
  const [only] = part.areas;
  const heading =
    filter.area !== undefined && only && part.areas.length === 1
      ? text.ratings.areaHeading(only.title, part.inspector)
      : text.ratings.heading(part.inspector);
  const end = sourceLine(source, part.section, {}, room);
  const blocks = part.inspections.toReversed().map((inspection) => inspectionText(part, inspection));
  const space = room - heading.length - end.length - text.ratings.older.length - 3;
  const fitting = takeFitting(blocks, space);
  return [heading, ...fitting, ...(fitting.length < blocks.length ? [text.ratings.older] : []), end].join(
    '\n',
  );
}

function inspectionText(part: RatingTable, inspection: Inspection): string {
  const date = dateInWords(inspection.date);
  const [only, ...others] = part.areas;
  if (only && others.length === 0) return ratingLine(part, inspection, only, date);
  const overallFirst = part.areas.toSorted((a, b) => Number(b.overall) - Number(a.overall));
  return [`**${date}**`, ...overallFirst.map((area) => ratingLine(part, inspection, area, area.title))].join(
    '\n',
  );
}

function ratingLine({ scale }: RatingTable, { ratings }: Inspection, { id }: Area, label: string): string {
  const grade = scale.find((candidate) => candidate.id === ratings[id]);
  if (!grade) throw new Error(`No grade for ${id}`);
  return text.ratings.rating(label, grade.symbol, grade.word);
}

/** The first blocks that fit in the room together, a line break between; always one, cut if need be. */
function takeFitting(blocks: readonly string[], room: number): string[] {
  const [first = '', ...others] = blocks;
  const taken = [clip(first, room)];
  let length = taken.join('').length;
  for (const block of others) {
    length += block.length + 1;
    if (length > room) break;
    taken.push(block);
  }
  return taken;
}
