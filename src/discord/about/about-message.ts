import type { Engine } from '../../answering/engine.ts';
import type { Curation } from '../../curation/curation.ts';
import { standing } from '../../curation/standing.ts';
import { product } from '../../product.ts';
import { dateInWords, text } from '../../text.ts';
import { CONTENT_LIMIT, clip, type MessageBody } from '../message-body.ts';

/** Where the bot's answers come from, how current they are, and what it is. */
export function aboutMessage(curation: Curation, guild: string | null): MessageBody {
  const edition = curation.edition(guild);
  const { source } = edition.knowledge;
  const newest = newestDate(edition);
  const content = [
    text.about.who(source.subject),
    '',
    text.about.source(source),
    text.about.covers(dateInWords(source.asOf)),
    text.about.facts([...edition.facts()].length, [...edition.tables()].length),
    ...(newest === undefined ? [] : [text.about.newest(dateInWords(newest))]),
    ...(guild === null ? [] : [text.about.here(changesIn(curation, guild))]),
    '',
    text.about.software(product),
    text.about.notEndorsed(source.subject),
  ].join('\n');
  return { content: clip(content, CONTENT_LIMIT), components: [] };
}

/** When the newest of the answers that have a date was true; written dates sort as text. */
function newestDate(edition: Engine): string | undefined {
  const ofFacts = Array.from(edition.facts(), ({ asOf }) => asOf ?? '');
  const ofTables = [...edition.tables()].flatMap(({ inspections }) => inspections.map(({ date }) => date));
  return [...ofFacts, ...ofTables].sort().at(-1) || undefined;
}

function changesIn(curation: Curation, guild: string) {
  const catalogue = curation.catalogue(guild);
  const kinds = Array.from(catalogue.facts(), (fact) => standing(fact, catalogue).kind);
  const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
  return { changed: count('changed'), added: count('own'), retired: curation.retired(guild).length };
}
