import { escapeMarkdown, inlineCode } from 'discord.js';
import type { Engine } from '../../answering/engine.ts';
import { wordingKey } from '../../knowledge/wording-key.ts';
import { text } from '../../text.ts';
import { customId } from '../custom-id.ts';
import { CONTENT_LIMIT, clip, type MessageBody, row, select } from '../message-body.ts';
import { quote } from '../replies/reply-message.ts';

/** As many as a message holds with the longest questions and ids. */
const RESULTS_LIMIT = 8;

/** The facts that fit the text, best first, and a list to choose one from. */
export function searchMessage(typed: string, edition: Engine): MessageBody {
  const hasWords = wordingKey(typed) !== ''; // without any, `complete` gives what stands first
  const found = hasWords ? edition.complete(typed, RESULTS_LIMIT).filter(({ id }) => edition.fact(id)) : [];
  if (found.length === 0) return { content: `${quote(typed)}\n${text.search.nothing}`, components: [] };
  const lines = found.map(
    ({ id, question }, at) => `${at + 1}. ${escapeMarkdown(question)} ${inlineCode(id)}`,
  );
  const options = found.map(({ id, question }) => ({ label: question, value: id }));
  return {
    content: clip([quote(typed), text.search.found(found.length), ...lines].join('\n'), CONTENT_LIMIT),
    components: [row(select(text.search.choose, customId('fact-choose'), options))],
  };
}
