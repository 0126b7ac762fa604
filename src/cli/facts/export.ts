import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExportedFile, exportFacts } from '../../curation/export.ts';
import { describeProblem } from '../../knowledge/problem.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { FactsCommand } from './request.ts';

/**
 * Into a folder where one is named, else in one go, each file headed by its name. In JSON it is the list of facts that
 * an import takes, with the versions by which it can tell what has been changed since.
 */
export const exportCommand: FactsCommand = (curation, { guild, changes, dir }) => {
  const catalogue = curation.catalogue(guild);
  const { files, problems } = exportFacts(catalogue, changes ? 'changes' : 'all');
  const described = problems.map(describeProblem);
  const shown =
    dir === undefined
      ? files.map(({ name, content }) => `# ${name}\n${content}`)
      : writeFiles(dir, files).map(text.factsCommand.written);
  return {
    plain: [
      ...(files.length === 0 ? [text.export.nothing] : shown),
      ...(described.length > 0 ? [text.export.problems, ...described].map((line) => `# ${line}`) : []),
    ].join('\n'),
    json: [...catalogue.facts()]
      .map((fact) => ({ ...fact, version: curation.fact(guild, fact.id)?.version ?? 0 }))
      .filter(({ version }) => !changes || version > 0),
  };
};

function writeFiles(folder: string, files: readonly ExportedFile[]): string[] {
  try {
    mkdirSync(folder, { recursive: true });
    return files.map(({ name, content }) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UserError(text.factsCommand.notWritten(folder, error.message), { cause: error });
  }
}
