import { componentType } from '../limits/components.ts';
import { type Modal, type ModalField, modalFields } from '../limits/modal-form.ts';
import { attachmentPayload } from '../wire/message.ts';
import type { Interaction } from '../world/model.ts';
import type { World } from '../world/world.ts';
import type { FieldValue, FileToSend, SeenField, SeenModal } from './driver.ts';
import { storeUpload } from './files.ts';
import { Refusal } from './refusal.ts';

/** What a person sees of a modal. */
export function seenModal(interaction: Interaction, modal: Modal): SeenModal {
  return {
    customId: modal.custom_id,
    title: modal.title,
    interactionId: interaction.id,
    text: modal.components
      .flatMap((component) => (component.type === componentType.textDisplay ? [component.content] : []))
      .join('\n'),
    components: modal.components.map((component) => ({ ...component })),
    fields: modalFields(modal).map(({ field, label }) => seenField(field, label)),
  };
}

function seenField(field: ModalField, label: string): SeenField {
  const [first] = prefilled(field);
  return {
    customId: field.custom_id,
    label,
    kind: fieldKind(field),
    value: first ?? '',
    required: isRequired(field),
    ...('max_length' in field && field.max_length && { maxLength: field.max_length }),
    options:
      'options' in field ? field.options.map((option) => ({ label: option.label, value: option.value })) : [],
  };
}

function fieldKind(field: ModalField): SeenField['kind'] {
  switch (field.type) {
    case componentType.textInput:
      return 'text';
    case componentType.fileUpload:
      return 'upload';
    case componentType.radioGroup:
      return 'radio';
    case componentType.checkboxGroup:
      return 'checkboxes';
    case componentType.checkbox:
      return 'checkbox';
    default:
      return 'select';
  }
}

/** A field must be filled in unless it says otherwise; a single checkbox need not be ticked. */
function isRequired(field: ModalField): boolean {
  return field.type !== componentType.checkbox && (field.required ?? true);
}

/** The values that a field holds before anybody touches it. */
function prefilled(field: ModalField): string[] {
  switch (field.type) {
    case componentType.textInput:
      return field.value ? [field.value] : [];
    case componentType.checkbox:
      return field.default ? ['true'] : [];
    case componentType.fileUpload:
      return [];
    case componentType.stringSelect:
    case componentType.radioGroup:
    case componentType.checkboxGroup:
      return field.options.filter((option) => option.default).map(({ value }) => value);
    default:
      return (field.default_values ?? []).map(({ id }) => id);
  }
}

/** The modal filled in, as the submit interaction carries it. Throws what Discord's client would object to. */
export function submission(
  world: World,
  interaction: Interaction,
  modal: Modal,
  values: Record<string, FieldValue>,
) {
  const attachments: Record<string, unknown> = {};
  const fill = (field: ModalField, label: string) => {
    const given = values[field.custom_id] ?? values[label];
    const base = { type: field.type, id: field.id ?? 0, custom_id: field.custom_id };
    if (field.type === componentType.fileUpload) {
      const files = Array.isArray(given) ? given.filter((each) => typeof each === 'object') : [];
      checkCount(field, label, files.length);
      const ids = files.map((file: FileToSend) => {
        const stored = storeUpload(world, file);
        attachments[stored.id] = attachmentPayload(world, interaction.channel, stored);
        return stored.id;
      });
      return { ...base, values: ids };
    }
    if (field.type === componentType.checkbox) {
      return {
        ...base,
        value: given === undefined ? (field.default ?? false) : given === true || given === 'true',
      };
    }
    const texts = given === undefined ? prefilled(field) : textsOf(given);
    if (field.type === componentType.textInput) {
      return { ...base, value: checkText(field, label, texts[0] ?? '') };
    }
    const chosen = 'options' in field ? texts.map((text) => optionValue(field.options, label, text)) : texts;
    checkCount(field, label, chosen.length);
    return field.type === componentType.radioGroup
      ? { ...base, value: chosen[0] ?? null }
      : { ...base, values: chosen };
  };
  checkNames(modal, values);
  const components = modal.components.map((component) => {
    const base = { type: component.type, id: component.id ?? 0 };
    switch (component.type) {
      case componentType.label:
        return { ...base, component: fill(component.component, component.label) };
      case componentType.actionRow:
        return { ...base, components: component.components.map((field) => fill(field, field.label ?? '')) };
      default:
        return base;
    }
  });
  return {
    custom_id: modal.custom_id,
    components,
    ...(Object.keys(attachments).length > 0 && { resolved: { attachments } }),
  };
}

function textsOf(value: FieldValue): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'boolean') return [String(value)];
  return value.flatMap((each) => (typeof each === 'string' ? [each] : []));
}

function checkNames(modal: Modal, values: Record<string, FieldValue>): void {
  const names = modalFields(modal).flatMap(({ field, label }) => [field.custom_id, label]);
  const stranger = Object.keys(values).find((name) => !names.includes(name));
  if (stranger !== undefined) throw new Refusal(`“${modal.title}” has no field “${stranger}”`);
}

function checkText(field: Extract<ModalField, { type: 4 }>, label: string, text: string): string {
  const minimum = field.min_length ?? (isRequired(field) ? 1 : 0);
  const maximum = field.max_length ?? 4000;
  if (text === '' && !isRequired(field)) return text;
  if (text.length < minimum) throw new Refusal(`“${label}” needs at least ${minimum} characters`);
  if (text.length > maximum) throw new Refusal(`“${label}” takes at most ${maximum} characters`);
  return text;
}

function optionValue(
  options: readonly { readonly label: string; readonly value: string }[],
  field: string,
  text: string,
): string {
  const option = options.find(({ value, label }) => value === text || label === text);
  if (option === undefined) throw new Refusal(`“${field}” has no option “${text}”`);
  return option.value;
}

function checkCount(field: Exclude<ModalField, { type: 4 | 23 }>, label: string, count: number): void {
  if (count === 0 && !isRequired(field)) return;
  const bounds: { min_values?: number | null | undefined; max_values?: number | null | undefined } =
    'max_values' in field ? field : {};
  const minimum = bounds.min_values ?? 1;
  const maximum = bounds.max_values ?? 1;
  if (count < minimum) throw new Refusal(`“${label}” needs at least ${minimum}`);
  if (count > maximum) throw new Refusal(`“${label}” takes at most ${maximum}`);
}
