import { escapeMarkdown } from 'discord.js';
import { oneLine, PARTS_LIMIT } from '../../answering/message/question-parts.ts';
import { type Answer, type Answered, answerId, type Reply, type Suggestion } from '../../answering/reply.ts';
import { listInWords, text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { button, CONTENT_LIMIT, clip, type MessageBody, type Row, row } from '../message-body.ts';
import { quietText, saidText, subject } from './answer-text.ts';
import { personButton } from './person-button.ts';
import { BESIDE, besideLine, IN_TURN, offer, SUGGESTED } from './question-choice.ts';
import type { ReplyFrame } from './reply-frame.ts';
import { voteButtons } from './vote-buttons.ts';

/** Longest question that is repeated above an answer. */
const QUOTE_LIMIT = 200;
/** Characters of a name, or of a part of a question, that are repeated to the asker. */
const REPEATED_LIMIT = 60;

/** What a reply says, and what it says it with. */
interface Rendered extends MessageBody {
  /** Left out where there are none. */
  readonly given?: readonly Answer[];
}

/** The reply as a message. */
export function replyMessage(reply: Reply, frame: ReplyFrame): MessageBody {
  const { intro } = frame;
  if (reply.outcome === 'emergency') {
    const components = frame.asker === undefined ? [] : removeRow(frame.asker);
    return { content: text.emergency[reply.emergency], components };
  }
  const {
    content,
    components,
    given = [],
  } = render(reply, frame, CONTENT_LIMIT - (intro ? intro.length + 1 : 0));
  return {
    content: intro ? `${intro}\n${content}` : content,
    components: [...components, actionRow(given, frame)],
  };
}

/**
 * One of several answers that have no room in a message together.
 * @param all of them, this one too
 */
export function answerInTurn(answer: Answer, all: readonly Suggestion[], frame: ReplyFrame): MessageBody {
  const content = quote(subject(answer).question);
  return {
    content: `${content}\n${answersText([answer], [], frame, CONTENT_LIMIT - content.length - 1)}`,
    components: [
      ...offer(all, IN_TURN, frame.asker, new Set([answerId(answer)])),
      actionRow([answer], frame),
    ],
  };
}

/** A question of somebody's, to stand above the answer. */
export function quote(question: string): string {
  return text.reply.quote(clip(escapeMarkdown(clip(oneLine(question), QUOTE_LIMIT)), QUOTE_LIMIT));
}

/** The row with which the asker takes the bot's message away. */
export function removeRow(asker: string): Row[] {
  return [row(removeButton(asker))];
}

function removeButton(asker: string) {
  return button(text.reply.remove, customId('remove', asker));
}

/** What can be done about the reply itself. */
function actionRow(given: readonly Answer[], { asker, takesVotes, handsOn, version }: ReplyFrame): Row {
  const ids = [...new Set(given.map(answerId))];
  const votes = takesVotes ? voteButtons(ids.map((id) => ({ entryId: id, version: version(id) }))) : [];
  const why = button(given.length > 0 ? text.why.thisAnswer : text.why.short, customId('why'));
  const person = handsOn && given.length === 0 ? [personButton(asker)] : [];
  return row(...votes, why, ...person, ...(asker === undefined ? [] : [removeButton(asker)]));
}

function render(reply: Exclude<Reply, { outcome: 'emergency' }>, frame: ReplyFrame, room: number): Rendered {
  const { asker } = frame;
  switch (reply.outcome) {
    case 'answer':
      return withOthers(
        answers(reply.answers, notes(reply), frame, room),
        reply.suggestions ?? [],
        asker,
        room,
      );
    case 'suggestions':
      return {
        content: doubt(reply.beyond, text.reply.suggestions),
        components: offer(reply.suggestions, SUGGESTED, asker),
      };
    case 'unknown':
      return {
        content:
          reply.suggestions.length > 0
            ? doubt(reply.beyond, text.reply.nearest)
            : `${text.reply.unknown} ${text.reply.tryOtherWords}`,
        components: offer(reply.suggestions, SUGGESTED, asker),
      };
  }
}

/** The answer with other questions that may have been meant, where the message has room for the line above them. */
function withOthers(
  answer: Rendered,
  others: readonly Suggestion[],
  asker: string | undefined,
  room: number,
): Rendered {
  const content = `${answer.content}\n${besideLine()}`;
  if (others.length === 0 || content.length > room) return answer;
  return { ...answer, content, components: [...answer.components, ...offer(others, BESIDE, asker)] };
}

/** What stands above questions to choose from: names what the question has and they have not, where that is known. */
function doubt(beyond: string | undefined, otherwise: string): string {
  return beyond === undefined ? otherwise : text.reply.beyond(repeated(beyond));
}

function repeated(words: string): string {
  return escapeMarkdown(clip(words, REPEATED_LIMIT));
}

/** What the answers leave open. */
function notes({ unanswered = [], isCut }: Answered): readonly string[] {
  return [
    ...(unanswered.length > 0 ? [text.reply.unanswered(listInWords(unanswered.map(quoted)))] : []),
    ...(isCut ? [text.reply.cut(PARTS_LIMIT)] : []),
  ];
}

/**
 * As many whole answers as the message holds, always one; where that is not all, each can be chosen, and the message
 * goes from one to the other.
 */
function answers(
  all: readonly Answer[],
  notes: readonly string[],
  frame: ReplyFrame,
  room: number,
): Rendered {
  const whole = answersText(all, notes, frame, room);
  if (whole.length <= room) return { content: whole, components: [], given: all };
  const withChoice = [...notes, text.reply.inTurn];
  const shown = fitting(all, withChoice, frame, room);
  return {
    content: answersText(shown, withChoice, frame, room),
    components: offer(all.map(subject), IN_TURN, frame.asker, new Set(shown.map(answerId))),
    given: shown,
  };
}

/** The first answers, as far as they fit; always one. */
function fitting(
  all: readonly Answer[],
  notes: readonly string[],
  frame: ReplyFrame,
  room: number,
): readonly Answer[] {
  for (let count = all.length - 1; count > 1; count -= 1) {
    const first = all.slice(0, count);
    if (answersText(first, notes, frame, room).length <= room) return first;
  }
  return all.slice(0, 1);
}

/** The answers first, then the notes, then quietly where the answers come from, which alone is cut if need be. */
function answersText(
  answers: readonly Answer[],
  notes: readonly string[],
  frame: ReplyFrame,
  room: number,
): string {
  const body = [saidText(answers), ...notes].join('\n\n');
  const gap = answers.length + notes.length > 1 ? '\n\n' : '\n';
  return `${body}${gap}${quietText(answers, frame, room - body.length - gap.length)}`;
}

function quoted(part: string): string {
  return `“${repeated(part)}”`;
}
