import { type Source, sectionTitle } from '../knowledge/source.ts';
import { dateInWords, text } from '../text.ts';
import { clip } from './message-body.ts';

/** The quiet line under an answer: its section, linked, and when it was true. At most `room` characters. */
export function sourceLine(source: Source, section: string, asOf: string | undefined, room: number): string {
  const title = sectionTitle(source, section);
  const url = source.sections.find(({ id }) => id === section)?.url ?? source.url;
  const date = asOf === undefined ? '' : ` · ${text.reply.asOf(dateInWords(asOf))}`;
  const linked = `-# [${title.replace(/[[\]\\]/g, '\\$&')}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)${date}`;
  return linked.length <= room ? linked : `${clip(`-# ${title}`, room - date.length)}${date}`;
}
