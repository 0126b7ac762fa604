import { text } from '../text.ts';
import { button, CONTENT_LIMIT, clip, type MessageBody, type Row, row } from './message-body.ts';

/** Lines that belong together; their heading stands again where they go on over a page. */
export interface Group {
  readonly heading?: string;
  readonly lines: readonly string[];
}

export interface Paged {
  /** Stands on every page. */
  readonly heading: string;
  /** What is spread over the pages; a line goes whole on one page. */
  readonly groups: readonly Group[];
  /** From 0; beyond the last it is the last. */
  readonly page: number;
  /** Custom id of the button that leads to the page. */
  customId(page: number): string;
}

/** One page of a text that may be longer than a message, with buttons to those before and after it. */
export function pagedMessage({ heading, groups, page, customId }: Paged): MessageBody {
  const room = CONTENT_LIMIT - heading.length - text.pages.page(1000, 1000).length - 2;
  const pages = paginate(groups, room);
  const at = Math.min(Math.max(page, 0), pages.length - 1);
  const footer = pages.length > 1 ? [text.pages.page(at + 1, pages.length)] : [];
  return {
    content: [heading, pages[at] ?? '', ...footer].join('\n'),
    components: pageRow(at, pages.length, customId),
  };
}

/** The groups as texts of at most `room` characters each. */
function paginate(groups: readonly Group[], room: number): string[] {
  const pages: string[] = [];
  let page = '';
  for (const { heading, lines } of groups) {
    const headed = (line: string) => (heading === undefined ? line : `${heading}\n${line}`);
    for (const [at, line] of lines.entries()) {
      const next = page === '' ? headed(line) : `${page}\n${at === 0 ? headed(line) : line}`;
      if (next.length <= room) page = next;
      else {
        if (page !== '') pages.push(page);
        page = clip(headed(line), room);
      }
    }
  }
  return [...pages, page];
}

/** Buttons to the page before and the page after, where there are such pages. */
export function pageRow(page: number, count: number, customId: (page: number) => string): Row[] {
  const buttons = [
    ...(page > 0 ? [button(text.pages.previous, customId(page - 1))] : []),
    ...(page < count - 1 ? [button(text.pages.next, customId(page + 1))] : []),
  ];
  return buttons.length > 0 ? [row(...buttons)] : [];
}
