import { escapeMarkdown, inlineCode } from 'discord.js';
import { entryDiff } from '../../curation/entry-diff.ts';
import type { Revision } from '../../curation/store.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { button, CONTENT_LIMIT, type MessageBody, type Row, row } from '../message-body.ts';
import { pageRow } from '../pages.ts';
import { changeHeading, wholeChangeButton } from './change-message.ts';
import { diffBlock } from './diff-text.ts';

/** Each version has a row of buttons, and Discord allows five rows with that of the pages. */
const VERSIONS_A_PAGE = 4;
/** Characters for what stands above and below the versions. */
const FRAME_ROOM = 320;
const VERSION_ROOM = (CONTENT_LIMIT - FRAME_ROOM) / VERSIONS_A_PAGE;

/** The versions of a fact, newest first. */
export function historyPage(entryId: string, history: readonly Revision[], page: number): MessageBody {
  const [newest] = history;
  if (!newest) return { content: text.history.none, components: [] };
  const oldest = history.at(-1);
  const shipped = oldest?.before ? [shippedEntry(entryId, newest)] : [];
  const entries = [...history.map((revision) => entryOf(revision, newest, history)), ...shipped];
  const count = Math.ceil(entries.length / VERSIONS_A_PAGE);
  const at = Math.min(Math.max(page, 0), count - 1);
  const shown = entries.slice(at * VERSIONS_A_PAGE, (at + 1) * VERSIONS_A_PAGE);
  const question = (newest.after ?? newest.before)?.question ?? entryId;
  return {
    content: [
      text.history.heading(escapeMarkdown(question), inlineCode(entryId)),
      ...shown.map(({ content }) => content),
      ...(count > 1 ? [text.pages.page(at + 1, count)] : []),
    ].join('\n'),
    components: [
      ...shown.flatMap(({ rows }) => rows),
      ...pageRow(at, count, (to) => customId('history', entryId, to)),
    ],
  };
}

interface Entry {
  readonly content: string;
  readonly rows: Row[];
}

function entryOf(revision: Revision, newest: Revision, history: readonly Revision[]): Entry {
  const heading = changeHeading(revision, history);
  const diff = diffBlock(entryDiff(revision.before, revision.after), VERSION_ROOM - heading.length - 1);
  const buttons = [
    ...(revision.after && revision !== newest
      ? [restoreButton(revision.entryId, revision.version, newest)]
      : []),
    ...(diff.isWhole ? [] : [wholeChangeButton(revision, text.history.whole(revision.version))]),
  ];
  return {
    content: `${heading}\n${diff.content}`,
    rows: buttons.length > 0 ? [row(...buttons)] : [],
  };
}

/** What all changes began with. */
function shippedEntry(entryId: string, newest: Revision): Entry {
  return { content: text.history.shipped, rows: [row(restoreButton(entryId, 0, newest))] };
}

function restoreButton(entryId: string, version: number, newest: Revision) {
  return button(text.history.restore(version), customId('restore', entryId, version, newest.version));
}
