import { z } from 'zod';

/** Discord's numbers. */
export const componentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

const base = { id: z.number().int().min(0).nullish() };
const customId = z.string().min(1).max(100);
const mediaUrl = z.object({
  url: z
    .string()
    .min(1)
    .max(2048)
    .regex(/^(https?|attachment):\/\//),
});

export const emoji = z.object({
  id: z.string().nullish(),
  name: z.string().nullish(),
  animated: z.boolean().nullish(),
});

const buttonBase = {
  ...base,
  type: z.literal(componentType.button),
  label: z.string().max(80).nullish(),
  emoji: emoji.nullish(),
  disabled: z.boolean().nullish(),
};

const button = z.discriminatedUnion('style', [
  z.object({ ...buttonBase, style: z.literal([1, 2, 3, 4]), custom_id: customId }),
  z.object({
    ...buttonBase,
    style: z.literal(5),
    url: z
      .string()
      .max(512)
      .regex(/^(https?|discord):\/\//),
  }),
]);

export const selectOption = z.object({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

const selectBase = {
  ...base,
  custom_id: customId,
  placeholder: z.string().max(150).nullish(),
  min_values: z.number().int().min(0).max(25).nullish(),
  max_values: z.number().int().min(1).max(25).nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
};

const stringSelect = z.object({
  ...selectBase,
  type: z.literal(componentType.stringSelect),
  options: z.array(selectOption).min(1).max(25),
});

const defaultValues = z
  .array(z.object({ id: z.string(), type: z.enum(['user', 'role', 'channel']) }))
  .nullish();
const userSelect = z.object({
  ...selectBase,
  type: z.literal(componentType.userSelect),
  default_values: defaultValues,
});
const roleSelect = z.object({
  ...selectBase,
  type: z.literal(componentType.roleSelect),
  default_values: defaultValues,
});
const mentionableSelect = z.object({
  ...selectBase,
  type: z.literal(componentType.mentionableSelect),
  default_values: defaultValues,
});
const channelSelect = z.object({
  ...selectBase,
  type: z.literal(componentType.channelSelect),
  default_values: defaultValues,
  channel_types: z.array(z.number().int()).nullish(),
});

export const selects = [stringSelect, userSelect, roleSelect, mentionableSelect, channelSelect] as const;

const actionRow = z.object({
  ...base,
  type: z.literal(componentType.actionRow),
  components: z
    .array(z.discriminatedUnion('type', [button, ...selects]))
    .min(1)
    .max(5),
});

export const textDisplay = z.object({
  ...base,
  type: z.literal(componentType.textDisplay),
  content: z.string().min(1).max(4000),
});

const thumbnail = z.object({
  ...base,
  type: z.literal(componentType.thumbnail),
  media: mediaUrl,
  description: z.string().max(1024).nullish(),
  spoiler: z.boolean().nullish(),
});

const section = z.object({
  ...base,
  type: z.literal(componentType.section),
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

const mediaGallery = z.object({
  ...base,
  type: z.literal(componentType.mediaGallery),
  items: z
    .array(
      z.object({
        media: mediaUrl,
        description: z.string().max(1024).nullish(),
        spoiler: z.boolean().nullish(),
      }),
    )
    .min(1)
    .max(10),
});

const file = z.object({
  ...base,
  type: z.literal(componentType.file),
  file: z.object({ url: z.string().regex(/^attachment:\/\//) }),
  spoiler: z.boolean().nullish(),
});

const separator = z.object({
  ...base,
  type: z.literal(componentType.separator),
  divider: z.boolean().nullish(),
  spacing: z.literal([1, 2]).nullish(),
});

const inContainer = [actionRow, textDisplay, section, mediaGallery, file, separator] as const;

const container = z.object({
  ...base,
  type: z.literal(componentType.container),
  components: z.array(z.discriminatedUnion('type', inContainer)).min(1).max(40),
  accent_color: z.number().int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().nullish(),
});

const component = z.discriminatedUnion('type', [...inContainer, container]);

/** What may stand at the top level of a message; without the V2 flag only action rows may. */
export const components = z.array(component).max(40);

export type Component = z.output<typeof component>;
export type Button = z.output<typeof button>;
export type Select = z.output<(typeof selects)[number]>;
export type TextDisplay = z.output<typeof textDisplay>;
type Thumbnail = z.output<typeof thumbnail>;
export type AnyComponent = Component | Button | Select | TextDisplay | Thumbnail;

export interface Placed {
  readonly component: AnyComponent;
  /** Where it is in the list that it was found in. */
  readonly path: readonly (string | number)[];
}

/** Every component with those nested in it, from top to bottom. */
export function* walkComponents(list: readonly AnyComponent[], path: Placed['path'] = []): Generator<Placed> {
  for (const [index, component] of list.entries()) {
    const here = [...path, index];
    yield { component, path: here };
    if ('components' in component) yield* walkComponents(component.components, [...here, 'components']);
    if ('accessory' in component) yield { component: component.accessory, path: [...here, 'accessory'] };
  }
}
