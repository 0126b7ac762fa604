import { sectionTitle } from '../../knowledge/source.ts';
import type { FactsCommand } from './request.ts';
import { stateInWords } from './show.ts';

export const list: FactsCommand = (curation, { guild }) => {
  const catalogue = curation.catalogue(guild);
  const { source } = catalogue.knowledge;
  const standing = [...catalogue.facts()].flatMap(({ id }) => {
    const found = curation.fact(guild, id);
    return found ? [{ ...found, isRetired: false }] : [];
  });
  const entries = [...standing, ...curation.retired(guild).map((one) => ({ ...one, isRetired: true }))];
  const groups = source.sections
    .map(({ id }) => ({
      title: sectionTitle(source, id),
      entries: entries.filter(({ fact }) => fact.section === id),
    }))
    .filter((group) => group.entries.length > 0);
  return {
    plain: groups
      .map(({ title, entries }) =>
        [
          title,
          ...entries.map((entry) => {
            const { fact, version } = entry;
            return `  ${fact.id}: ${fact.question}${version > 0 ? ` (${stateInWords(entry)})` : ''}`;
          }),
        ].join('\n'),
      )
      .join('\n\n'),
    json: entries.map(({ fact: { id, section, question }, version, isRetired }) => ({
      id,
      section,
      question,
      version,
      retired: isRetired,
    })),
  };
};
