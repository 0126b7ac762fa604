import { z } from 'zod';
import { type FieldError, invalidForm, parseForm } from './form.ts';

/** Discord's numbers. */
export const commandType = { chatInput: 1, user: 2, message: 3 } as const;
export const optionType = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

const localizations = z.record(z.string(), z.string().min(1).max(100)).nullish();
const optionName = z
  .string()
  .min(1)
  .max(32)
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u)
  .refine((name) => name === name.toLowerCase(), {
    message: 'Command name is invalid',
    params: { code: 'APPLICATION_COMMAND_INVALID_NAME' },
  });

const choice = z.object({
  name: z.string().min(1).max(100),
  name_localizations: localizations,
  value: z.union([z.string().max(100), z.number()]),
});

export const choices = z.array(choice).max(25);
export type CommandChoice = z.output<typeof choice>;

const option = z.object({
  type: z.number().int().min(1).max(11),
  name: optionName,
  name_localizations: localizations,
  description: z.string().min(1).max(100),
  description_localizations: localizations,
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: choices.nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  min_length: z.number().int().min(0).max(6000).nullish(),
  max_length: z.number().int().min(1).max(6000).nullish(),
  channel_types: z.array(z.number().int()).nullish(),
  get options() {
    return z.array(option).max(25).nullish();
  },
});

export type CommandOption = z.output<typeof option>;

const permissionBits = z.union([z.string().regex(/^\d+$/), z.number().int().min(0)]).transform(String);

const commandForm = z.object({
  type: z.literal([1, 2, 3]).nullish(),
  name: z.string().min(1).max(32),
  name_localizations: localizations,
  description: z.string().max(100).nullish(),
  description_localizations: localizations,
  options: z.array(option).max(25).nullish(),
  default_member_permissions: permissionBits.nullish(),
  contexts: z.array(z.literal([0, 1, 2])).nullish(),
  integration_types: z.array(z.literal([0, 1])).nullish(),
  nsfw: z.boolean().nullish(),
});

export type CommandForm = z.output<typeof commandForm>;

export function parseCommandForm(body: unknown): CommandForm {
  const form = parseForm(commandForm, body);
  const problems = problemsOfCommand(form);
  if (problems.length > 0) throw invalidForm(problems);
  return form;
}

/** All the commands of a bulk overwrite. */
export function parseCommandForms(body: unknown): CommandForm[] {
  const forms = parseForm(z.array(commandForm), body);
  const problems = forms.flatMap((form, index) => problemsOfCommand(form, [index]));
  const keys = forms.map(({ name, type }) => `${type ?? 1} ${name}`);
  keys.forEach((key, index) => {
    if (keys.indexOf(key) === index) return;
    const message = 'Application command names must be unique';
    problems.push({ path: [index, 'name'], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message });
  });
  for (const [type, limit] of [[1, 100] as const, [2, 15] as const, [3, 15] as const]) {
    if (forms.filter((form) => (form.type ?? 1) === type).length <= limit) continue;
    const message = `Must be ${limit} or fewer in length.`;
    problems.push({ path: [], code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  if (problems.length > 0) throw invalidForm(problems);
  return forms;
}

function problemsOfCommand(form: CommandForm, at: FieldError['path'] = []): FieldError[] {
  const problems: FieldError[] = [];
  if ((form.type ?? 1) === commandType.chatInput) {
    if (!optionName.safeParse(form.name).success) {
      const message = 'Command name is invalid';
      problems.push({ path: [...at, 'name'], code: 'APPLICATION_COMMAND_INVALID_NAME', message });
    }
    if (!form.description) {
      problems.push({
        path: [...at, 'description'],
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      });
    }
  } else if (form.description || form.options?.length) {
    const message = 'Context menu commands cannot have description or options';
    problems.push({ path: at, code: 'APPLICATION_COMMAND_CONTEXT_MENU_FIELDS', message });
  }
  problems.push(...problemsOfOptions(form.options ?? [], [...at, 'options'], 0));
  const size = form.name.length + (form.description?.length ?? 0) + sizeOfOptions(form.options ?? []);
  if (size > 8000) {
    const message = 'Command exceeds maximum size (8000)';
    problems.push({ path: at, code: 'APPLICATION_COMMAND_TOO_LARGE', message });
  }
  return problems;
}

function problemsOfOptions(
  options: readonly CommandOption[],
  at: FieldError['path'],
  depth: number,
): FieldError[] {
  const problems: FieldError[] = [];
  const names = options.map(({ name }) => name);
  const nested = options.filter(({ type }) => type <= 2).length;
  if (nested > 0 && nested < options.length) {
    const message = 'Sub-commands and sub-command groups cannot be mixed with options';
    problems.push({ path: at, code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
  }
  options.forEach((option, index) => {
    const path = [...at, index];
    if (names.indexOf(option.name) !== index) {
      const message = 'Option name is already used';
      problems.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message });
    }
    if (option.required && options.slice(0, index).some(({ required }) => !required)) {
      const message = 'Required options must be placed before non-required options';
      problems.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
    if (option.autocomplete && option.choices?.length) {
      const message = 'Autocomplete and choices cannot both be used';
      problems.push({ path, code: 'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_WITH_CHOICES', message });
    }
    if ((option.type === 2 && depth > 0) || (option.type === 1 && depth > 1)) {
      const message = 'Value is not one of the choices that are allowed here.';
      problems.push({ path: [...path, 'type'], code: 'BASE_TYPE_CHOICES', message });
    }
    if (option.type <= 2) {
      problems.push(...problemsOfOptions(option.options ?? [], [...path, 'options'], depth + 1));
    }
  });
  return problems;
}

/** Names, descriptions and values of the options and their choices, as Discord counts them to 8,000. */
function sizeOfOptions(options: readonly CommandOption[]): number {
  return options.reduce((size, { name, description, choices, options: deeper }) => {
    const ofChoices = (choices ?? []).reduce(
      (sum, each) => sum + each.name.length + `${each.value}`.length,
      0,
    );
    return size + name.length + description.length + ofChoices + sizeOfOptions(deeper ?? []);
  }, 0);
}
