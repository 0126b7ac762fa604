import {
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ComponentType,
  type Message,
} from 'discord.js';
import { text } from '../../text.ts';
import { customId, parseCustomId } from '../custom-id.ts';
import { BUTTONS_LIMIT, button, type Row } from '../message-body.ts';

/** The first part of its custom ID. */
export const PERSON = 'person';

/**
 * Hands a question on to the moderators.
 * @param asker who may press it; left out where only one person sees it
 * @param reply id of the bot's message that did not help, where that is another one than the button stands on
 */
export function personButton(asker: string | undefined, reply?: string) {
  return button(text.person.ask, customId(PERSON, asker ?? '', ...(reply === undefined ? [] : [reply])));
}

/** Has the question been handed on that the message answers? The message itself tells, also after a restart. */
export function isHandedOn({ components }: Pick<Message, 'components'>): boolean {
  return components.some(
    (row) =>
      row.type === ComponentType.ActionRow &&
      row.components.some((one) => parseCustomId(one.customId ?? '').name === PERSON && one.disabled),
  );
}

/** The message's buttons once the question has been handed on. */
export function handedOnRows({ components }: Pick<Message, 'components'>): Row[] {
  const rows = components.flatMap((row) => (row.type === ComponentType.ActionRow ? [row.toJSON()] : []));
  const done = { ...personButton(undefined), label: text.person.handedOn, disabled: true };
  const replaced = rows.map((row) => ({
    ...row,
    components: row.components.map((one) => (isPersonButton(one) ? done : one)),
  }));
  if (rows.some((row) => row.components.some(isPersonButton))) return replaced;
  const last = rows.at(-1);
  if (!last || last.components.length >= BUTTONS_LIMIT) return rows;
  return [...rows.slice(0, -1), { ...last, components: [...last.components, done] }];
}

function isPersonButton(component: APIComponentInMessageActionRow): component is APIButtonComponent {
  return 'custom_id' in component && parseCustomId(component.custom_id).name === PERSON;
}
