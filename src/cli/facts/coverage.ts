import { type EntryCoverage, tally } from '../../curation/feedback/coverage.ts';
import type { Gap } from '../../curation/store.ts';
import { isFact } from '../../knowledge/entry.ts';
import { sectionTitle } from '../../knowledge/source.ts';
import { text } from '../../text.ts';
import type { FactsCommand } from './request.ts';

/** Section by section, what is known, what members make of it and what is missing. */
export const coverage: FactsCommand = async (curation, { guild }) => {
  const { sections, farGaps } = await curation.coverage(guild);
  const { source } = curation.catalogue(guild).knowledge;
  return {
    plain: [
      ...sections.map(({ section, entries, gaps }) =>
        [
          `${sectionTitle(source, section)}: ${total(entries)}`,
          ...entries.flatMap(entryLine),
          ...gaps.map(gapLine),
        ].join('\n'),
      ),
      ...(farGaps.length > 0 ? [[text.coverage.far, ...farGaps.map(gapLine)].join('\n')] : []),
    ].join('\n\n'),
    json: {
      sections: sections.map(({ section, entries, gaps }) => ({
        section,
        ...counted(entries),
        ...tally(entries),
        entries: entries.map(({ entry: { id, question }, ...marks }) => ({ id, question, ...marks })),
        gaps,
      })),
      farGaps,
    },
  };
};

function counted(entries: readonly EntryCoverage[]): { facts: number; tables: number } {
  const facts = entries.filter(({ entry }) => isFact(entry)).length;
  return { facts, tables: entries.length - facts };
}

function total(entries: readonly EntryCoverage[]): string {
  const { facts, tables } = counted(entries);
  const marks = text.coverage.tally(tally(entries));
  return [text.coverage.holds(facts, tables), ...(marks ? [marks] : [])].join(' · ');
}

function entryLine(one: EntryCoverage): string[] {
  const marks = text.coverage.tally(one);
  return marks ? [`  ${one.entry.id}: ${marks}`] : [];
}

function gapLine(gap: Gap): string {
  return `  ${text.coverage.gap(gap.question, gap)}`;
}
