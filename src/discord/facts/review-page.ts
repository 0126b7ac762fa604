import { escapeMarkdown, inlineCode } from 'discord.js';
import type { Curation } from '../../curation/curation.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { dateInWords, text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { BUTTON_LABEL_LIMIT, button, CONTENT_LIMIT, clip, type MessageBody, row } from '../message-body.ts';
import { pageRow } from '../pages.ts';

/** Each fact has a row with its button, and Discord allows five rows with that of the pages. */
const FACTS_A_PAGE = 4;
/** Characters for what stands above and below the facts. */
const FRAME_ROOM = 200;
const FACT_ROOM = (CONTENT_LIMIT - FRAME_ROOM) / FACTS_A_PAGE;

/** The facts that somebody should look at again, that which waits longest first, each with a button to edit it. */
export function reviewPage(curation: Curation, guild: string, page: number): MessageBody {
  const due = curation.due(guild);
  if (due.length === 0) return { content: text.review.none, components: [] };
  const count = Math.ceil(due.length / FACTS_A_PAGE);
  const at = Math.min(Math.max(page, 0), count - 1);
  const shown = due.slice(at * FACTS_A_PAGE, (at + 1) * FACTS_A_PAGE);
  return {
    content: [
      text.review.heading(due.length),
      ...shown.map((fact) => entry(fact, curation.lastChecked(guild, fact.id))),
      ...(count > 1 ? [text.pages.page(at + 1, count)] : []),
    ].join('\n'),
    components: [
      ...shown.map(({ id, question }) =>
        row(button(clip(text.review.edit(question), BUTTON_LABEL_LIMIT), customId('fact-due', id))),
      ),
      ...pageRow(at, count, (to) => customId('fact-review', to)),
    ],
  };
}

function entry({ id, question, answer, reviewBy }: Fact, checked: string | undefined): string {
  const heading = `**${escapeMarkdown(question)}** ${inlineCode(id)}`;
  const dates = [
    ...(reviewBy ? [text.review.since(dateInWords(reviewBy))] : []),
    ...(checked ? [text.reply.lastChecked(checked)] : []),
  ];
  const quiet = `-# ${dates.join(' · ')}`;
  return [heading, clip(answer, FACT_ROOM - heading.length - quiet.length - 2), quiet].join('\n');
}
