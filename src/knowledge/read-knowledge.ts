import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { checkKnowledge } from './check-knowledge.ts';
import { ContrastsFileSchema } from './contrasts-file.ts';
import { FactsFileSchema } from './facts-file.ts';
import type { Knowledge } from './knowledge.ts';
import { type KnowledgeFile, parseKnowledgeFile } from './knowledge-file.ts';
import { KnowledgeError, type Problem } from './problem.ts';
import { RatingTableSchema } from './rating-table.ts';
import { type Source, SourceSchema } from './source.ts';
import { VocabularySchema } from './vocabulary.ts';

/**
 * Reads and checks a knowledge folder.
 * @throws {KnowledgeError} with every problem in every file.
 */
export function readKnowledge(folder: string): Knowledge {
  const problems: Problem[] = [];
  const read = <T>(path: string, schema: z.ZodType<T>): KnowledgeFile<T> | undefined => {
    const text = readText(path, problems);
    if (text === undefined) return undefined;
    const result = parseKnowledgeFile(shown(path), text, schema);
    if ('parsed' in result) return result.parsed;
    problems.push(...result.problems);
    return undefined;
  };
  const readAll = <T>(subfolder: string, schema: z.ZodType<T>) =>
    listYaml(join(folder, subfolder), problems)
      .map((path) => read(path, schema))
      .filter((file) => file !== undefined);

  const source = read(join(folder, 'source.yaml'), SourceSchema);
  const facts = readAll('facts', FactsFileSchema);
  const ratings = readAll('ratings', RatingTableSchema);
  const vocabulary = read(join(folder, 'vocabulary.yaml'), VocabularySchema);
  const contrastsPath = join(folder, 'contrasts.yaml');
  const contrasts = existsSync(contrastsPath) ? read(contrastsPath, ContrastsFileSchema) : undefined;

  if (source) problems.push(...checkKnowledge({ source, facts, ratings }));
  if (problems.length > 0 || !source || !vocabulary) throw new KnowledgeError(problems);
  const order = sectionOrder(source.value);
  return {
    source: source.value,
    facts: facts
      .map(({ value }) => value)
      .sort((a, b) => order(a.section) - order(b.section))
      .flatMap(({ section, facts }) => facts.map((fact) => ({ ...fact, section }))),
    ratings: ratings.map(({ value }) => value),
    vocabulary: vocabulary.value,
    contrasts: contrasts?.value.contrasts ?? [],
  };
}

function sectionOrder(source: Source): (section: string) => number {
  const positions = new Map(source.sections.map(({ id }, at) => [id, at]));
  return (section) => positions.get(section) ?? positions.size;
}

function readText(path: string, problems: Problem[]): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    problems.push(unreadable(path, error));
    return undefined;
  }
}

/** A folder that is not there holds no files: a fact base may have no rating tables. */
function listYaml(folder: string, problems: Problem[]): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') problems.push(unreadable(folder, error));
    return [];
  }
}

function unreadable(path: string, error: unknown): Problem {
  const reason: Record<string, string> = {
    ENOENT: 'this file does not exist; create it, or name another knowledge folder',
    EACCES: 'this file may not be read; change its permissions',
    EISDIR: 'this is a folder where a file should be',
    ENOTDIR: 'this is a file where a folder should be',
  };
  const code = errorCode(error);
  return { file: shown(path), line: 1, column: 1, message: `${reason[code] ?? `cannot be read (${code})`}.` };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Paths below the working folder are shown relative to it, so that an editor or terminal can open them. */
function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}
