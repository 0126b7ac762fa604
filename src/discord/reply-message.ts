import { escapeMarkdown } from 'discord.js';
import { type Answer, answerId, type Reply, type Suggestion } from '../answering/reply.ts';
import type { Source } from '../knowledge/source.ts';
import { text } from '../text.ts';
import { customId } from './custom-id.ts';
import {
  BUTTON_LABEL_LIMIT,
  BUTTONS_LIMIT,
  button,
  CONTENT_LIMIT,
  clip,
  type MessageBody,
  type Row,
  row,
  select,
} from './message-body.ts';
import { type SourceDates, sourceLine } from './source-line.ts';
import { voteButtons } from './vote-buttons.ts';

/** Longest question that is repeated above an answer. */
const QUOTE_LIMIT = 200;
/** Characters of a name that are repeated to the asker. */
const BEYOND_LIMIT = 60;

export interface ReplyFrame {
  readonly source: Source;
  /** Who may use the buttons; left out where only the asker sees the message. */
  readonly asker?: string | undefined;
  /** A line above the answer that says what it answers, where Discord does not show it. */
  readonly intro?: string | undefined;
  /** When a fact was last looked at, if its answer is to say so. */
  readonly lastChecked?: (factId: string) => string | undefined;
  /** How many times the guild has changed a fact; left out where nobody can vote on the answer. */
  readonly version?: (factId: string) => number;
}

/** What a reply says, and what it says it with. */
interface Rendered extends MessageBody {
  /** Ids of the facts and tables; left out where there are none. */
  readonly given?: readonly string[];
}

/** The reply as a message. */
export function replyMessage(reply: Reply, frame: ReplyFrame): MessageBody {
  const { asker, intro, version } = frame;
  const {
    content,
    components,
    given = [],
  } = render(reply, frame, CONTENT_LIMIT - (intro ? intro.length + 1 : 0));
  const votes = version ? voteButtons(given.map((id) => ({ factId: id, version: version(id) }))) : [];
  const buttons = [...votes, ...removeButton(asker)];
  return {
    content: intro && reply.outcome !== 'emergency' ? `${intro}\n${content}` : content,
    components: [...components, ...(buttons.length > 0 ? [row(...buttons)] : [])],
  };
}

/** A question of somebody's, to stand above the answer. */
export function quote(question: string): string {
  return text.reply.quote(clip(escapeMarkdown(clip(question, QUOTE_LIMIT)), QUOTE_LIMIT));
}

/** The row with which the asker takes the bot's message away. */
export function removeRow(asker: string): Row[] {
  return [row(...removeButton(asker))];
}

function removeButton(asker: string | undefined) {
  return asker === undefined ? [] : [button(text.reply.remove, customId('remove', asker))];
}

function render(reply: Reply, frame: ReplyFrame, room: number): Rendered {
  const { asker } = frame;
  switch (reply.outcome) {
    case 'answer':
      return answers(reply.answers, frame, room);
    case 'suggestions':
      return {
        content: doubt(reply.beyond, text.reply.suggestions),
        components: offer(reply.suggestions, asker),
      };
    case 'unknown':
      return {
        content:
          reply.suggestions.length > 0
            ? doubt(reply.beyond, text.reply.nearest)
            : `${text.reply.unknown} ${text.reply.tryOtherWords}`,
        components: offer(reply.suggestions, asker),
      };
    case 'emergency':
      return { content: text.emergency[reply.emergency], components: [] };
  }
}

/** What stands above questions to choose from: names what the question has and they have not, where that is known. */
function doubt(beyond: string | undefined, otherwise: string): string {
  return beyond === undefined ? otherwise : text.reply.beyond(escapeMarkdown(clip(beyond, BEYOND_LIMIT)));
}

/** As many whole answers as the message holds (always one), and the others to choose. */
function answers(
  [first, ...others]: readonly [Answer, ...Answer[]],
  frame: ReplyFrame,
  room: number,
): Rendered {
  const offering = `\n\n${text.reply.alsoAsked}`;
  const space = others.length === 0 ? room : room - offering.length;
  let content = answerText(first, frame, space);
  const given = [answerId(first)];
  const left: Suggestion[] = [];
  for (const answer of others) {
    const longer = `${content}\n\n${answerText(answer, frame, space)}`;
    if (left.length > 0 || longer.length > space) left.push(subject(answer));
    else {
      content = longer;
      given.push(answerId(answer));
    }
  }
  return left.length === 0
    ? { content, components: [], given }
    : { content: content + offering, components: offer(left, frame.asker), given };
}

function subject(answer: Answer): Suggestion {
  const { id, question } = answer.kind === 'fact' ? answer.fact : answer.table;
  return { id, question };
}

function answerText(answer: Answer, { source, lastChecked }: ReplyFrame, room: number): string {
  const below = (words: string, section: string, dates: SourceDates) =>
    `${words}\n${sourceLine(source, section, dates, room - words.length - 1)}`;
  if (answer.kind === 'reading') return below(answer.text, answer.table.section, answer);
  const { id, answer: words, section, asOf } = answer.fact;
  return below(words, section, { asOf, checked: lastChecked?.(id) });
}

/** Questions to choose from: buttons, or a list where a question is too long for a button. */
function offer(suggestions: readonly Suggestion[], asker: string | undefined): Row[] {
  const offered = [...new Map(suggestions.map((one) => [one.id, one])).values()].slice(0, BUTTONS_LIMIT);
  if (offered.length === 0) return [];
  const owner = asker === undefined ? [] : [asker];
  if (offered.every(({ question }) => question.length <= BUTTON_LABEL_LIMIT)) {
    return [row(...offered.map(({ id, question }) => button(question, customId('show', id, ...owner))))];
  }
  const options = offered.map(({ id, question }) => ({ label: question, value: id }));
  return [row(select(text.reply.chooseQuestion, customId('choose', ...owner), options))];
}
