import { z } from 'zod';
import { checkRatingTable } from '../../knowledge/check-rating-table.ts';
import { type KnowledgeFile, type Path, parseKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { text } from '../../text.ts';
import {
  ImportedFactSchema,
  ImportedTableSchema,
  type ImportFile,
  type ImportRows,
  type LineProblem,
} from './rows.ts';

const SectionFileSchema = z.strictObject({ section: z.string(), facts: z.array(z.unknown()) });
const NOTHING: ImportRows = { rows: [], tables: [], problems: [] };

/** A file as in `knowledge/facts/` or `knowledge/ratings/`, or a list of facts that tell their sections and of tables. JSON is YAML, too. */
export function readYaml({ name, content }: ImportFile): ImportRows {
  const result = parseKnowledgeFile(name, content, z.unknown());
  if ('problems' in result) return wrong(result.problems);
  const file = result.parsed;
  if (Array.isArray(file.value)) return readList(file, file.value, [], undefined);
  if (typeof file.value !== 'object' || file.value === null) {
    return { ...NOTHING, problems: [{ line: 1, message: `${text.import.notFacts}.` }] };
  }
  if (isTable(file.value)) return readTable(file, []);
  const checked = file.part([], SectionFileSchema);
  if ('problems' in checked) return wrong(checked.problems);
  return readList(file, checked.value.facts, ['facts'], checked.value.section);
}

/** @param path of the list in the file */
function readList(
  file: KnowledgeFile<unknown>,
  list: readonly unknown[],
  path: Path,
  section: string | undefined,
): ImportRows {
  const read = list.map((item, at) =>
    isTable(item) ? readTable(file, [...path, at]) : readFact(file, [...path, at], section),
  );
  return {
    rows: read.flatMap(({ rows }) => rows),
    tables: read.flatMap(({ tables }) => tables),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Only a rating table has inspections. */
function isTable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'inspections' in value;
}

function readFact(file: KnowledgeFile<unknown>, place: Path, fileSection: string | undefined): ImportRows {
  const checked = file.part(place, ImportedFactSchema);
  if ('problems' in checked) return wrong(checked.problems);
  const { id, version, section = fileSection, ...draft } = checked.value;
  const fields = { ...draft, ...(section !== undefined && { section }) };
  return { ...NOTHING, rows: [{ line: lineOf(file, place), id, version, fields, isPart: false }] };
}

function readTable(file: KnowledgeFile<unknown>, place: Path): ImportRows {
  const checked = file.part(place, ImportedTableSchema);
  if ('problems' in checked) return wrong(checked.problems);
  const { version, ...table } = checked.value;
  const problems = checkRatingTable(table).map(({ path, message }) =>
    file.problem([...place, ...path], `${message}.`),
  );
  if (problems.length > 0) return wrong(problems);
  return { ...NOTHING, tables: [{ line: lineOf(file, place), version, table }] };
}

function lineOf(file: KnowledgeFile<unknown>, place: Path): number {
  return file.problem(place, '').line;
}

function wrong(problems: readonly Problem[]): ImportRows {
  return { ...NOTHING, problems: problems.map(lineProblem) };
}

function lineProblem({ line, message }: Problem): LineProblem {
  return { line, message };
}
