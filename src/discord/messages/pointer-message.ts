import { messageLink } from 'discord.js';
import type { Reply, Suggestion } from '../../answering/reply.ts';
import { text } from '../../text.ts';
import type { Context } from '../context.ts';
import { customId } from '../custom-id.ts';
import { button, type MessageBody, row } from '../message-body.ts';
import { subject } from '../replies/answer-text.ts';
import { SUGGESTED } from '../replies/question-choice.ts';
import { removeRow } from '../replies/reply-message.ts';

/**
 * Points to the answer above, where the reply is nothing but a fact that was given in the same channel a moment ago;
 * undefined where it is to be given in full, as what is in doubt is, with what else may have been meant.
 */
export function pointerTo(
  { above }: Context,
  { guild, channel }: { readonly guild: string | null; readonly channel: string },
  reply: Reply,
  asker: string,
): MessageBody | undefined {
  if (guild === null || reply.outcome !== 'answer') return undefined;
  if (reply.unanswered || reply.suggestions) return undefined;
  const [answer, ...others] = reply.answers;
  if (answer.kind !== 'fact' || others.length > 0) return undefined;
  const message = above.find(channel, answer);
  if (message === undefined) return undefined;
  return aboveMessage(subject(answer), messageLink(channel, message, guild), asker);
}

/** In place of an answer that stands a little above in the same channel. */
function aboveMessage({ id, question }: Suggestion, url: string, asker: string): MessageBody {
  const [remove] = removeRow(asker);
  const again = button(text.brief.showAgain, customId(SUGGESTED.button, id, asker));
  return {
    content: text.brief.above(`**${question}**`, url),
    components: [row(again, ...(remove?.components ?? []))],
  };
}
