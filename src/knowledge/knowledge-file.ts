import {
  type CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  Parser,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** Where a value stands in a file: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/** A parsed and checked file, which can still tell where each of its values stands. */
export interface KnowledgeFile<T> {
  readonly value: T;
  problem(path: Path, message: string): Problem;
  /** Checks the part of an unchecked file that stands at the path. */
  part<Part>(path: Path, schema: z.ZodType<Part>): Checked<Part>;
}

export type Checked<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** Parses YAML and checks it against the schema; gives the file, or every problem in it. */
export function parseKnowledgeFile<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): { readonly parsed: KnowledgeFile<T> } | { readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const tokens = Array.from(new Parser(lines.addNewLine).parse(text));
  const at = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  const tooDeep = offsetTooDeep(tokens);
  if (tooDeep !== undefined)
    return { problems: [at(tooDeep, 'too many lists and fields stand in each other here.')] };
  const document = parseDocument(text, { prettyErrors: false });
  const [broken] = document.errors; // what comes after the first follows from it
  if (broken) return { problems: [at(broken.pos[0], `${yamlMessage(broken)}.`)] };
  const problem = (path: Path, message: string) => at(offsetOf(document, path), message);

  const unknownField = (path: Path, message: string) => at(offsetOfKey(document, path), message);
  function check<Part>(value: unknown, path: Path, schema: z.ZodType<Part>): Checked<Part> {
    const checked = schema.safeParse(value, { error: missingField });
    if (checked.success) return { value: checked.data };
    const issues = checked.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
    return { problems: issues.flatMap((issue) => describeIssue(issue, problem, unknownField)) };
  }

  const root = contentOf(document);
  if (root instanceof Error) return { problems: [at(0, `not valid YAML: ${root.message}.`)] };
  const checked = check(root, [], schema);
  if ('problems' in checked) return checked;
  const part = <Part>(path: Path, schema: z.ZodType<Part>) => {
    const node = path.length === 0 ? root : partOf(root, path);
    return check(node, path, schema);
  };
  return { parsed: { value: checked.value, problem, part } };
}

/** Far deeper than any file of ours, and far less deep than what the YAML library takes without running out of stack. */
const DEEPEST = 50;

/** Where the first value stands that lies too deep in others. */
function offsetTooDeep(tokens: readonly CST.Token[]): number | undefined {
  let level = tokens;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return level[0]?.offset;
    level = level.flatMap(partsOf);
  }
  return undefined;
}

function partsOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items
    .flatMap(({ key, value }) => [key, value])
    .filter((part) => part !== undefined && part !== null);
}

/** What the document says; an error where aliases would make far more of it than was written. */
function contentOf(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return error;
    throw error;
  }
}

function partOf(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((whole, key) => {
    const entries = typeof whole === 'object' && whole !== null ? Object.entries(whole) : [];
    return entries.find(([name]) => name === String(key))?.[1];
  }, value);
}

function missingField(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === 'invalid_type' && issue.input === undefined
    ? 'this field is missing; add it'
    : undefined;
}

function describeIssue(
  issue: z.core.$ZodIssue,
  problem: (path: Path, message: string) => Problem,
  unknownField: typeof problem,
): readonly Problem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const field = path.length > 0 ? `${path.join('.')}: ` : '';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      unknownField([...path, key], `${field}there is no field "${key}" here; remove it or correct its name.`),
    );
  }
  return [problem(path, `${field}${issue.message}.`)];
}

/** Where the value at the path starts; where it is missing, its nearest parent that exists. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where the name of the field starts. */
function offsetOfKey(document: Document, path: Path): number {
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  return pair && isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : offsetOf(document, path);
}

function yamlMessage(error: YAMLError): string {
  return error.code === 'DUPLICATE_KEY'
    ? 'the same field stands here twice; keep one'
    : `not valid YAML: ${error.message}`;
}
