import { z } from 'zod';

/** Longest question: an embed title or a modal field label shows it whole (Discord: embed title 256, select label 100). */
export const QUESTION_LIMIT = 100;
/** Longest wording: people do ask in a few sentences. */
export const WORDING_LIMIT = 500;
/** Longest answer: leaves room for the source line in a message of 2,000 characters. */
export const ANSWER_LIMIT = 1500;
/** All wordings of a fact together, one a line: some 300, and more would tell little that is new. */
export const WORDINGS_LIMIT = 12_000;

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A day, a month or a year: `2018-03-31`, `2017-09`, `2018`. */
export const PartialDateSchema = z
  .string()
  .regex(PARTIAL_DATE, 'a date is written 2018, 2018-03 or 2018-03-31')
  .refine((date) => !PARTIAL_DATE.test(date) || isOnCalendar(date), 'there is no such day');

/** False for 31 February. */
function isOnCalendar(date: string): boolean {
  return date.length < '2018-03-31'.length || z.iso.date().safeParse(date).success;
}

/** The same in a file: YAML reads a bare year as a number. */
export const WrittenDateSchema = z.union([
  PartialDateSchema,
  z.int().transform(String).pipe(PartialDateSchema),
]);

/** A day: `2018-03-31`. */
export const DaySchema = z.iso.date({
  error: ({ input }) =>
    /^\d{4}-\d\d-\d\d$/.test(String(input)) ? 'there is no such day' : 'a day is written 2018-03-31',
});

/** Longest id: it has to fit Discord's custom ids of 100 characters, beside what is to be done with it. */
export const ID_LIMIT = 60;
/** Stable name of a fact, section, area or table: lower-case words joined by hyphens. Never reused, never renamed. */
export const IdSchema = z
  .string()
  .max(ID_LIMIT, `an id has at most ${ID_LIMIT} characters`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, such as chief-executive');

const line = (what: string, limit: number) =>
  z
    .string()
    .trim()
    .min(1, `${what} must not be empty`)
    .max(limit, `${what} has at most ${limit} characters`)
    .regex(/^[^\n]*$/, `${what} is one line`);

/** What a curator writes of one fact; its section is told by the file or the form that it stands in. */
export const FactDraftSchema = z.strictObject({
  /** The title that people see, and the first way to ask it. */
  question: line('the question', QUESTION_LIMIT),
  /** Other ways to ask it. */
  wordings: z.array(line('a wording', WORDING_LIMIT)).default([]),
  /** Questions near this one that its answer does not hold: they show where the knowledge ends. */
  contrasts: z.array(line('a contrast', WORDING_LIMIT)).default([]),
  /** What the bot says, word for word. */
  answer: z
    .string()
    .trim()
    .min(1, 'the answer must not be empty')
    .max(ANSWER_LIMIT, `the answer has at most ${ANSWER_LIMIT} characters`),
  /** When the answer was true, if it may have changed since. */
  asOf: PartialDateSchema.optional(),
  /** First day on which the answer holds. */
  validFrom: DaySchema.optional(),
  /** Last day on which the answer holds. */
  validTo: DaySchema.optional(),
  /** Day from which a curator should look at it again. */
  reviewBy: DaySchema.optional(),
  /** Ids of facts that a reader may want next. */
  related: z.array(IdSchema).default([]),
});

/** One curated answer. */
export const FactSchema = FactDraftSchema.extend({ id: IdSchema, section: IdSchema });
export type Fact = z.infer<typeof FactSchema>;
