import { optionsOf } from './components.js';
import { element } from './dom.js';
import { encoded } from './server.js';
import { offerSuggestions } from './suggestions.js';

/** Discord's numbers of the kinds of option. */
const kind = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
};
/** The select that offers the same things as the option. */
const selectFor = { [kind.user]: 5, [kind.role]: 6, [kind.mentionable]: 7, [kind.channel]: 8 };

/**
 * The form of a slash command.
 *
 * @param {object} command As the server lists it.
 * @param {{ names: object, complete: (values: object, focused: string) => Promise<object[]>,
 *   run: (values: object) => void, cancel: () => void }} context
 */
export function commandForm(command, { names, complete, run, cancel }) {
  const fields = command.options.map((option) =>
    optionField(option, names, (focused) => complete(readNow(), focused)),
  );
  const readNow = () => Object.fromEntries(fields.flatMap(({ name, read }) => entry(name, read())));

  const form = element(
    'form',
    {
      class: 'command-form',
      'aria-label': `/${command.name}`,
      onsubmit: async (event) => {
        event.preventDefault();
        const values = await Promise.all(fields.map(async ({ name, send }) => entry(name, await send())));
        run(Object.fromEntries(values.flat()));
      },
      onkeydown: (event) => {
        if (event.key === 'Escape') cancel();
      },
    },
    element('p', {}, element('strong', {}, `/${command.name}`), ` ${command.description}`),
    ...fields.map(({ node }) => node),
    element(
      'div',
      { class: 'row' },
      element('button', { class: 'button primary' }, 'Send command'),
      element('button', { type: 'button', class: 'button secondary', onclick: cancel }, 'Cancel'),
    ),
  );
  return form;
}

function entry(name, value) {
  return value === undefined ? [] : [[name, value]];
}

/** `read` gives what is there now; `send` what goes with the command, files included. */
function optionField(option, names, complete) {
  const { name, description, required, type, autocomplete } = option;
  const id = `option-${name}`;
  const label = element(
    'label',
    { for: id },
    element('strong', {}, name),
    ` ${description}${required ? ' (required)' : ''}`,
  );
  const field = (control, read, extra = null, send = read) => ({
    name,
    node: element('div', { class: 'field' }, label, control, extra),
    read,
    send: async () => send(),
  });
  const listed = listedValues(option, names);
  if (listed) {
    const control = element(
      'select',
      { id, required },
      element('option', { value: '' }, required ? 'Choose…' : 'Leave out'),
      ...listed.map(({ label: text }, index) => element('option', { value: String(index) }, text)),
    );
    return field(control, () => listed[Number(control.value === '' ? Number.NaN : control.value)]?.value);
  }
  if (type === kind.attachment) {
    const control = element('input', { id, type: 'file', required });
    const send = () => (control.files[0] ? encoded(control.files[0]) : undefined);
    return field(control, () => undefined, null, send);
  }
  const isNumber = type === kind.integer || type === kind.number;
  if (isNumber && !autocomplete) {
    const control = element('input', {
      id,
      type: 'number',
      required,
      step: type === kind.integer ? 1 : 'any',
    });
    return field(control, () => (control.value === '' ? undefined : Number(control.value)));
  }
  const limits = isNumber && { inputmode: 'numeric', pattern: '-?[0-9]+', title: 'A number' };
  const control = element('input', { id, type: 'text', required, ...limits });
  const written = () => (control.value === '' ? undefined : isNumber ? Number(control.value) : control.value);
  if (!autocomplete) return field(control, written);
  // What is shown is a choice's name; what is sent is its value. Text that is no choice is sent as it is.
  let picked;
  const list = offerSuggestions(
    control,
    async () => complete(name),
    (choice) => {
      picked = choice;
      control.value = choice.name;
    },
  );
  control.addEventListener('input', () => {
    picked = undefined;
  });
  return field(control, () => picked?.value ?? written(), list);
}

/** The values that an option can have, where it has a list of them. */
function listedValues({ type, choices }, names) {
  if (choices.length > 0) return choices.map(({ name, value }) => ({ label: name, value }));
  if (type === kind.boolean) {
    return [
      { label: 'Yes', value: true },
      { label: 'No', value: false },
    ];
  }
  return selectFor[type] ? optionsOf({ type: selectFor[type] }, names) : undefined;
}
