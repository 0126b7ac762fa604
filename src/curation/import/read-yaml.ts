import { z } from 'zod';
import { type KnowledgeFile, parseKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { text } from '../../text.ts';
import {
  ImportedFactSchema,
  type ImportFile,
  type ImportRow,
  type ImportRows,
  type LineProblem,
} from './rows.ts';

const SectionFileSchema = z.strictObject({ section: z.string(), facts: z.array(z.unknown()) });

/** A file as in `knowledge/facts/`, or a list of facts that tell their sections. JSON is YAML, too. */
export function readYaml({ name, content }: ImportFile): ImportRows {
  const result = parseKnowledgeFile(name, content, z.unknown());
  if ('problems' in result) return { rows: [], problems: result.problems.map(lineProblem) };
  const file = result.parsed;
  if (Array.isArray(file.value)) return readFacts(file, file.value, [], undefined);
  if (typeof file.value !== 'object' || file.value === null) {
    return { rows: [], problems: [{ line: 1, message: `${text.import.notFacts}.` }] };
  }
  const checked = file.part([], SectionFileSchema);
  if ('problems' in checked) return { rows: [], problems: checked.problems.map(lineProblem) };
  return readFacts(file, checked.value.facts, ['facts'], checked.value.section);
}

/** @param path of the list in the file */
function readFacts(
  file: KnowledgeFile<unknown>,
  facts: readonly unknown[],
  path: readonly string[],
  fileSection: string | undefined,
): ImportRows {
  const rows: ImportRow[] = [];
  const problems: LineProblem[] = [];
  for (const at of facts.keys()) {
    const place = [...path, at];
    const checked = file.part(place, ImportedFactSchema);
    if ('problems' in checked) {
      problems.push(...checked.problems.map(lineProblem));
      continue;
    }
    const { id, version, section = fileSection, ...draft } = checked.value;
    const { line } = file.problem(place, '');
    rows.push({
      line,
      id,
      version,
      fields: { ...draft, ...(section !== undefined && { section }) },
      isPart: false,
    });
  }
  return { rows, problems };
}

function lineProblem({ line, message }: Problem): LineProblem {
  return { line, message };
}
