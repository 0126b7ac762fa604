import { escapeMarkdown, inlineCode } from 'discord.js';
import type { Curation } from '../../curation/curation.ts';
import { standing } from '../../curation/standing.ts';
import { type Source, sectionTitle } from '../../knowledge/source.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import type { MessageBody } from '../message-body.ts';
import { type Group, pagedMessage } from '../pages.ts';

/** The guild's facts by section, in the order of the source, and those that it has retired. */
export function factListPage(
  curation: Curation,
  guild: string,
  { page, section }: { readonly page: number; readonly section?: string | undefined },
): MessageBody {
  const catalogue = curation.catalogue(guild);
  const edition = curation.edition(guild);
  const { source } = catalogue.knowledge;
  const facts = [...catalogue.facts()].filter((fact) => section === undefined || fact.section === section);
  const retired = curation
    .retired(guild)
    .filter(({ fact }) => section === undefined || fact.section === section)
    .map(({ fact }) => `- ${escapeMarkdown(fact.question)} ${inlineCode(fact.id)}`);
  const sections = source.sections.map(({ id }) => {
    const here = facts.filter((fact) => fact.section === id);
    const lines = here.map((fact) =>
      [
        `- ${escapeMarkdown(fact.question)} ${inlineCode(fact.id)}`,
        text.list.standing(standing(fact, catalogue)),
        edition.fact(fact.id) ? '' : text.list.rests,
      ].join(''),
    );
    return group(shownTitle(source, id), lines);
  });
  return pagedMessage({
    heading: text.list.heading(facts.length),
    groups: [...sections, group(text.list.retired, retired)],
    page,
    customId: (to) => customId('fact-list', to, ...(section === undefined ? [] : [section])),
  });
}

function shownTitle(source: Source, section: string): string {
  return escapeMarkdown(sectionTitle(source, section));
}

function group(title: string, lines: readonly string[]): Group {
  return { heading: text.list.group(title, lines.length), lines };
}
