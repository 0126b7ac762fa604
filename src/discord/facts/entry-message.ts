import type { Draft } from '../../curation/draft.ts';
import { type Entry, isTable } from '../../knowledge/entry.ts';
import type { Area, Inspection, RatingTable } from '../../knowledge/rating-table.ts';
import { gradeAt } from '../../knowledge/ratings.ts';
import type { Source } from '../../knowledge/source.ts';
import { dateInWords, text } from '../../text.ts';
import { CONTENT_LIMIT, clip, type MessageBody } from '../message-body.ts';
import { gradeText } from '../ratings/sheet.ts';
import { sourceLine } from '../replies/source-line.ts';
import { factMessage } from './fact-message.ts';

const SOURCE_LINE_LIMIT = 300;

/** A fact, what is to become one, or a rating table as moderators see it, under a line of explanation. */
export function entryMessage(heading: string, entry: Entry | Draft, source: Source): MessageBody {
  return isTable(entry) ? tableMessage(heading, entry, source) : factMessage(heading, entry, source);
}

/** All inspections, newest first, as far as they fit. */
function tableMessage(heading: string, table: RatingTable, source: Source): MessageBody {
  const quiet = sourceLine(source, table.section, {}, SOURCE_LINE_LIMIT);
  const inspections = table.inspections.toReversed().map((inspection) => inspectionLine(table, inspection));
  const main = clip(
    [heading, `**${table.question}**`, ...inspections].join('\n'),
    CONTENT_LIMIT - quiet.length - 1,
  );
  return { content: `${main}\n${quiet}`, components: [] };
}

/** What an inspection gave, by grade, the best first: `**July 2022**: ✔ Good (Caring) · ✖ Inadequate (Well-led)`. */
function inspectionLine(table: RatingTable, inspection: Inspection): string {
  const areas = overallFirst(table);
  const grades = [...table.scale, undefined].flatMap((grade) => {
    const given = areas.filter((area) => gradeAt(table, area, inspection) === grade);
    return given.length === 0
      ? []
      : [
          text.inspection.given(
            gradeText(grade),
            given.map(({ title }) => title),
          ),
        ];
  });
  return `**${dateInWords(inspection.date)}**: ${grades.join(' · ')}`;
}

/** The areas, that which sums up the others first. */
export function overallFirst({ areas }: RatingTable): Area[] {
  return areas.toSorted((one, other) => Number(other.overall) - Number(one.overall));
}
