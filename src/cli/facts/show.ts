import { ratingLines } from '../../curation/entry-diff.ts';
import { type Entry, isTable } from '../../knowledge/entry.ts';
import type { Fact } from '../../knowledge/fact.ts';
import type { RatingTable } from '../../knowledge/rating-table.ts';
import { type Source, sectionTitle } from '../../knowledge/source.ts';
import { text } from '../../text.ts';
import { type FactsCommand, type NamedEntry, namedEntry } from './request.ts';

export const show: FactsCommand = (curation, request) => {
  const named = namedEntry(curation, request);
  const { entry, version, isRetired } = named;
  const { source } = curation.catalogue(request.guild).knowledge;
  return {
    plain: [`${entry.id} (${stateInWords(named)})`, ...linesOf(entry, source)].join('\n'),
    json: { version, retired: isRetired, ...(isTable(entry) ? { table: entry } : { fact: entry }) },
  };
};

/** Whether the guild has changed the fact or table. */
export function stateInWords({ version, isRetired }: NamedEntry): string {
  if (isRetired) return text.factsCommand.retired(version);
  return version === 0 ? text.factsCommand.neverChanged : text.factsCommand.changed(version);
}

function linesOf(entry: Entry, source: Source): string[] {
  return [
    ...line('question', entry.question),
    ...(isTable(entry) ? [] : line('answer', entry.answer)),
    ...line('section', sectionTitle(source, entry.section)),
    ...(isTable(entry) ? tableLines(entry) : dateLines(entry)),
    ...entry.wordings.flatMap((wording) => line('wordings', wording)),
    ...(isTable(entry) ? [] : nearLines(entry)),
  ];
}

function dateLines({ asOf, validFrom, validTo, reviewBy }: Fact): string[] {
  return [
    ...line('asOf', asOf),
    ...line('validFrom', validFrom),
    ...line('validTo', validTo),
    ...line('reviewBy', reviewBy),
  ];
}

function nearLines({ contrasts, related }: Fact): string[] {
  return [
    ...contrasts.flatMap((contrast) => line('contrasts', contrast)),
    ...related.flatMap((id) => line('related', id)),
  ];
}

function tableLines(table: RatingTable): string[] {
  return [
    ...line('inspector', table.inspector),
    ...ratingLines(table).map(({ label, value }) => `${label}: ${value}`),
  ];
}

function line(field: keyof typeof text.fields, value: string | undefined): string[] {
  return value === undefined ? [] : [`${text.fields[field]}: ${value}`];
}
