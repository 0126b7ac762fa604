import { renderComponents, renderEmbed } from './components.js';
import { element } from './dom.js';
import { plainText, richText } from './rich-text.js';

/**
 * Brings the list to what `view` shows. A message that has not changed keeps its element, and with it the focus and
 * whatever the visitor has opened in it.
 *
 * @param {HTMLElement} list
 * @param {object} view What the server sends of the channel.
 * @param {object} actions What can be done with a message.
 * @param {ReadonlySet<string>} dismissed Ids of ephemeral messages that are out of sight.
 */
export function renderMessages(list, view, actions, dismissed) {
  const shown = view.messages.filter(({ id }) => !dismissed.has(id));
  const old = new Map([...list.children].map((node) => [node.dataset.key, node]));
  const nodes = shown.map((message) => {
    const key = `${view.me.id} ${message.id} ${message.revision} ${view.messageCommands.join()}`;
    const node = old.get(key) ?? renderMessage(message, view, actions);
    node.dataset.key = key;
    return node;
  });
  const isSame =
    nodes.length === list.children.length && nodes.every((node, index) => node === list.children[index]);
  if (!isSame) list.replaceChildren(...nodes);
}

function renderMessage(message, view, actions) {
  const { names } = view;
  const isMine = message.author.id === view.me.id;
  const pingsMe = message.pinged.includes(view.me.id) || message.pingedEveryone;
  const classes = ['message', message.ephemeral && 'ephemeral', pingsMe && !isMine && 'pings'];
  return element(
    'li',
    { class: classes.filter(Boolean).join(' '), id: `message-${message.id}` },
    context(message, view),
    element(
      'span',
      { class: `avatar hue-${hue(message.author, view)}`, 'aria-hidden': 'true' },
      message.author.name[0],
    ),
    element(
      'div',
      { class: 'body' },
      element(
        'p',
        { class: 'author' },
        element('strong', {}, message.author.name),
        message.author.bot && element('span', { class: 'tag' }, 'App'),
        time(message.at),
      ),
      message.thinking
        ? element('p', { class: 'thinking' }, `${message.author.name} is thinking…`)
        : message.content !== '' && richText(message.content, names),
      message.edited && element('span', { class: 'edited' }, '(edited)'),
      ...message.embeds.map((embed) => renderEmbed(embed, names)),
      ...attachments(message),
      message.thread &&
        element(
          'button',
          { type: 'button', class: 'button secondary', onclick: () => actions.open(message.thread.id) },
          `Thread: ${message.thread.name} ›`,
        ),
      ...renderComponents(message.components, {
        names,
        press: (button) => actions.press(message, button),
        choose: (select, values) => actions.choose(message, select, values),
      }),
      message.ephemeral &&
        element(
          'p',
          { class: 'only-you' },
          'Only you can see this · ',
          element(
            'button',
            { type: 'button', class: 'plain', onclick: () => actions.dismiss(message) },
            'Dismiss',
          ),
        ),
    ),
    !message.ephemeral && !message.thinking && !message.isCopy && toolbar(message, view, actions, isMine),
  );
}

/** What the message answers, above it. */
function context(message, view) {
  if (message.isCopy) return element('p', { class: 'context' }, '↱ The thread was started from this message');
  if (message.replyTo) {
    const target = view.messages.find(({ id }) => id === message.replyTo.id);
    if (!target) return element('p', { class: 'context' }, '↱ a message that was deleted');
    const preview = plainText(target.content || target.text, view.names).slice(0, 120) || 'a message';
    const jump = () => document.getElementById(`message-${target.id}`)?.scrollIntoView({ block: 'center' });
    return element(
      'p',
      { class: 'context' },
      '↱',
      element(
        'button',
        {
          type: 'button',
          class: 'plain',
          onclick: jump,
          'aria-label': `In reply to ${target.author.name}: ${preview}`,
        },
        element('strong', {}, target.author.name),
        ` ${preview}`,
      ),
    );
  }
  if (message.used)
    return element('p', { class: 'context' }, `↱ ${message.used.by} used ${message.used.command}`);
  return null;
}

function attachments({ attachments: files, components }) {
  const referenced = JSON.stringify(components);
  return files
    .filter(({ url }) => !referenced.includes(url))
    .map(({ url, filename, description, contentType, size }) =>
      contentType.startsWith('image/')
        ? element('img', { class: 'media', src: url, alt: description ?? filename, loading: 'lazy' })
        : element('a', { class: 'file', href: url, download: filename }, `${filename} (${size} bytes)`),
    );
}

function toolbar(message, view, actions, isMine) {
  const tool = (label, run, kind = '') =>
    element('button', { type: 'button', class: `tool ${kind}`, onclick: run }, label);
  const apps = view.messageCommands.map((name) =>
    tool(name, ({ currentTarget }) => {
      currentTarget.closest('details').open = false;
      actions.messageCommand(message, name);
    }),
  );
  const menu =
    apps.length > 0 &&
    element(
      'details',
      { class: 'apps' },
      element('summary', { class: 'tool' }, 'Apps'),
      element('div', {}, ...apps),
    );
  return element(
    'div',
    { class: 'tools', role: 'group', 'aria-label': `Actions for the message by ${message.author.name}` },
    tool('Reply', () => actions.reply(message)),
    view.takesThreads && !message.thread && tool('Thread', () => actions.startThread(message)),
    isMine && tool('Edit', () => actions.edit(message)),
    (isMine || view.mayDeleteAny) && tool('Delete', () => actions.delete(message), 'danger'),
    menu,
  );
}

function time(at) {
  const date = new Date(at);
  const shown = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return element('time', { datetime: date.toISOString() }, shown);
}

/** One of six, the same for the same person; the bot has the first. */
function hue({ id }, { bot, names }) {
  return id === bot.id ? 0 : 1 + (Math.max(0, Object.keys(names.users).sort().indexOf(id)) % 5);
}
