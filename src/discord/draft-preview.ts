import { ButtonStyle } from 'discord.js';
import type { DraftReview } from '../curation/curation.ts';
import type { Draft } from '../curation/draft.ts';
import type { Finding } from '../curation/review.ts';
import type { Source } from '../knowledge/source.ts';
import { text } from '../text.ts';
import { customId } from './custom-id.ts';
import { entryMessage } from './entry-message.ts';
import { impactText } from './impact-text.ts';
import { button, type MessageBody, row } from './message-body.ts';

/** Most findings in a message, beside the draft. */
const FINDINGS_LIMIT = 3;

/**
 * A draft that is not saved yet: what was found, which answers would change, and how it would stand.
 * @param id by which the buttons find the draft again
 */
export function draftPreview(
  id: string,
  draft: Draft,
  { findings, changes }: DraftReview,
  source: Source,
): MessageBody {
  const heading = [
    text.form.look,
    ...findingLines(findings),
    ...(changes.length > 0 ? [impactText(changes)] : []),
    text.form.preview,
  ];
  return {
    ...entryMessage(heading.join('\n'), draft, source),
    components: [
      row(
        button(text.form.save, customId('save', id), ButtonStyle.Primary),
        button(text.form.reopen, customId('reopen', id)),
        button(text.form.cancel, customId('keep')),
      ),
    ],
  };
}

function findingLines(findings: readonly Finding[]): string[] {
  const lines = findings.slice(0, FINDINGS_LIMIT).map((finding) => `- ${text.form.finding(finding)}`);
  const hidden = findings.length - lines.length;
  return hidden > 0 ? [...lines, text.form.more(hidden)] : lines;
}
