import { createHash } from 'node:crypto';
import { type Attachment, ButtonStyle } from 'discord.js';
import type { Curation } from '../../curation/curation.ts';
import type { AnswerChange } from '../../curation/impact.ts';
import { describeImport } from '../../curation/import/describe-import.ts';
import type { ImportPlan } from '../../curation/import/plan-import.ts';
import { changesOf, willChange } from '../../curation/import/plan-import.ts';
import { decodeImport, requireImportable } from '../../curation/import/read-import.ts';
import type { ImportFile } from '../../curation/import/rows.ts';
import { text } from '../../text.ts';
import { UserError } from '../../user-error.ts';
import { customId } from '../custom-id.ts';
import { button, CONTENT_LIMIT, clip, type MessageBody, row } from '../message-body.ts';
import { batchMessage } from './change-message.ts';
import { impactText } from './impact-text.ts';

/** How long Discord may take to hand a file over, in milliseconds. */
const DOWNLOAD_PATIENCE = 10_000;

/** The attached file. Its name and size are checked before anything of it is downloaded. */
export async function download({
  name,
  size,
  url,
}: Pick<Attachment, 'name' | 'size' | 'url'>): Promise<ImportFile> {
  requireImportable(name, size);
  return decodeImport(name, await bytesAt(url));
}

async function bytesAt(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_PATIENCE) });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new UserError(text.import.notDownloaded, { cause: error });
  }
  throw new UserError(text.import.notDownloaded);
}

/**
 * What the import would do, with buttons where there is something to do. The file hangs on it, for Apply to read.
 * @param changes answers to known questions that would change
 */
function importMessage(plan: ImportPlan, changes: readonly AnswerChange[]): MessageBody {
  const refused = plan.problems.length > 0;
  const anything = plan.entries.some(willChange);
  const lines = describeImport(plan);
  const last = refused ? text.import.refused : anything ? text.import.confirm : text.import.nothing;
  const tail = changes.length > 0 ? `\n${impactText(changes)}\n${last}` : `\n${last}`;
  const content = clip(lines.join('\n'), CONTENT_LIMIT - tail.length) + tail;
  if (refused || !anything) return { content, components: [] };
  const buttons = [
    button(text.import.apply, customId('apply-import', fingerprintOf(plan)), ButtonStyle.Primary),
    button(text.form.cancel, customId('cancel-import')),
  ];
  return { content, components: [row(...buttons)] };
}

/** The same, with what it would do to the answers. */
export async function checkedImportMessage(
  curation: Curation,
  guild: string,
  plan: ImportPlan,
): Promise<MessageBody> {
  const isRefused = plan.problems.length > 0;
  return importMessage(plan, isRefused ? [] : await curation.impact(guild, changesOf(plan)));
}

/** Stands for what the moderator was shown: when it is another by now, it is shown again. */
export function fingerprintOf(plan: ImportPlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('base64url').slice(0, 20);
}

/** Shows what an import changed before it is undone as one. */
export async function undoImportMessage(
  curation: Curation,
  guild: string,
  batch: string,
): Promise<MessageBody> {
  const revisions = await curation.imports.revisions(guild, batch);
  return batchMessage(text.history.confirmUndo, revisions, batch);
}
