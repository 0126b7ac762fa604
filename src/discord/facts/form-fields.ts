import { type APILabelComponent, ComponentType, TextInputStyle } from 'discord.js';

/** Discord's most characters in a box to write in. */
export const TEXT_INPUT_LIMIT = 4000;

/** A box to write in, of several lines, which has to be filled in unless it is said otherwise. */
export function textInput(id: string, value: string | undefined, limit: number) {
  return {
    type: ComponentType.TextInput as const,
    custom_id: id,
    style: TextInputStyle.Paragraph,
    max_length: limit,
    required: true,
    ...(value && { value }),
  };
}

/** A field of a form with its name and a line that explains it. */
export function label(
  name: string,
  description: string,
  component: APILabelComponent['component'],
): APILabelComponent {
  return { type: ComponentType.Label, label: name, description, component };
}
