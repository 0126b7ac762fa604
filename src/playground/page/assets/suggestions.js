import { element } from './dom.js';

let count = 0;

/**
 * Offers choices under a text field: arrow keys move, Enter and Tab take, Escape closes (the ARIA combobox pattern).
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @param {(text: string) => Promise<object[]> | object[]} find The choices for what has been typed; each has a `name`,
 *   and may have a `description`.
 * @param {(choice: object) => void} pick
 * @returns {HTMLElement} The list, to be placed next to the field.
 */
export function offerSuggestions(field, find, pick) {
  count += 1;
  const list = element('ul', {
    role: 'listbox',
    class: 'suggestions',
    id: `suggestions-${count}`,
    hidden: true,
  });
  let choices = [];
  let active = 0;
  let asked = 0;

  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('autocomplete', 'off');

  const show = (found) => {
    choices = found;
    active = 0;
    list.hidden = choices.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    list.replaceChildren(...choices.map(option));
    mark();
  };

  const option = (choice, index) =>
    element(
      'li',
      {
        role: 'option',
        id: `${list.id}-${index}`,
        onmousedown: (event) => {
          event.preventDefault();
          take(index);
        },
      },
      element('span', { class: 'name' }, choice.name),
      choice.description && element('span', { class: 'description' }, choice.description),
    );

  const mark = () => {
    for (const [index, node] of [...list.children].entries()) {
      node.setAttribute('aria-selected', String(index === active));
    }
    if (list.hidden) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${list.id}-${active}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };

  const take = (index) => {
    const choice = choices[index];
    show([]);
    if (choice) pick(choice);
  };

  const look = async () => {
    asked += 1;
    const mine = asked;
    const found = await find(field.value);
    if (mine === asked) show(found);
  };

  field.addEventListener('input', look);
  field.addEventListener('focus', look);
  field.addEventListener('blur', () => {
    asked += 1;
    show([]);
  });
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const last = choices.length - 1;
    if (event.key === 'ArrowDown') active = active === last ? 0 : active + 1;
    else if (event.key === 'ArrowUp') active = active === 0 ? last : active - 1;
    else if (event.key === 'Enter' || event.key === 'Tab') take(active);
    else if (event.key === 'Escape') show([]);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
    mark();
  });
  return list;
}
