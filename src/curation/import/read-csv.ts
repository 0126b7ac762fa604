import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { text } from '../../text.ts';
import { ImportedFactSchema, type ImportRow, type ImportRows, type LineProblem } from './rows.ts';

const NEEDED = ['question', 'answer'];
const COLUMNS = [...NEEDED, 'section', 'wordings', 'id', 'version'];

const RecordsSchema = z.array(
  z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) }),
);
type CsvRecord = z.output<typeof RecordsSchema>[number];

/** A table whose first line names its columns. Every cell is text, also one that a spreadsheet would calculate. */
export function readCsv(content: string): ImportRows {
  const records = parseRecords(content);
  if ('problems' in records) return { rows: [], tables: [], problems: records.problems };
  const [header, ...body] = records.value;
  const columns = header?.record.map((name) => name.trim().toLowerCase()) ?? [];
  const wrong = checkHeader(columns).map((message) => ({ line: 1, message: `${message}.` }));
  if (wrong.length > 0) return { rows: [], tables: [], problems: wrong };
  const read = body.map((record) => readRecord(record, columns));
  return {
    rows: read.flatMap((one) => ('row' in one ? [one.row] : [])),
    tables: [],
    problems: read.flatMap((one) => ('problems' in one ? one.problems : [])),
  };
}

function parseRecords(content: string): { value: CsvRecord[] } | { problems: LineProblem[] } {
  try {
    const options = { bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true };
    return { value: RecordsSchema.parse(parse(content, options)) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = z.object({ lines: z.number().default(1) }).parse({ ...error });
    return { problems: [{ line: lines, message: `${text.import.brokenCsv(error.message)}.` }] };
  }
}

function checkHeader(columns: readonly string[]): string[] {
  const missing = NEEDED.filter((column) => !columns.includes(column));
  return [
    ...(missing.length > 0 ? [text.import.missingColumns(missing)] : []),
    ...columns.filter((column) => !COLUMNS.includes(column)).map(text.import.unknownColumn),
  ];
}

/** What an empty cell or a missing column leaves out stays as it is. */
function readRecord(
  { record, raw, info }: CsvRecord,
  columns: readonly string[],
): { row: ImportRow } | { problems: LineProblem[] } {
  const line = info.lines - lineBreaks(raw.trimEnd());
  if (record.length > columns.length) {
    return { problems: [{ line, message: `${text.import.tooManyCells(record.length, columns.length)}.` }] };
  }
  const cell = (column: string) => record[columns.indexOf(column)]?.trim() ?? '';
  const [section, id, version] = ['section', 'id', 'version'].map(cell);
  const wordings = cell('wordings')
    .split('|')
    .map((wording) => wording.trim())
    .filter((wording) => wording !== '');
  const checked = ImportedFactSchema.safeParse({
    question: cell('question'),
    answer: cell('answer'),
    wordings,
    ...(section && { section }),
    ...(id && { id }),
    ...(version && { version: Number(version) }),
  });
  if (!checked.success) {
    return {
      problems: checked.error.issues.map(({ path, message }) => ({
        line,
        message: `${path.join('.')}: ${message}.`,
      })),
    };
  }
  const { question, answer } = checked.data;
  const fields = {
    question,
    answer,
    ...(section && { section }),
    ...(wordings.length > 0 && { wordings: checked.data.wordings }),
  };
  return { row: { line, id: checked.data.id, version: checked.data.version, fields, isPart: true } };
}

function lineBreaks(raw: string): number {
  return raw.split(/\r\n|\r|\n/).length - 1;
}
