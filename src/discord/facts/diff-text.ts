import type { DiffLine } from '../../curation/entry-diff.ts';
import { text } from '../../text.ts';
import { clip } from '../message-body.ts';

/** Longest line, so that one does not take the room of all others. */
const LINE_LIMIT = 240;
/** Most lines: a fact that is new or gone has more than anybody wants to read in a card. */
const LINES_LIMIT = 12;
const FENCE = '```';

export interface DiffBlock {
  readonly content: string;
  /** Nothing had to be left out. */
  readonly isWhole: boolean;
}

/**
 * The difference as a code block of at most `room` characters. Signs tell what is gone and what has come; the colours
 * that Discord adds are no more than that.
 */
export function diffBlock(lines: readonly DiffLine[], room: number): DiffBlock {
  if (lines.length === 0) return { content: text.change.nothing, isWhole: true };
  const left = room - 2 * FENCE.length - 'diff\n\n'.length - text.change.more(lines.length).length - 1;
  const limit = Math.min(LINE_LIMIT, left);
  const written = lines.map(diffLine);
  const shown = fitting(
    written.map((line) => clip(line.replaceAll(FENCE, "'''"), limit)),
    left,
  );
  const hidden = lines.length - shown.length;
  const block = [`${FENCE}diff`, ...shown, FENCE].join('\n');
  return {
    content: hidden > 0 ? `${block}\n${text.change.more(hidden)}` : block,
    isWhole: hidden === 0 && written.every((line) => line.length <= limit),
  };
}

export function diffLine({ sign, label, value }: DiffLine): string {
  return `${sign} ${label}: ${value}`;
}

/** The first lines, at least one and not too many, that have at most `room` characters with their line breaks. */
function fitting(lines: readonly string[], room: number): string[] {
  let used = 0;
  const end = lines.findIndex((line, at) => {
    used += line.length + 1;
    return at > 0 && used > room;
  });
  return lines.slice(0, Math.min(end < 0 ? lines.length : end, LINES_LIMIT));
}
