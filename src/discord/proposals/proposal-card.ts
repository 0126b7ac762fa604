import { ButtonStyle, escapeMarkdown, inlineCode, TimestampStyles, time } from 'discord.js';
import type { Catalogue } from '../../curation/catalogue.ts';
import type { Proposal } from '../../curation/proposals/store.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { chooserPage, LINE_LIMIT } from '../facts/chooser-page.ts';
import { button, CONTENT_LIMIT, clip, type MessageBody, row } from '../message-body.ts';

/** Less of the present answer than this is not worth showing. */
const ANSWER_ROOM = 60;

/** A proposal as moderators see it, with what they can do about it. */
export function proposalCard(proposal: Proposal, catalogue: Catalogue): MessageBody {
  const fact = proposal.factId === null ? undefined : catalogue.fact(proposal.factId);
  const wish = proposal.tell ? `\n${text.proposals.wantsToKnow}` : '';
  const content = proposalText(proposal, CONTENT_LIMIT - wish.length);
  const room = CONTENT_LIMIT - content.length - wish.length - text.proposals.now.length - 2;
  const now = fact && room > ANSWER_ROOM ? `\n${text.proposals.now}\n${quoted(fact.answer, room)}` : '';
  return {
    content: content + now + wish,
    components: [
      row(
        button(text.proposals.approve, customId('proposal-approve', proposal.id), ButtonStyle.Primary),
        button(text.proposals.decline, customId('proposal-decline', proposal.id), ButtonStyle.Danger),
      ),
    ],
  };
}

/** The same once it is decided. */
export function decidedCard(proposal: Proposal, outcome: string): MessageBody {
  return {
    content: `${outcome}\n${proposalText(proposal, CONTENT_LIMIT - outcome.length - 1)}`,
    components: [],
  };
}

/** The proposals that wait, the oldest first, and a list to choose one from. */
export function proposalsPage(proposals: readonly Proposal[], page: number): MessageBody {
  if (proposals.length === 0) return { content: text.proposals.none, components: [] };
  return chooserPage({
    heading: text.proposals.heading(proposals.length),
    items: proposals.map((proposal) => ({
      id: proposal.id,
      name: proposal.question,
      line: `${clip(escapeMarkdown(proposal.question), LINE_LIMIT)} · ${kindOf(proposal)} · ${madeAt(proposal)}`,
    })),
    page,
    placeholder: text.proposals.choose,
    chosen: customId('proposal'),
    turned: (to) => customId('proposals', to),
  });
}

function madeAt({ at }: Proposal): string {
  return time(new Date(at), TimestampStyles.RelativeTime);
}

function proposalText(proposal: Proposal, room: number): string {
  const { factId, question, answer, note } = proposal;
  const part = (name: string, written: string) =>
    written ? [name, quoted(written, written.length * 2)] : [];
  const lines = [
    text.proposals.cardHeading(kindOf(proposal)),
    `**${escapeMarkdown(question)}**${factId === null ? '' : ` ${inlineCode(factId)}`}`,
    ...part(factId === null ? text.proposals.note : text.proposals.wrong, note),
    ...part(text.proposals.answer, answer),
  ];
  return clip(lines.join('\n'), room);
}

function kindOf({ factId }: Proposal): string {
  return factId === null ? text.proposals.addition : text.proposals.correction;
}

/** The text as a quotation of at most `room` characters. */
function quoted(written: string, room: number): string {
  return clip(`> ${written.replaceAll('\n', '\n> ')}`, room);
}
