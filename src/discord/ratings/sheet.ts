import type { Grade } from '../../knowledge/rating-table.ts';
import type { Source } from '../../knowledge/source.ts';
import type { Picture } from '../../pictures/pictures.ts';
import { text } from '../../text.ts';
import { CONTENT_LIMIT, clip } from '../message-body.ts';
import { sourceLine } from '../replies/source-line.ts';

/** Discord's longest alt text. */
const ALT_LIMIT = 1024;
/** Discord's most files in a message are ten; one may be the text. */
const PICTURES_LIMIT = 9;

/** The same in words and as a picture. */
export interface Sheet {
  /** In Markdown, the heading first. */
  readonly lines: readonly string[];
  readonly picture: Picture;
  /** Of the source. */
  readonly section: string;
}

/** What answers a command about ratings. */
export interface RatingsMessage {
  readonly content: string;
  readonly pictures: readonly { readonly picture: Picture; readonly alt: string }[];
  /** All lines, where not all of them fit into the content or an alt text. */
  readonly whole: string | undefined;
}

export function sheetsMessage(sheets: readonly Sheet[], source: Source): RatingsMessage {
  const shown = sheets.slice(0, PICTURES_LIMIT);
  const more = `\n${text.ratings.more}`;
  const room = Math.floor((CONTENT_LIMIT - more.length) / shown.length) - 2;
  const texts = shown.map(({ lines, section }) => {
    const end = `\n${sourceLine(source, section, {}, room)}`;
    return takeFitting(lines, room - end.length) + end;
  });
  const alts = shown.map(({ lines }) => plain(lines.join('\n')));
  const isCut =
    shown.length < sheets.length ||
    shown.some(({ lines }, at) => !texts[at]?.startsWith(lines.join('\n'))) ||
    alts.some(({ length }) => length > ALT_LIMIT);
  return {
    content: texts.join('\n\n') + (isCut ? more : ''),
    pictures: shown.map(({ picture }, at) => ({
      picture,
      alt: takeFitting((alts[at] ?? '').split('\n'), ALT_LIMIT),
    })),
    whole: isCut ? sheets.map(({ lines }) => plain(lines.join('\n'))).join('\n\n') : undefined,
  };
}

export function wordsOnly(content: string): RatingsMessage {
  return { content: clip(content, CONTENT_LIMIT), pictures: [], whole: undefined };
}

/** A grade as it stands in a message. */
export function gradeText(grade: Grade | undefined): string {
  return grade ? text.ratings.grade(grade.symbol, grade.word) : text.ratings.notRated;
}

function plain(markdown: string): string {
  return markdown.replaceAll('**', '');
}

/** The first lines that fit in the room together; always one, cut if need be. */
function takeFitting([first = '', ...others]: readonly string[], room: number): string {
  let taken = clip(first, room);
  for (const line of others) {
    if (taken.length + 1 + line.length > room) break;
    taken += `\n${line}`;
  }
  return taken;
}
