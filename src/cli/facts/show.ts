import { sectionTitle } from '../../knowledge/source.ts';
import { text } from '../../text.ts';
import { type FactsCommand, namedFact } from './request.ts';

export const show: FactsCommand = (curation, request) => {
  const named = namedFact(curation, request);
  const { fact, version, isRetired } = named;
  const { source } = curation.edition(request.guild).knowledge;
  const { fields } = text;
  const line = (field: keyof typeof fields, value: string | undefined) =>
    value === undefined ? [] : [`${fields[field]}: ${value}`];
  return {
    plain: [
      `${fact.id} (${stateInWords(named)})`,
      ...line('question', fact.question),
      ...line('answer', fact.answer),
      ...line('section', sectionTitle(source, fact.section)),
      ...line('asOf', fact.asOf),
      ...line('validFrom', fact.validFrom),
      ...line('validTo', fact.validTo),
      ...line('reviewBy', fact.reviewBy),
      ...fact.wordings.flatMap((wording) => line('wordings', wording)),
      ...fact.contrasts.flatMap((contrast) => line('contrasts', contrast)),
      ...fact.related.flatMap((id) => line('related', id)),
    ].join('\n'),
    json: { version, retired: isRetired, fact },
  };
};

/** Whether the guild has changed the fact. */
export function stateInWords({ version, isRetired }: { version: number; isRetired: boolean }): string {
  if (isRetired) return text.factsCommand.retired(version);
  return version === 0 ? text.factsCommand.neverChanged : text.factsCommand.changed(version);
}
