import { z } from 'zod';
import { componentType, selectOption, selects, textDisplay } from './components.ts';
import { type FieldError, invalidForm, parseForm } from './form.ts';
import { problemsOfOptions } from './message-form.ts';

const base = { id: z.number().int().min(0).nullish() };
const field = { ...base, custom_id: z.string().min(1).max(100), required: z.boolean().nullish() };

const textInput = z.object({
  ...field,
  type: z.literal(componentType.textInput),
  style: z.literal([1, 2]),
  /** Only in an action row; a Label has its own. */
  label: z.string().min(1).max(45).nullish(),
  min_length: z.number().int().min(0).max(4000).nullish(),
  max_length: z.number().int().min(1).max(4000).nullish(),
  value: z.string().max(4000).nullish(),
  placeholder: z.string().max(100).nullish(),
});

const fileUpload = z.object({
  ...field,
  type: z.literal(componentType.fileUpload),
  min_values: z.number().int().min(0).max(10).nullish(),
  max_values: z.number().int().min(1).max(10).nullish(),
  file_types: z.array(z.string()).max(10).nullish(),
});

const radioGroup = z.object({
  ...field,
  type: z.literal(componentType.radioGroup),
  options: z.array(selectOption).min(2).max(10),
});

const checkboxGroup = z.object({
  ...field,
  type: z.literal(componentType.checkboxGroup),
  options: z.array(selectOption).min(1).max(10),
  min_values: z.number().int().min(0).max(10).nullish(),
  max_values: z.number().int().min(1).max(10).nullish(),
});

const checkbox = z.object({
  ...base,
  type: z.literal(componentType.checkbox),
  custom_id: z.string().min(1).max(100),
  default: z.boolean().nullish(),
});

const labelled = z.discriminatedUnion('type', [
  textInput,
  ...selects,
  fileUpload,
  radioGroup,
  checkboxGroup,
  checkbox,
]);

const label = z.object({
  ...base,
  type: z.literal(componentType.label),
  label: z.string().min(1).max(45),
  description: z.string().max(100).nullish(),
  component: labelled,
});

const actionRow = z.object({
  ...base,
  type: z.literal(componentType.actionRow),
  components: z.array(textInput).length(1),
});

const modalForm = z.object({
  custom_id: z.string().min(1).max(100),
  title: z.string().min(1).max(45),
  components: z
    .array(z.discriminatedUnion('type', [label, actionRow, textDisplay]))
    .min(1)
    .max(5),
});

export type Modal = z.output<typeof modalForm>;
export type ModalField = z.output<typeof labelled>;

export function parseModalForm(body: unknown): Modal {
  const modal = parseForm(modalForm, body);
  const problems = problemsOfModal(modal);
  if (problems.length > 0) throw invalidForm(problems);
  return modal;
}

export interface PlacedField {
  readonly field: ModalField;
  readonly label: string;
  readonly description: string | undefined;
}

/** The fields of the modal that a person fills in, from top to bottom. */
export function modalFields(modal: Modal): PlacedField[] {
  return modal.components.flatMap((component): PlacedField[] => {
    if (component.type === componentType.label) {
      const { label, description, component: field } = component;
      return [{ field, label, description: description ?? undefined }];
    }
    if (component.type !== componentType.actionRow) return [];
    return component.components.map((field) => ({
      field,
      label: field.label ?? '',
      description: undefined,
    }));
  });
}

function problemsOfModal(modal: Modal): FieldError[] {
  const problems: FieldError[] = [];
  const seen = new Set<string>();
  modal.components.forEach((component, index) => {
    const path = ['components', index];
    if (component.type === componentType.textDisplay) return;
    const inLabel = component.type === componentType.label;
    const field = inLabel ? component.component : component.components[0];
    if (field === undefined) return;
    const at = [...path, ...(inLabel ? ['component'] : ['components', 0])];
    if (seen.has(field.custom_id)) {
      const message = 'Component custom id cannot be duplicated';
      problems.push({ path: at, code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
    }
    seen.add(field.custom_id);
    if (!inLabel && !component.components[0]?.label) {
      problems.push({
        path: [...at, 'label'],
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      });
    }
    if ('disabled' in field && field.disabled) {
      const message = 'Components in a modal cannot be disabled';
      problems.push({ path: [...at, 'disabled'], code: 'MODAL_COMPONENT_CANNOT_BE_DISABLED', message });
    }
    if (field.type === componentType.stringSelect) problems.push(...problemsOfOptions(field, at));
    if (field.type === componentType.textInput) problems.push(...problemsOfText(field, at));
  });
  return problems;
}

function problemsOfText(
  { value, min_length, max_length }: z.output<typeof textInput>,
  at: FieldError['path'],
): FieldError[] {
  const problems: FieldError[] = [];
  if (value && value.length > (max_length ?? 4000)) {
    const message = `Must be ${max_length} or fewer in length.`;
    problems.push({ path: [...at, 'value'], code: 'BASE_TYPE_MAX_LENGTH', message });
  }
  if ((min_length ?? 0) > (max_length ?? 4000)) {
    const message = 'The minimum length is greater than the maximum length';
    problems.push({ path: [...at, 'min_length'], code: 'TEXT_INPUT_MIN_LENGTH_TOO_LARGE', message });
  }
  return problems;
}
