import {
  type AttachmentPayload,
  escapeMarkdown,
  inlineCode,
  TimestampStyles,
  time,
  userMention,
} from 'discord.js';
import { OPERATOR } from '../../curation/actor.ts';
import { entryDiff } from '../../curation/entry-diff.ts';
import { changeKind } from '../../curation/history.ts';
import type { Revision } from '../../curation/store.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { button, CONTENT_LIMIT, clip, type MessageBody, row } from '../message-body.ts';
import { diffBlock, diffLine } from './diff-text.ts';

const REASON_LIMIT = 200;
/** Most changes of a batch that are named one by one. */
const BATCH_LIMIT = 10;

/** Which version it made, what it did, who and when. */
export function changeHeading(revision: Revision, history: readonly Revision[]): string {
  const heading = text.change.heading({
    version: revision.version,
    did: text.change.did(changeKind(revision, history)),
    who: whoOf(revision),
    when: whenOf(revision),
  });
  const { reason } = revision;
  return reason === null ? heading : `${heading}\n> ${escapeMarkdown(clip(reason, REASON_LIMIT))}`;
}

function whoOf({ actor }: Revision): string {
  return actor === OPERATOR.id ? text.change.operator : userMention(actor);
}

function whenOf(revision: Revision): string {
  const at = new Date(revision.at);
  return `${time(at, TimestampStyles.ShortDateTime)} (${time(at, TimestampStyles.RelativeTime)})`;
}

/** Changes that were stored as one: which, by whom, and buttons that undo them as one or show all of them. */
export function batchMessage(intro: string, revisions: readonly Revision[], batch: string): MessageBody {
  const heading = revisions
    .slice(0, 1)
    .map((revision) => text.import.told(revisions.length, whoOf(revision), whenOf(revision)));
  const lines = revisions.slice(0, BATCH_LIMIT).map(batchLine);
  const hidden = revisions.length - lines.length;
  const content = [intro, ...heading, ...lines, hidden > 0 ? text.import.more(hidden) : ''].filter(Boolean);
  return {
    content: clip(content.join('\n'), CONTENT_LIMIT),
    components: [
      row(
        button(text.import.undo, customId('undo-import', batch)),
        button(text.import.whole, customId('whole-import', batch)),
      ),
    ],
  };
}

function batchLine(revision: Revision): string {
  const { before, after, entryId } = revision;
  const kind = after === null ? 'retired' : before === null ? 'added' : 'edited';
  const question = escapeMarkdown((after ?? before)?.question ?? entryId);
  return text.import.change(text.change.did({ kind }), question, inlineCode(entryId));
}

/** All that the changes of a batch have changed. */
export function batchFile(revisions: readonly Revision[]): AttachmentPayload {
  const parts = revisions.map(({ entryId, version, before, after }) =>
    [text.import.part(entryId, version), ...entryDiff(before, after).map(diffLine), ''].join('\n'),
  );
  return {
    name: 'changes.txt',
    attachment: Buffer.from(parts.join('\n')),
    description: text.import.wholeFile(revisions.length),
  };
}

/** One change: to which fact, what, by whom, and the difference, with a button that undoes exactly it. */
export function changeMessage(intro: string, revision: Revision, history: readonly Revision[]): MessageBody {
  const { entryId, version } = revision;
  const question = escapeMarkdown((revision.after ?? revision.before)?.question ?? entryId);
  const heading = [intro, `**${question}**`, changeHeading(revision, history)].filter(Boolean).join('\n');
  const diff = diffBlock(entryDiff(revision.before, revision.after), CONTENT_LIMIT - heading.length - 1);
  return {
    content: `${heading}\n${diff.content}`,
    components: [
      row(
        button(text.change.undo, customId('undo', entryId, version)),
        ...(diff.isWhole ? [] : [wholeChangeButton(revision, text.change.whole)]),
      ),
    ],
  };
}

/** The button that brings the file below. */
export function wholeChangeButton({ entryId, version }: Revision, label: string) {
  return button(label, customId('whole-change', entryId, version));
}

/** The whole difference, which may be longer than a message. */
export function changeFile({ entryId, version, before, after }: Revision): AttachmentPayload {
  const lines = entryDiff(before, after).map(diffLine);
  return {
    name: `${entryId}-version-${version}.txt`,
    attachment: Buffer.from(`${lines.join('\n')}\n`),
    description: text.change.file(version),
  };
}
