import { type Source, sectionTitle } from '../../knowledge/source.ts';
import { dateInWords, text } from '../../text.ts';
import { clip } from '../message-body.ts';

export interface SourceDates {
  /** When the answer was true. */
  readonly asOf?: string | undefined;
  /** When it was last looked at, where that is too long ago. */
  readonly checked?: string | undefined;
}

/**
 * The quiet line under an answer: its section, linked, its dates, and after them what else there is to say. At most
 * `room` characters: the link goes first.
 */
export function sourceLine(
  source: Source,
  section: string,
  { asOf, checked }: SourceDates,
  room: number,
  ...others: readonly string[]
): string {
  const title = sectionTitle(source, section);
  const url = source.sections.find(({ id }) => id === section)?.url ?? source.url;
  const rest = [
    ...(asOf === undefined ? [] : [text.reply.asOf(dateInWords(asOf))]),
    ...(checked === undefined ? [] : [text.reply.lastChecked(checked)]),
    ...others,
  ]
    .map((part) => ` · ${part}`)
    .join('');
  const linked = `-# [${title.replace(/[[\]\\]/g, '\\$&')}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)${rest}`;
  return linked.length <= room ? linked : `${clip(`-# ${title}`, room - rest.length)}${rest}`;
}
