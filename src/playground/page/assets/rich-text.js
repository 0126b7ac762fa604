import { element } from './dom.js';
import { parseInline, parseMarkdown } from './markdown.js';

/**
 * Markdown as elements.
 *
 * @param {string} text
 * @param {{ users: object, roles: object, channels: object }} names By id.
 */
export function richText(text, names) {
  return element('div', { class: 'text' }, ...parseMarkdown(text).map((node) => render(node, names)));
}

/** For places of one line: no headings, lists or quotes. */
export function richLine(text, names) {
  return element('span', { class: 'text' }, ...parseInline(text).map((node) => render(node, names)));
}

/** Without any marks: for reply previews and labels. */
export function plainText(text, names) {
  const withoutBlocks = text.replace(/^(?:#{1,3}|-#|>{1,3}) +/gm, '');
  return richLine(withoutBlocks, names).textContent.replace(/\s+/g, ' ').trim();
}

const tags = {
  paragraph: 'p',
  quote: 'blockquote',
  subtext: 'small',
  item: 'li',
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
};

function render(node, names) {
  if (typeof node === 'string') return document.createTextNode(node);
  const children = (node.children ?? []).map((child) => render(child, names));
  switch (node.type) {
    case 'heading':
      // The page's own headings are levels 1 and 2.
      return element(
        'p',
        { role: 'heading', 'aria-level': node.level + 2, class: `h${node.level}` },
        ...children,
      );
    case 'list':
      return element(node.ordered ? 'ol' : 'ul', { start: node.start }, ...children);
    case 'code':
      return element('code', {}, node.text);
    case 'code-block':
      return element('pre', {}, element('code', {}, node.text));
    case 'link':
      if (isMessageLink(node)) return messageLink(node, names);
      return element('a', { href: node.url, target: '_blank', rel: 'noopener noreferrer' }, ...children);
    case 'user':
      return mention(`@${names.users[node.id] ?? 'unknown-user'}`);
    case 'role':
      return mention(`@${names.roles[node.id] ?? 'deleted-role'}`);
    case 'channel':
      return mention(`#${names.channels[node.id] ?? 'unknown'}`);
    case 'everyone':
      return mention(`@${node.name}`);
    case 'command':
      return mention(`/${node.name}`);
    case 'time':
      return timestamp(node.seconds, node.style);
    case 'spoiler':
      return spoiler(children);
    default:
      return element(tags[node.type], {}, ...children);
  }
}

const messageUrl = /^https:\/\/discord\.com\/channels\/(?:\d+|@me)\/(\d+)\/(\d+)$/;

/** A message's bare address, which Discord shows as the name of its channel. */
function isMessageLink({ url, children }) {
  return messageUrl.test(url) && children[0] === url;
}

function messageLink({ url }, names) {
  const [, channel, message] = messageUrl.exec(url);
  const name = `#${names.channels[channel] ?? 'unknown'} › message`;
  const jump = (event) => {
    event.preventDefault();
    const isSeen = names.channels[channel] !== undefined;
    if (isSeen)
      event.target.dispatchEvent(new CustomEvent('jump', { bubbles: true, detail: { channel, message } }));
  };
  return element('a', { class: 'mention', href: `#message-${message}`, onclick: jump }, name);
}

function mention(text) {
  return element('span', { class: 'mention' }, text);
}

function spoiler(children) {
  const button = element('button', {
    type: 'button',
    class: 'spoiler',
    'aria-label': 'Spoiler, press to read',
    onclick: () => {
      button.replaceWith(element('span', {}, ...children));
    },
  });
  return button;
}

const timeStyles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function timestamp(seconds, style) {
  const date = new Date(seconds * 1000);
  const shown = style === 'R' ? relative(date) : date.toLocaleString('en-GB', timeStyles[style ?? 'f']);
  return element('time', { datetime: date.toISOString() }, shown);
}

function relative(date) {
  const seconds = (date.getTime() - Date.now()) / 1000;
  const units = [
    ['year', 31_557_600],
    ['month', 2_629_800],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ];
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
