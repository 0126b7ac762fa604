import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Answer, answerId } from '../../answering/reply.ts';
import { OPERATOR } from '../../curation/actor.ts';
import type { AnswerChange } from '../../curation/impact.ts';
import { countImport, describeImport } from '../../curation/import/describe-import.ts';
import { changesOf } from '../../curation/import/plan-import.ts';
import { decodeImport, requireImportable } from '../../curation/import/read-import.ts';
import type { ImportFile } from '../../curation/import/rows.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import type { FactsCommand } from './request.ts';

/** Tells what the file would change; changes it only when asked to, and only when nothing in it is wrong. */
export const importCommand: FactsCommand = async (curation, { guild, subject, apply }) => {
  if (subject === undefined) throw new UserError(text.factsCommand.missingFile);
  const file = readFile(subject);
  const plan = curation.imports.plan(guild, file);
  const summary = describeImport(plan);
  const failed = plan.problems.length > 0;
  const changes = failed ? [] : await curation.impact(guild, changesOf(plan));
  const json = { ...countImport(plan), problems: plan.problems, changes: changes.map(changeRecord) };
  if (failed) {
    return { plain: [...summary, text.import.refused].join('\n'), json: { ...json, import: null }, failed };
  }
  if (!apply) {
    const lines = [...summary, ...changeLines(changes), text.factsCommand.dryRun];
    return { plain: lines.join('\n'), json: { ...json, import: null } };
  }
  const revisions = await curation.imports.apply({ guild, actor: OPERATOR, file, seen: plan });
  const batch = revisions[0]?.batch ?? '';
  return {
    plain: [...summary, text.factsCommand.imported(revisions.length, batch)].join('\n'),
    json: { ...json, import: batch },
  };
};

/** Which answers would change, the old beside the new. */
function changeLines(changes: readonly AnswerChange[]): string[] {
  if (changes.length === 0) return [];
  const said = (answers: readonly Answer[]) => answers.map(answerId).join(', ') || text.impact.none;
  return [
    text.impact.heading(changes.length),
    ...changes.map(
      ({ question, before, after }) => `  ${text.impact.change(question, said(before), said(after))}`,
    ),
  ];
}

function changeRecord({ question, before, after }: AnswerChange) {
  return { question, before: before.map(answerId), after: after.map(answerId) };
}

function readFile(path: string): ImportFile {
  const name = basename(path);
  try {
    requireImportable(name, statSync(path).size);
    return decodeImport(name, readFileSync(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UserError(text.factsCommand.notRead(path, error.message), { cause: error });
  }
}
