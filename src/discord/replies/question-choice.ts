import { ButtonStyle, ComponentType, type Message } from 'discord.js';
import type { Suggestion } from '../../answering/reply.ts';
import { text } from '../../text.ts';
import { customId, parseCustomId } from '../custom-id.ts';
import { BUTTON_LABEL_LIMIT, BUTTONS_LIMIT, button, type Row, row, select } from '../message-body.ts';

/** The names of the components by which a question is chosen, from buttons and from a list, and how buttons look. */
export interface Choosing {
  readonly button: string;
  readonly list: string;
  readonly style: ButtonStyle.Primary | ButtonStyle.Secondary;
}
/** In place of an answer. */
export const SUGGESTED: Choosing = { button: 'show', list: 'choose', style: ButtonStyle.Primary };
/** Beside an answer that may not be what was asked for. */
export const BESIDE: Choosing = { ...SUGGESTED, style: ButtonStyle.Secondary };
/** The line above those, at the end of the message. */
export function besideLine(): string {
  return `-# ${text.reply.otherwise}`;
}
/** Of several that have an answer; the others can still be chosen afterwards. */
export const IN_TURN: Choosing = { button: 'turn', list: 'turns', style: ButtonStyle.Primary };

/**
 * Questions to choose from: buttons, or a list where a question is too long for a button, or there are too many for a row.
 * @param shown ids of those whose answer is in the message already
 */
export function offer(
  suggestions: readonly Suggestion[],
  names: Choosing,
  asker: string | undefined,
  shown: ReadonlySet<string> = new Set(),
): Row[] {
  const offered = [...new Map(suggestions.map((one) => [one.id, one])).values()];
  if (offered.length === 0) return [];
  const owner = asker === undefined ? [] : [asker];
  if (
    offered.length <= BUTTONS_LIMIT &&
    offered.every(({ question }) => question.length <= BUTTON_LABEL_LIMIT)
  ) {
    const buttons = offered.map(({ id, question }) => ({
      ...button(question, customId(names.button, id, ...owner), names.style),
      disabled: shown.has(id),
    }));
    return [row(...buttons)];
  }
  const options = offered.map(({ id, question }) => ({ label: question, value: id }));
  return [row(select(text.reply.chooseQuestion, customId(names.list, ...owner), options))];
}

/** The components of a message without the questions beside its answer. */
export function withoutBeside(rows: Message['components']): Message['components'] {
  return rows.filter(
    (row) =>
      row.type !== ComponentType.ActionRow ||
      !row.components.some(({ customId }) => {
        const { name } = parseCustomId(customId ?? '');
        return name === BESIDE.button || name === BESIDE.list;
      }),
  );
}

/** Ids of the answers that a message offers in turn, in order. */
export function offeredIn(rows: Message['components']): string[] {
  return rows
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((component) => {
      const { name, values } = parseCustomId(component.customId ?? '');
      if (name === IN_TURN.button) return values.slice(0, 1);
      if (name !== IN_TURN.list || component.type !== ComponentType.StringSelect) return [];
      return component.options.map(({ value }) => value);
    });
}
