import { text } from '../../text.ts';
import { clip, type MessageBody, row, select } from '../message-body.ts';
import { pageRow } from '../pages.ts';

/** Lines of this many characters fit a message, with what stands around them. */
const ITEMS_A_PAGE = 10;
/** Longest name in the list, with all signs escaped. */
export const LINE_LIMIT = 110;
/** Discord's longest label of an option. */
const OPTION_LIMIT = 100;

/** A list that may be longer than a message, from which one is to be chosen. */
export interface Chooser {
  readonly heading: string;
  /** At least one; `line` has at most some seventy characters beside `LINE_LIMIT`. */
  readonly items: readonly { readonly id: number; readonly name: string; readonly line: string }[];
  /** From 0; beyond the last it is the last. */
  readonly page: number;
  readonly placeholder: string;
  /** Custom ID of the list of the names. */
  readonly chosen: string;
  /** Custom ID of the button that leads to the page. */
  turned(page: number): string;
}

/** A page of the numbered lines, and the names to choose from. */
export function chooserPage({ heading, items, page, placeholder, chosen, turned }: Chooser): MessageBody {
  const count = Math.ceil(items.length / ITEMS_A_PAGE);
  const at = Math.min(Math.max(page, 0), count - 1);
  const shown = items.slice(at * ITEMS_A_PAGE, (at + 1) * ITEMS_A_PAGE);
  const lines = shown.map(({ line }, index) => `${at * ITEMS_A_PAGE + index + 1}. ${line}`);
  const options = shown.map(({ id, name }) => ({ label: clip(name, OPTION_LIMIT), value: `${id}` }));
  return {
    content: [heading, ...lines, ...(count > 1 ? [text.pages.page(at + 1, count)] : [])].join('\n'),
    components: [row(select(placeholder, chosen, options)), ...pageRow(at, count, turned)],
  };
}
