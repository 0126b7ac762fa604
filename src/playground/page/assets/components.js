import { element } from './dom.js';
import { richText } from './rich-text.js';

const type = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
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
};

const buttonKinds = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

/**
 * A message's components as elements.
 *
 * @param {object[]} components In Discord's wire format.
 * @param {{ names: object, press: (button: string) => void, choose: (select: string, values: string[]) => void }} context
 */
export function renderComponents(components, context) {
  return components.map((component) => renderComponent(component, context));
}

function renderComponent(component, context) {
  const children = () => renderComponents(component.components, context);
  switch (component.type) {
    case type.actionRow:
      return element('div', { class: 'row' }, ...children());
    case type.button:
      return button(component, context);
    case type.section:
      return element(
        'div',
        { class: 'section' },
        element('div', {}, ...children()),
        renderComponent(component.accessory, context),
      );
    case type.textDisplay:
      return richText(component.content, context.names);
    case type.thumbnail:
      return picture(component, 'thumbnail');
    case type.mediaGallery:
      return element('div', { class: 'gallery' }, ...component.items.map((item) => picture(item, 'media')));
    case type.file:
      return element(
        'a',
        { class: 'file', href: component.file.url, download: component.name },
        component.name,
      );
    case type.separator:
      return component.divider ? element('hr') : element('div', { class: 'space' });
    case type.container: {
      const box = element('div', { class: 'container' }, ...children());
      setAccent(box, component.accent_color);
      return box;
    }
    default:
      return select(component, context);
  }
}

function button({ style, label, emoji, custom_id, url, disabled }, { press }) {
  const name = [emoji?.name, label].filter(Boolean).join(' ');
  const shared = { class: `button ${buttonKinds[style]}` };
  if (style === 5) {
    return element('a', { ...shared, href: url, target: '_blank', rel: 'noopener noreferrer' }, `${name} ↗`);
  }
  return element('button', { ...shared, type: 'button', disabled, onclick: () => press(custom_id) }, name);
}

function select(component, context) {
  const { custom_id, placeholder, disabled, max_values = 1 } = component;
  const options = optionsOf(component, context.names);
  const isMultiple = max_values > 1;
  const hint = placeholder || 'Choose…';
  const box = element(
    'select',
    {
      'aria-label': hint,
      disabled,
      multiple: isMultiple,
      onchange: () => {
        if (!isMultiple && box.value !== '') context.choose(custom_id, [box.value]);
      },
    },
    !isMultiple && element('option', { value: '' }, hint),
    ...options.map(({ label, value, description, default: chosen }) =>
      element('option', { value, selected: chosen }, description ? `${label} — ${description}` : label),
    ),
  );
  if (!isMultiple) return box;
  const send = () =>
    context.choose(
      custom_id,
      [...box.selectedOptions].map(({ value }) => value),
    );
  return element(
    'div',
    { class: 'multiple' },
    box,
    element('button', { type: 'button', class: 'button secondary', disabled, onclick: send }, 'Choose'),
  );
}

/** The options of a select; those of a user, role or channel select are the guild's. */
export function optionsOf(component, names) {
  const listed = (entries, mark) =>
    Object.entries(entries).map(([value, name]) => ({ value, label: `${mark}${name.replace(/^@/, '')}` }));
  switch (component.type) {
    case type.userSelect:
      return listed(names.users, '@');
    case type.roleSelect:
      return listed(names.roles, '@');
    case type.mentionableSelect:
      return [...listed(names.users, '@'), ...listed(names.roles, '@')];
    case type.channelSelect:
      return listed(names.channels, '#');
    default:
      return component.options ?? [];
  }
}

function picture({ media, description, spoiler }, kind) {
  const image = element('img', { class: kind, src: media.url, alt: description ?? '', loading: 'lazy' });
  if (!spoiler) return image;
  const cover = element(
    'button',
    { type: 'button', class: 'spoiler', onclick: () => cover.replaceWith(image) },
    'Spoiler: show the picture',
  );
  return cover;
}

/** @param {object} embed In Discord's wire format. */
export function renderEmbed(embed, names) {
  const { author, title, url, description, fields = [], image, thumbnail, footer, timestamp } = embed;
  const small = [footer?.text, timestamp && new Date(timestamp).toLocaleString('en-GB')].filter(Boolean);
  const heading = title && (url ? linked(url, richText(title, names)) : richText(title, names));
  const box = element(
    'div',
    { class: 'embed' },
    author && element('p', { class: 'embed-author' }, author.name),
    heading && element('div', { class: 'embed-title' }, heading),
    description && richText(description, names),
    fields.length > 0 &&
      element(
        'dl',
        {},
        ...fields.map((field) =>
          element(
            'div',
            { class: field.inline ? 'inline' : undefined },
            element('dt', {}, richText(field.name, names)),
            element('dd', {}, richText(field.value, names)),
          ),
        ),
      ),
    image &&
      element('img', { class: 'media', src: image.url, alt: image.description ?? '', loading: 'lazy' }),
    thumbnail && element('img', { class: 'thumbnail', src: thumbnail.url, alt: thumbnail.description ?? '' }),
    small.length > 0 && element('p', { class: 'embed-footer' }, small.join(' · ')),
  );
  setAccent(box, embed.color);
  return box;
}

function linked(url, child) {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, child);
}

function setAccent(box, color) {
  if (color === null || color === undefined) return;
  box.style.setProperty('--accent-line', `#${color.toString(16).padStart(6, '0')}`);
}
