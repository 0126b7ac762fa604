import { escapeMarkdown, inlineCode } from 'discord.js';
import { type Catalogue, entryOf } from '../../curation/catalogue.ts';
import type { VersionedFact } from '../../curation/curation.ts';
import { standing } from '../../curation/standing.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import type { MessageBody } from '../message-body.ts';
import { pagedMessage } from '../pages.ts';
import { sourceLine } from '../replies/source-line.ts';
import { daysInWords } from './date-lines.ts';

/** Longest line that names section and date. */
const SOURCE_LINE_LIMIT = 300;

/** A fact as members get it, and below it all that only moderators need. */
export function factPage({ fact, version }: VersionedFact, catalogue: Catalogue, page: number): MessageBody {
  const { source } = catalogue.knowledge;
  return pagedMessage({
    heading: `**${escapeMarkdown(fact.question)}**`,
    groups: [
      {
        lines: [
          fact.answer,
          sourceLine(source, fact.section, fact, SOURCE_LINE_LIMIT),
          text.show.id(inlineCode(fact.id), version),
          text.show.standing(standing(fact, catalogue)),
          ...daysInWords(fact),
        ],
      },
      { heading: text.show.related, lines: related(fact, catalogue).map(bullet) },
      { heading: text.show.wordings(fact.wordings.length), lines: fact.wordings.map(bullet) },
      { heading: text.show.contrasts(fact.contrasts.length), lines: fact.contrasts.map(bullet) },
    ],
    page,
    customId: (to) => customId('fact-page', fact.id, to),
  });
}

/** The questions of the related facts and tables, or the ids of those that are retired. */
function related({ related }: Fact, catalogue: Catalogue): string[] {
  return related.map((id) => entryOf(catalogue, id)?.question ?? id);
}

function bullet(item: string): string {
  return `- ${escapeMarkdown(item)}`;
}
