import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';

/** Discord's longest content. */
export const CONTENT_LIMIT = 2000;
/** Discord's longest label of a button. */
export const BUTTON_LABEL_LIMIT = 80;
/** Discord's longest custom ID. */
export const CUSTOM_ID_LIMIT = 100;
/** Discord's most buttons in a row. */
export const BUTTONS_LIMIT = 5;

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/**
 * What a message of the bot holds. Plain content with subtext rather than embeds or Components V2: phones show it in
 * notifications, replies quote it, search finds it, and people who have embeds switched off can read it.
 */
export interface MessageBody {
  readonly content: string;
  readonly components: Row[];
}

export function row(...components: APIComponentInMessageActionRow[]): Row {
  return { type: ComponentType.ActionRow, components };
}

export function button(
  label: string,
  customId: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id: customId };
}

export function select(
  placeholder: string,
  customId: string,
  options: APIStringSelectComponent['options'],
): APIStringSelectComponent {
  return { type: ComponentType.StringSelect, custom_id: customId, placeholder, options };
}

/** The text, cut where it is longer than `limit` UTF-16 units; never in the middle of a character. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
