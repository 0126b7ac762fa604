import { z } from 'zod';
import { IdSchema, WrittenDateSchema } from './fact.ts';

/** Most grades: as many as a list in a form has room for. */
const GRADES_LIMIT = 25;
/** Most areas: as many as moderators can rate in forms of five. */
const AREAS_LIMIT = 100;

/** One word of a scale. `like` holds other ways to say it. */
const GradeSchema = z.strictObject({
  id: IdSchema,
  word: z.string().trim().min(1).max(40),
  meaning: z.string().trim().min(1).max(200),
  /** Shown beside the word, so that colour never stands alone. */
  symbol: z.string().trim().min(1).max(8),
  colour: z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is written #rrggbb in lower case'),
  like: z.array(z.string().trim().min(1)).default([]),
});
export type Grade = z.infer<typeof GradeSchema>;

/** One row of the table. `overall` marks the row that sums up the others. */
const AreaSchema = z.strictObject({
  id: IdSchema,
  title: z.string().trim().min(1).max(60),
  /** Other ways to name it. */
  like: z.array(z.string().trim().min(1)).default([]),
  overall: z.boolean().default(false),
});
export type Area = z.infer<typeof AreaSchema>;

/** One column of the table: the ratings that one inspection gave, a grade's id for each area's id. */
export const InspectionSchema = z.strictObject({
  date: WrittenDateSchema,
  ratings: z.record(IdSchema, IdSchema),
});
export type Inspection = z.infer<typeof InspectionSchema>;

/** Inspections × areas on an ordered scale. */
export const RatingTableSchema = z.strictObject({
  id: IdSchema,
  section: IdSchema,
  /** The title that people see, as a question. */
  question: z.string().trim().min(1).max(100),
  /** Other ways to ask for the table as a whole. */
  wordings: z.array(z.string().trim().min(1).max(500)).default([]),
  /** Who inspects, as it stands in a sentence: "the Care Quality Commission (CQC)". */
  inspector: z.string().trim().min(1).max(100),
  /** Best grade first. */
  scale: z.array(GradeSchema).min(2).max(GRADES_LIMIT),
  areas: z.array(AreaSchema).min(1).max(AREAS_LIMIT),
  /** Oldest first. */
  inspections: z.array(InspectionSchema).min(1),
});
export type RatingTable = z.infer<typeof RatingTableSchema>;
