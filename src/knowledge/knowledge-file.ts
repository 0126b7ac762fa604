import { isNode, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** Where a value stands in a file: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/** A parsed and checked file, which can still tell where each of its values stands. */
export interface KnowledgeFile<T> {
  readonly value: T;
  problem(path: Path, message: string): Problem;
}

/** Parses YAML and checks it against the schema; gives the file, or every problem in it. */
export function parseKnowledgeFile<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): { readonly parsed: KnowledgeFile<T> } | { readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => at(error.pos[0], `${yamlMessage(error)}.`)) };
  }
  const problem = (path: Path, message: string) => at(offsetOf(document, path), message);

  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { parsed: { value: checked.data, problem } };
  return { problems: checked.error.issues.flatMap((issue) => describeIssue(issue, problem)) };
}

function describeIssue(
  issue: z.core.$ZodIssue,
  problem: (path: Path, message: string) => Problem,
): readonly Problem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const field = path.length > 0 ? `${path.join('.')}: ` : '';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem([...path, key], `${field}there is no field "${key}" here; remove it or correct its name.`),
    );
  }
  return [problem(path, `${field}${issue.message}.`)];
}

/** Where the value at the path starts; where it is missing, its nearest parent that exists. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function yamlMessage(error: YAMLError): string {
  return error.code === 'DUPLICATE_KEY'
    ? 'the same field stands here twice; keep one'
    : `not valid YAML: ${error.message}`;
}
