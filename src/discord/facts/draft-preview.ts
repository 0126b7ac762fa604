import { ButtonStyle } from 'discord.js';
import type { DraftReview } from '../../curation/curation.ts';
import type { Finding } from '../../curation/finding.ts';
import type { UnsavedDraft } from '../../curation/unsaved-drafts.ts';
import { isFact } from '../../knowledge/entry.ts';
import type { Fact } from '../../knowledge/fact.ts';
import type { Source } from '../../knowledge/source.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { BUTTON_LABEL_LIMIT, BUTTONS_LIMIT, button, clip, type MessageBody, row } from '../message-body.ts';
import { entryMessage } from './entry-message.ts';
import { impactText } from './impact-text.ts';

/** Most findings in a message, beside the draft. */
const FINDINGS_LIMIT = 3;

/** Most facts that the draft can be added to by a button: three more stand beside. */
const OWNERS_LIMIT = BUTTONS_LIMIT - 3;

/**
 * A draft that is not saved yet: what was found, which answers would change, and how it would stand.
 * @param id by which the buttons find the draft again
 */
export function draftPreview(
  id: string,
  { target, draft }: UnsavedDraft,
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
        ...(target.kind === 'add' ? addButtons(id, findings) : []),
        button(text.form.reopen, customId('reopen', id)),
        button(text.form.cancel, customId('cancel-form', id)),
      ),
    ],
  };
}

/** Offers to add the draft to a fact that is there instead. */
function addButtons(id: string, findings: readonly Finding[]) {
  const owners = findings
    .flatMap((finding) => (finding.kind === 'answered' && isFact(finding.by) ? [finding.by] : []))
    .slice(0, OWNERS_LIMIT);
  const label = ({ question }: Fact) =>
    owners.length === 1 ? text.form.addThere : clip(text.form.addTo(question), BUTTON_LABEL_LIMIT);
  return owners.map((fact) => button(label(fact), customId('add-to', id, fact.id)));
}

function findingLines(findings: readonly Finding[]): string[] {
  const lines = findings.slice(0, FINDINGS_LIMIT).map((finding) => `- ${text.form.finding(finding)}`);
  const hidden = findings.length - lines.length;
  return hidden > 0 ? [...lines, text.form.more(hidden)] : lines;
}
