import { sectionTitle } from '../../knowledge/source.ts';
import { type FactsCommand, knownEntries } from './request.ts';
import { stateInWords } from './show.ts';

export const list: FactsCommand = (curation, { guild }) => {
  const { source } = curation.catalogue(guild).knowledge;
  const known = knownEntries(curation, guild);
  const groups = source.sections
    .map(({ id }) => ({
      title: sectionTitle(source, id),
      entries: known.filter(({ entry }) => entry.section === id),
    }))
    .filter((group) => group.entries.length > 0);
  return {
    plain: groups
      .map(({ title, entries }) =>
        [
          title,
          ...entries.map((named) => {
            const { id, question } = named.entry;
            return `  ${id}: ${question}${named.version > 0 ? ` (${stateInWords(named)})` : ''}`;
          }),
        ].join('\n'),
      )
      .join('\n\n'),
    json: known.map(({ entry: { id, section, question }, version, isRetired }) => ({
      id,
      section,
      question,
      version,
      retired: isRetired,
    })),
  };
};
