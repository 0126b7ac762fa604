import { text } from '../text.ts';
import { button, CONTENT_LIMIT, clip, type MessageBody, type Row, row } from './message-body.ts';

export interface Paged {
  /** Stands on every page. */
  readonly heading: string;
  /** What is spread over the pages; a line goes whole on one page. */
  readonly lines: readonly string[];
  /** From 0; beyond the last it is the last. */
  readonly page: number;
  /** Custom id of the button that leads to the page. */
  customId(page: number): string;
}

/** One page of a text that may be longer than a message, with buttons to those before and after it. */
export function pagedMessage({ heading, lines, page, customId }: Paged): MessageBody {
  const room = CONTENT_LIMIT - heading.length - text.pages.page(1000, 1000).length - 2;
  const pages = paginate(lines, room);
  const at = Math.min(Math.max(page, 0), pages.length - 1);
  const footer = pages.length > 1 ? [text.pages.page(at + 1, pages.length)] : [];
  return {
    content: [...(heading ? [heading] : []), ...(pages[at] ?? []), ...footer].join('\n'),
    components: pageRow(at, pages.length, customId),
  };
}

/** Groups of lines, each of at most `room` characters with its line breaks. */
function paginate(lines: readonly string[], room: number): string[][] {
  const pages: string[][] = [];
  let current: string[] = [];
  let used = 0;
  for (const line of lines.map((long) => clip(long, room))) {
    if (current.length > 0 && used + line.length + 1 > room) {
      pages.push(current);
      [current, used] = [[], 0];
    }
    current.push(line);
    used += line.length + 1;
  }
  return [...pages, current];
}

/** Buttons to the page before and the page after, where there are such pages. */
export function pageRow(page: number, count: number, customId: (page: number) => string): Row[] {
  const buttons = [
    ...(page > 0 ? [button(text.pages.previous, customId(page - 1))] : []),
    ...(page < count - 1 ? [button(text.pages.next, customId(page + 1))] : []),
  ];
  return buttons.length > 0 ? [row(...buttons)] : [];
}
