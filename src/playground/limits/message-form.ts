import { z } from 'zod';
import { type Component, components, componentType, walkComponents } from './components.ts';
import { embeds } from './embeds.ts';
import { type FieldError, invalidForm, parseForm } from './form.ts';

/** Discord's numbers: bits of a message's flags. */
export const messageFlag = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

const snowflake = z.string().regex(/^\d{15,21}$/);

export const allowedMentions = z
  .object({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
    users: z.array(snowflake).max(100).nullish(),
    roles: z.array(snowflake).max(100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine(({ parse, users, roles }, context) => {
    for (const [kind, ids] of [['users', users] as const, ['roles', roles] as const]) {
      if (!parse?.includes(kind) || !ids?.length) continue;
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      context.addIssue({
        code: 'custom',
        path: [kind],
        message,
        params: { code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE' },
      });
    }
  });

export type AllowedMentions = z.output<typeof allowedMentions>;

const attachment = z.object({
  /** The number of an uploaded file, or the id of an attachment to keep. */
  id: z.union([z.string(), z.number()]).transform(String),
  filename: z.string().max(1024).nullish(),
  description: z.string().max(1024).nullish(),
});

const messageForm = z.object({
  content: z.string().max(2000).nullish(),
  embeds: embeds.nullish(),
  components: components.nullish(),
  attachments: z.array(attachment).max(10).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  flags: z.number().int().nullish(),
  tts: z.boolean().nullish(),
  nonce: z.union([z.number().int(), z.string().max(25)]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  message_reference: z
    .object({
      type: z.literal(0).nullish(),
      message_id: snowflake,
      channel_id: snowflake.nullish(),
      guild_id: snowflake.nullish(),
      fail_if_not_exists: z.boolean().nullish(),
    })
    .nullish(),
});

/** The body of every route that makes or changes a message. */
export type MessageForm = z.output<typeof messageForm>;

/** `flags` are those of the message that is edited, and 0 for a new one. */
export function parseMessageForm(body: unknown, flags = 0): MessageForm {
  const form = parseForm(messageForm, body);
  const v2 = (((form.flags ?? 0) | flags) & messageFlag.componentsV2) !== 0;
  const list = form.components ?? [];
  const problems = [
    ...(v2 ? problemsOfV2(form, list) : problemsOfRows(list)),
    ...problemsOfLayout(list),
    ...problemsOfCustomIds(list),
  ];
  if (problems.length > 0) throw invalidForm(problems);
  return form;
}

function problemsOfV2(form: MessageForm, list: readonly Component[]): FieldError[] {
  const problems: FieldError[] = [];
  for (const field of ['content', 'embeds'] as const) {
    if (!form[field]?.length) continue;
    const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    problems.push({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message,
    });
  }
  const all = [...walkComponents(list)].map(({ component }) => component);
  if (all.length > 40) {
    const message = `The total number of components cannot exceed 40, there are ${all.length}.`;
    problems.push({ path: ['components'], code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  const text = all.reduce((size, component) => {
    return size + (component.type === componentType.textDisplay ? component.content.length : 0);
  }, 0);
  if (text > 4000) {
    const message = 'The total displayable text size exceeds maximum size of 4000';
    problems.push({ path: ['components'], code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return problems;
}

function problemsOfRows(list: readonly Component[]): FieldError[] {
  const problems: FieldError[] = [];
  if (list.length > 5) {
    problems.push({
      path: ['components'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: 'Must be between 1 and 5 in length.',
    });
  }
  list.forEach((component, index) => {
    if (component.type === componentType.actionRow) return;
    const message = 'Value of field "type" must be one of (1,).';
    problems.push({ path: ['components', index, 'type'], code: 'UNION_TYPE_CHOICES', message });
  });
  return problems;
}

function problemsOfLayout(list: readonly Component[]): FieldError[] {
  const problems: FieldError[] = [];
  for (const { component, path } of walkComponents(list)) {
    const at = ['components', ...path];
    if (component.type === componentType.actionRow && component.components.length > 1) {
      if (component.components.some(({ type }) => type !== componentType.button)) {
        const message = 'The specified component exceeds the maximum width';
        problems.push({
          path: [...at, 'components', 1],
          code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          message,
        });
      }
    }
    if (component.type === componentType.button && !component.label && !component.emoji) {
      const message = 'A label or an emoji is required';
      problems.push({ path: at, code: 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', message });
    }
    if (component.type === componentType.stringSelect) {
      problems.push(...problemsOfOptions(component, at));
    }
  }
  return problems;
}

/** Of a string select: options that share a value, and bounds that the options cannot meet. */
export function problemsOfOptions(
  select: {
    readonly options: readonly { readonly value: string }[];
    readonly min_values?: number | null | undefined;
    readonly max_values?: number | null | undefined;
  },
  at: FieldError['path'],
): FieldError[] {
  const problems: FieldError[] = [];
  const values = select.options.map(({ value }) => value);
  values.forEach((value, index) => {
    if (values.indexOf(value) === index) return;
    const message = 'The specified option value is already used';
    problems.push({
      path: [...at, 'options', index, 'value'],
      code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      message,
    });
  });
  if ((select.max_values ?? 1) > values.length) {
    const message = `Must be ${values.length} or fewer.`;
    problems.push({ path: [...at, 'max_values'], code: 'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE', message });
  }
  if ((select.min_values ?? 1) > (select.max_values ?? 1)) {
    const message = 'The minimum is greater than the maximum';
    problems.push({ path: [...at, 'min_values'], code: 'SELECT_COMPONENT_MIN_VALUES_TOO_LARGE', message });
  }
  return problems;
}

function problemsOfCustomIds(list: readonly Component[]): FieldError[] {
  const seen = new Set<string>();
  const problems: FieldError[] = [];
  for (const { component, path } of walkComponents(list)) {
    if (!('custom_id' in component)) continue;
    if (seen.has(component.custom_id)) {
      const message = 'Component custom id cannot be duplicated';
      problems.push({
        path: ['components', ...path],
        code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
        message,
      });
    }
    seen.add(component.custom_id);
  }
  return problems;
}
