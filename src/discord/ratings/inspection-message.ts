import { ButtonStyle } from 'discord.js';
import { type PlacedInspection, unratedAreas } from '../../curation/inspection.ts';
import type { ReadingChange } from '../../curation/reading-changes.ts';
import type { Area, RatingTable } from '../../knowledge/rating-table.ts';
import { gradeAt } from '../../knowledge/ratings.ts';
import { dateInWords, text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { overallFirst } from '../facts/entry-message.ts';
import {
  BUTTON_LABEL_LIMIT,
  BUTTONS_LIMIT,
  button,
  CONTENT_LIMIT,
  clip,
  type MessageBody,
  row,
} from '../message-body.ts';
import { areaPages } from './inspection-form.ts';
import { gradeText } from './sheet.ts';

/** Most answers that are shown beside the ratings, and the longest of them. */
const ANSWERS_LIMIT = 3;
const ANSWER_LIMIT = 180;

/** An inspection that is about to be recorded. */
export interface Preview {
  readonly table: RatingTable;
  readonly placed: PlacedInspection;
  /** The ratings that were chosen, by area. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly answers: readonly ReadingChange[];
  /** By which its buttons find it again. */
  readonly draft: string;
}

/** Old beside new, what it does to the answers, and buttons to save it or to rate more areas. */
export function previewMessage(heading: string, preview: Preview): MessageBody {
  const { table, placed } = preview;
  const what = placed.corrected ? text.inspection.correcting : text.inspection.adding;
  const ratings = [
    heading,
    what(dateInWords(placed.after.date), table.inspector),
    ...overallFirst(table).map((area) => ratingLine(area, preview)),
  ].join('\n');
  const answers = answerLines(preview.answers, CONTENT_LIMIT - ratings.length - 1);
  return {
    content: clip([ratings, ...answers].join('\n'), CONTENT_LIMIT),
    components: buttonRows(preview),
  };
}

/** What was saved. */
export function savedMessage(table: RatingTable, { after }: PlacedInspection, version: number): MessageBody {
  const lines = overallFirst(table).map((area) =>
    text.inspection.rated(area.title, gradeText(gradeAt(table, area, after))),
  );
  const heading = text.inspection.saved(dateInWords(after.date), version);
  return { content: clip([heading, ...lines].join('\n'), CONTENT_LIMIT), components: [] };
}

function ratingLine(area: Area, { table, placed, chosen }: Preview): string {
  const { corrected, earlier, after } = placed;
  const before = corrected ?? earlier;
  const grade = gradeAt(table, area, after);
  if (!grade) return text.inspection.missing(area.title);
  const was = before && gradeAt(table, area, before);
  if (was && was !== grade) return text.inspection.changed(area.title, gradeText(was), gradeText(grade));
  return earlier && !corrected && chosen[area.id] === undefined
    ? text.inspection.goesOn(area.title, gradeText(grade), dateInWords(earlier.date))
    : text.inspection.rated(area.title, gradeText(grade));
}

/** As many as fit in the room. */
function answerLines(answers: readonly ReadingChange[], room: number): string[] {
  if (answers.length === 0) return [];
  const shown: string[] = [];
  let left = room - text.inspection.answers.length - text.inspection.moreAnswers(answers.length).length - 2;
  for (const { question, before, after } of answers.slice(0, ANSWERS_LIMIT)) {
    const [was, is] = [before, after].map((answer) =>
      clip((answer ?? text.inspection.noAnswer).replaceAll('\n', ' '), ANSWER_LIMIT),
    );
    const line = text.inspection.answer(clip(question, ANSWER_LIMIT), was ?? '', is ?? '');
    left -= line.length + 1;
    if (left < 0) break;
    shown.push(line);
  }
  const hidden = answers.length - shown.length;
  return [text.inspection.answers, ...shown, ...(hidden > 0 ? [text.inspection.moreAnswers(hidden)] : [])];
}

/** Forms that nothing was chosen in yet stand out; while areas lack a rating there is nothing to save. */
function buttonRows({ table, placed, chosen, draft }: Preview) {
  const forms = areaPages(table).map((areas, page) => {
    const isOpen = areas.every(({ id }) => chosen[id] === undefined);
    const label = clip(text.inspection.rate(areas.map(({ title }) => title).join(', ')), BUTTON_LABEL_LIMIT);
    const style = isOpen ? ButtonStyle.Primary : ButtonStyle.Secondary;
    return button(label, customId('inspection-rate', draft, page), style);
  });
  const buttons = [
    ...(unratedAreas(table, placed.after).length > 0
      ? []
      : [button(text.inspection.save, customId('inspection-save', draft), ButtonStyle.Success)]),
    ...forms,
    button(text.form.cancel, customId('keep')),
  ];
  return Array.from({ length: Math.ceil(buttons.length / BUTTONS_LIMIT) }, (_, at) =>
    row(...buttons.slice(at * BUTTONS_LIMIT, (at + 1) * BUTTONS_LIMIT)),
  );
}
