import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ExportedFile, exportFiles } from '../../curation/export.ts';
import { describeProblem } from '../../knowledge/problem.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { FactsCommand } from './request.ts';

/**
 * Into a folder where one is named, else in one go, each file headed by its name. In JSON it is the list of facts and
 * tables that an import takes, with the versions by which it can tell what has been changed since.
 */
export const exportCommand: FactsCommand = (curation, { guild, changes, dir }) => {
  const catalogue = curation.catalogue(guild);
  const { files, problems } = exportFiles(catalogue, changes ? 'changes' : 'all');
  const described = problems.map(describeProblem);
  const shown =
    dir === undefined
      ? files.map(({ path, content }) => `# ${path}\n${content}`)
      : writeFiles(dir, files).map(text.factsCommand.written);
  return {
    plain: [
      ...(files.length === 0 ? [text.export.nothing] : shown),
      ...(described.length > 0 ? [text.export.problems, ...described].map((line) => `# ${line}`) : []),
    ].join('\n'),
    json: [...catalogue.facts(), ...catalogue.tables()]
      .map((entry) => ({ ...entry, version: curation.version(guild, entry.id) }))
      .filter(({ version }) => !changes || version > 0),
  };
};

function writeFiles(folder: string, files: readonly ExportedFile[]): string[] {
  try {
    return files.map(({ path, content }) => {
      const written = join(folder, path);
      mkdirSync(dirname(written), { recursive: true });
      writeFileSync(written, content);
      return written;
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UserError(text.factsCommand.notWritten(folder, error.message), { cause: error });
  }
}
