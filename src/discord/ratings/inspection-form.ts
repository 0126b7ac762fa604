import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitFields,
} from 'discord.js';
import type { PlacedInspection } from '../../curation/inspection.ts';
import type { Area, Grade, RatingTable } from '../../knowledge/rating-table.ts';
import { gradeAt } from '../../knowledge/ratings.ts';
import { dateInWords, text } from '../../text.ts';
import { overallFirst } from '../facts/entry-message.ts';
import { clip } from '../message-body.ts';
import { gradeText } from './sheet.ts';

/** Discord's most fields in a form. */
const FIELDS_LIMIT = 5;
const LABEL_LIMIT = 45;
const DESCRIPTION_LIMIT = 100;

/** The areas in the order in which they are asked for, as many at a time as a form holds. */
export function areaPages(table: RatingTable): Area[][] {
  const areas = overallFirst(table);
  return Array.from({ length: Math.ceil(areas.length / FIELDS_LIMIT) }, (_, page) =>
    areas.slice(page * FIELDS_LIMIT, (page + 1) * FIELDS_LIMIT),
  );
}

/**
 * The form that asks for the ratings of some areas. What is chosen already, and what an inspection that is corrected has,
 * is filled in.
 */
export function inspectionForm(
  customId: string,
  table: RatingTable,
  areas: readonly Area[],
  { placed, chosen }: { readonly placed: PlacedInspection; readonly chosen: Record<string, string> },
): APIModalInteractionResponseCallbackData {
  const { date, ratings } = placed.after;
  const isFilledIn = (area: Area) => placed.corrected !== undefined || chosen[area.id] !== undefined;
  return {
    custom_id: customId,
    title: clip(text.inspection.formTitle(dateInWords(date)), LABEL_LIMIT),
    components: areas.map((area) =>
      field(table, area, placed, isFilledIn(area) ? ratings[area.id] : undefined),
    ),
  };
}

/** A list of the grades; none has to be chosen. */
function field(
  table: RatingTable,
  area: Area,
  placed: PlacedInspection,
  grade: string | undefined,
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: clip(area.title, LABEL_LIMIT),
    description: clip(whatStands(table, area, placed), DESCRIPTION_LIMIT),
    component: {
      type: ComponentType.StringSelect,
      custom_id: area.id,
      placeholder: text.inspection.choose,
      required: false,
      min_values: 0,
      options: table.scale.map((one) => option(one, one.id === grade)),
    },
  };
}

function option(grade: Grade, isChosen: boolean) {
  return {
    label: gradeText(grade),
    value: grade.id,
    description: clip(grade.meaning, DESCRIPTION_LIMIT),
    default: isChosen,
  };
}

function whatStands(table: RatingTable, area: Area, { corrected, earlier }: PlacedInspection): string {
  if (corrected) return text.inspection.now(gradeText(gradeAt(table, area, corrected)));
  if (!earlier) return text.inspection.first;
  return text.inspection.before(gradeText(gradeAt(table, area, earlier)), dateInWords(earlier.date));
}

/** The grades that were chosen, by area; areas in whose list nothing was chosen are left out. */
export function readInspectionForm(
  fields: ModalSubmitFields,
  areas: readonly Area[],
): Record<string, string> {
  return Object.fromEntries(
    areas.flatMap(({ id }) => {
      const [grade] = fields.getStringSelectValues(id);
      return grade === undefined ? [] : [[id, grade]];
    }),
  );
}
