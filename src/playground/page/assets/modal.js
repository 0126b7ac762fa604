import { optionsOf } from './components.js';
import { element } from './dom.js';
import { richText } from './rich-text.js';
import { encoded } from './server.js';

/** Discord's numbers of a modal's parts. */
const type = {
  actionRow: 1,
  stringSelect: 3,
  textInput: 4,
  textDisplay: 10,
  label: 18,
  upload: 19,
  radio: 21,
  checkboxes: 22,
  checkbox: 23,
};

/**
 * Shows a modal that the bot has answered with.
 *
 * @param {HTMLDialogElement} dialog
 * @param {object} modal
 * @param {{ names: object, submit: (values: object) => Promise<void> }} context `submit` rejects with a message for
 *   the visitor, and the modal stays open with everything typed.
 */
export function openModal(dialog, modal, { names, submit }) {
  const fields = modal.components.flatMap((component) => modalParts(component, names));
  const problem = element('p', { class: 'problem', role: 'alert' });
  const form = element(
    'form',
    {
      onsubmit: async (event) => {
        event.preventDefault();
        const read = await Promise.all(
          fields.map(async (field) => (field.id ? [[field.id, await field.read()]] : [])),
        );
        try {
          await submit(Object.fromEntries(read.flat()));
          dialog.close();
        } catch (error) {
          problem.textContent = error.message;
        }
      },
    },
    element('h2', { id: 'modal-title' }, modal.title),
    ...fields.map(({ node }) => node),
    problem,
    element(
      'div',
      { class: 'row' },
      element('button', { class: 'button primary' }, 'Submit'),
      element(
        'button',
        { type: 'button', class: 'button secondary', onclick: () => dialog.close() },
        'Cancel',
      ),
    ),
  );
  dialog.replaceChildren(form);
  dialog.showModal();
}

function modalParts(component, names) {
  if (component.type === type.textDisplay) return [{ node: richText(component.content, names) }];
  if (component.type === type.label) {
    return [labelled(component.component, component.label, component.description, names)];
  }
  return component.components.map((field) => labelled(field, field.label, undefined, names));
}

function labelled(field, label, description, names) {
  const id = `field-${field.custom_id}`;
  const isRequired = field.required ?? field.type !== type.checkbox;
  const hint = description ? `${id}-hint` : undefined;
  const shared = { id, 'aria-describedby': hint, required: isRequired };
  const { control, read } = controlFor(field, shared, names);
  const isGroup = control.tagName === 'FIELDSET';
  const name = `${label}${isRequired ? '' : ' (optional)'}`;
  if (isGroup) control.prepend(element('legend', {}, name));
  return {
    id: field.custom_id,
    read,
    node: element(
      'div',
      { class: 'field' },
      !isGroup && element('label', { for: id }, name),
      description && element('small', { id: hint }, description),
      control,
    ),
  };
}

function controlFor(field, shared, names) {
  switch (field.type) {
    case type.textInput:
      return textControl(field, shared);
    case type.upload: {
      const control = element('input', { ...shared, type: 'file', multiple: (field.max_values ?? 1) > 1 });
      return { control, read: () => Promise.all([...control.files].map(encoded)) };
    }
    case type.checkbox: {
      const control = element('input', { ...shared, type: 'checkbox', checked: field.default });
      return { control, read: () => control.checked };
    }
    case type.radio:
    case type.checkboxes:
      return groupControl(field, shared);
    default: {
      const control = element(
        'select',
        { ...shared, multiple: (field.max_values ?? 1) > 1 },
        ...((field.max_values ?? 1) > 1
          ? []
          : [element('option', { value: '' }, field.placeholder || 'Choose…')]),
        ...optionsOf(field, names).map(({ label, value, description, default: chosen }) =>
          element('option', { value, selected: chosen }, description ? `${label} — ${description}` : label),
        ),
      );
      const read = () =>
        [...control.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
      return { control, read };
    }
  }
}

function textControl({ style, placeholder, value, min_length, max_length }, shared) {
  const attributes = {
    ...shared,
    placeholder,
    minlength: min_length,
    maxlength: max_length ?? 4000,
    value: value ?? '',
  };
  const control =
    style === 2
      ? element('textarea', { ...attributes, rows: 5 })
      : element('input', { ...attributes, type: 'text' });
  return { control, read: () => control.value };
}

function groupControl(field, shared) {
  const isRadio = field.type === type.radio;
  const inputs = field.options.map(({ value, default: chosen }) =>
    element('input', {
      type: isRadio ? 'radio' : 'checkbox',
      name: shared.id,
      value,
      checked: chosen,
      required: isRadio && shared.required,
    }),
  );
  const control = element(
    'fieldset',
    { id: shared.id, 'aria-describedby': shared['aria-describedby'] },
    ...field.options.map(({ label, description }, index) =>
      element('label', {}, inputs[index], ` ${description ? `${label} — ${description}` : label}`),
    ),
  );
  const read = () => inputs.filter(({ checked }) => checked).map(({ value }) => value);
  return { control, read: () => (isRadio ? (read()[0] ?? []) : read()) };
}
