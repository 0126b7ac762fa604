import { commandForm } from './command-form.js';
import { byId, element } from './dom.js';
import { plainText } from './rich-text.js';
import { offerSuggestions } from './suggestions.js';

/**
 * The field where the visitor writes: messages, replies, edits, and slash commands.
 *
 * @param {{ view: () => object | undefined, act: (action: object) => Promise<object>, tell: (problem: string) => void,
 *   handle: (result: object) => void }} context `view` is what the server sent last of the channel.
 */
export function createComposer({ view, act, tell, handle }) {
  const form = byId('composer');
  const field = byId('text');
  const about = byId('about-to');
  const title = byId('post-title');
  const commandPlace = byId('command-place');
  /** @type {{ kind: 'reply' | 'edit' | 'thread', message: object, ping: boolean } | undefined} */
  let target;

  const matching = (text) => {
    const typed = /^\/([\w -]*)$/.exec(text)?.[1];
    if (typed === undefined || target?.kind === 'edit') return [];
    const commands = view()?.commands ?? [];
    return commands
      .filter(({ name }) => name.startsWith(typed.toLowerCase()))
      .map((command) => ({ name: `/${command.name}`, description: command.description, command }));
  };
  byId('text-suggestions').replaceWith(
    offerSuggestions(field, matching, ({ command }) => openCommand(command)),
  );

  function openCommand(command) {
    field.value = '';
    const { channel, names } = view();
    const close = () => {
      commandPlace.replaceChildren();
      form.hidden = false;
      field.focus();
    };
    form.hidden = true;
    commandPlace.replaceChildren(
      commandForm(command, {
        names,
        complete: async (options, focused) => {
          const result = await attempt({ do: 'autocomplete', channel, path: command.name, options, focused });
          return result?.choices ?? [];
        },
        run: async (options) => {
          const done = attempt({ do: 'command', channel, path: command.name, options });
          close();
          const result = await done;
          if (result) handle(result);
        },
        cancel: close,
      }),
    );
    commandPlace.querySelector('input, select, button').focus();
  }

  async function attempt(action) {
    try {
      return await act(action);
    } catch (error) {
      tell(error.message);
      return undefined;
    }
  }

  function setTarget(next) {
    target = next;
    about.hidden = next === undefined;
    if (next === undefined) return;
    const ping = element('input', {
      type: 'checkbox',
      checked: next.ping,
      onchange: ({ currentTarget }) => {
        next.ping = currentTarget.checked;
      },
    });
    about.replaceChildren(
      element(
        'span',
        {},
        {
          edit: 'Editing your message',
          thread: 'Starting a thread: write its name',
          reply: `Replying to ${next.message.author.name}`,
        }[next.kind],
      ),
      next.kind === 'reply' ? element('label', {}, ping, ' Ping them') : '',
      element('button', { type: 'button', class: 'plain', onclick: cancel }, 'Cancel'),
    );
    field.focus();
  }

  function cancel() {
    if (target?.kind === 'edit') field.value = '';
    setTarget(undefined);
    field.focus();
  }

  async function send() {
    const content = withMentions(field.value, view().names).trim();
    if (content === '') return;
    const action = actionWith(content);
    const before = { text: field.value, title: title.value, target };
    // At once, so that what is typed meanwhile stays.
    clear();
    const result = await attempt(action);
    if (result !== undefined) return handle(result);
    if (field.value !== '') return;
    field.value = before.text;
    title.value = before.title;
    setTarget(before.target);
  }

  function clear() {
    field.value = '';
    title.value = '';
    setTarget(undefined);
  }

  function actionWith(content) {
    const { channel, kind } = view();
    if (kind === 'forum') return { do: 'post', forum: channel, name: title.value, content };
    if (target === undefined) return { do: 'say', channel, content };
    const message = pointer(target.message);
    if (target.kind === 'edit') return { do: 'edit', message, content };
    if (target.kind === 'thread') return { do: 'startThread', message, name: field.value.trim() };
    return { do: 'say', channel, content, replyTo: message, ping: target.ping };
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') cancel();
  });
  byId('mention').addEventListener('click', () => {
    const space = field.value === '' || field.value.endsWith(' ') ? '' : ' ';
    field.value += `${space}@${view().bot.name} `;
    field.focus();
  });

  return {
    reply: (message) => setTarget({ kind: 'reply', message, ping: true }),
    startThread: (message) => setTarget({ kind: 'thread', message, ping: false }),
    edit: (message) => {
      setTarget({ kind: 'edit', message, ping: false });
      field.value = withNames(message.content, view().names);
    },
    /** For another person or channel. */
    reset: () => {
      commandPlace.replaceChildren();
      form.hidden = false;
      field.value = '';
      setTarget(undefined);
    },
    /** In a forum there is nothing but posts, which have a title. */
    showTitle: (isShown) => {
      title.hidden = !isShown;
    },
    focus: () => field.focus(),
    label: (text) => field.setAttribute('placeholder', text),
  };
}

export function pointer({ id, channelId }) {
  return { id, channelId };
}

/** `@Name` as Discord sends it. Longer names first, so that one name can begin with another. */
function withMentions(text, { users }) {
  const byLength = Object.entries(users).sort(([, a], [, b]) => b.length - a.length);
  return byLength.reduce((written, [id, name]) => written.replaceAll(`@${name}`, `<@${id}>`), text);
}

function withNames(text, names) {
  return text.replace(/<@!?\d+>/g, (mention) => plainText(mention, names));
}
