/**
 * Discord's markdown as a tree. A node is a string, or `{ type, children, … }`; nothing here knows of HTML.
 *
 * @typedef {string | { type: string, children?: Node[], [key: string]: unknown }} Node
 */

/** @param {string} text @returns {Node[]} */
export function parseMarkdown(text) {
  const blocks = [];
  let lines = [];
  const endParagraph = () => {
    const body = lines.join('\n').replace(/^\n+|\n+$/g, '');
    if (body !== '') blocks.push({ type: 'paragraph', children: parseInline(body) });
    lines = [];
  };
  const rest = text.split('\n');
  while (rest.length > 0) {
    const block = takeBlock(rest);
    if (block === undefined) {
      lines.push(rest.shift());
    } else {
      endParagraph();
      blocks.push(block);
    }
  }
  endParagraph();
  return blocks;
}

/** Takes the block that begins with the first line, if one does. */
function takeBlock(lines) {
  const [line] = lines;
  if (line.startsWith('```')) return takeCode(lines);
  if (line.startsWith('>>> ')) {
    const quoted = lines.splice(0).join('\n').slice(4);
    return { type: 'quote', children: parseMarkdown(quoted) };
  }
  if (line.startsWith('> ')) {
    const quoted = takeWhile(lines, (each) => each.startsWith('> ')).map((each) => each.slice(2));
    return { type: 'quote', children: parseMarkdown(quoted.join('\n')) };
  }
  const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
  if (heading) {
    lines.shift();
    return { type: 'heading', level: heading[1].length, children: parseInline(heading[2]) };
  }
  if (/^-# +\S/.test(line)) {
    lines.shift();
    return { type: 'subtext', children: parseInline(line.replace(/^-# +/, '')) };
  }
  if (listItem.test(line)) return takeList(lines);
  return undefined;
}

function takeCode(lines) {
  const whole = lines.join('\n');
  const match = /^```(?:([\w+-]+)\n)?\n?([\s\S]*?)```[^\S\n]*/.exec(whole);
  if (match === null) return undefined;
  const left = whole.slice(match[0].length).replace(/^\n/, '');
  lines.splice(0, lines.length, ...(left === '' ? [] : left.split('\n')));
  return { type: 'code-block', language: match[1], text: match[2].replace(/\n$/, '') };
}

const listItem = /^( *)([-*]|\d+\.) +(\S.*)$/;

function takeList(lines) {
  const [, indent, mark] = listItem.exec(lines[0]);
  const ordered = /\d/.test(mark);
  const items = [];
  while (lines.length > 0) {
    const match = listItem.exec(lines[0]);
    if (match === null || match[1].length < indent.length) break;
    if (match[1].length > indent.length && items.length > 0) {
      items.at(-1).children.push(takeList(lines));
      continue;
    }
    if (/\d/.test(match[2]) !== ordered) break;
    lines.shift();
    items.push({ type: 'item', children: parseInline(match[3]) });
  }
  return { type: 'list', ordered, start: ordered ? Number.parseInt(mark, 10) : undefined, children: items };
}

function takeWhile(lines, isWanted) {
  const end = lines.findIndex((line) => !isWanted(line));
  return lines.splice(0, end === -1 ? lines.length : end);
}

/** What can stand inside a line, tried in this order wherever the text has got to. */
const inlineRules = [
  [/^\\([^\w\s])/, ([, character]) => character],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, ([, , code]) => ({ type: 'code', text: code.trim() })],
  [/^<(https?:\/\/[^\s>]+)>/, ([, url]) => link(url, [url])],
  [
    /^\[((?:[^\][]|\[[^\]]*\])+)\]\(<?(https?:\/\/(?:[^\s<>()]|\([^\s()]*\))+)>?(?: +"[^"]*")?\)/,
    ([, text, url]) => link(url, parseInline(text)),
  ],
  [/^https?:\/\/[^\s<]+[^\s<.,:;!?"'\])]/, ([url]) => link(url, [url])],
  [/^<@!?(\d+)>/, ([, id]) => ({ type: 'user', id })],
  [/^<@&(\d+)>/, ([, id]) => ({ type: 'role', id })],
  [/^<#(\d+)>/, ([, id]) => ({ type: 'channel', id })],
  [/^<\/([^:>]+):\d+>/, ([, name]) => ({ type: 'command', name })],
  [
    /^<t:(-?\d+)(?::([tTdDfFR]))?>/,
    ([, seconds, style]) => ({ type: 'time', seconds: Number(seconds), style }),
  ],
  [/^<a?:(\w+):\d+>/, ([, name]) => `:${name}:`],
  [/^@(everyone|here)\b/, ([, name]) => ({ type: 'everyone', name })],
  [/^\*\*\*([\s\S]+?)\*\*\*(?!\*)/, ([, text]) => wrap('strong', [wrap('emphasis', parseInline(text))])],
  [/^\*\*([\s\S]+?)\*\*(?!\*)/, ([, text]) => wrap('strong', parseInline(text))],
  [/^__([\s\S]+?)__(?!_)/, ([, text]) => wrap('underline', parseInline(text))],
  [/^~~([\s\S]+?)~~/, ([, text]) => wrap('strike', parseInline(text))],
  [/^\|\|([\s\S]+?)\|\|/, ([, text]) => wrap('spoiler', parseInline(text))],
  [/^\*(?!\s)([\s\S]*?[^\s*])\*(?!\*)/, ([, text]) => wrap('emphasis', parseInline(text))],
  [/^_(?!\s)([\s\S]*?[^\s_])_(?![\w_])/, ([, text]) => wrap('emphasis', parseInline(text))],
];

/** @param {string} text @returns {Node[]} */
export function parseInline(text) {
  const nodes = [];
  let plain = '';
  let rest = text;
  while (rest !== '') {
    const found = matchRule(rest, plain);
    if (found === undefined) {
      // An underscore inside a word is not emphasis: take words whole.
      const [run] = /^[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)*|^[\s\S]/u.exec(rest);
      const taken = /^https?$/.test(run) ? run.slice(0, 1) : run;
      plain += taken;
      rest = rest.slice(taken.length);
      continue;
    }
    if (plain !== '') nodes.push(plain);
    plain = '';
    nodes.push(found.node);
    rest = rest.slice(found.length);
  }
  if (plain !== '') nodes.push(plain);
  return joinStrings(nodes);
}

function matchRule(rest) {
  for (const [pattern, make] of inlineRules) {
    const match = pattern.exec(rest);
    if (match) return { node: make(match), length: match[0].length };
  }
  return undefined;
}

function joinStrings(nodes) {
  const joined = [];
  for (const node of nodes) {
    if (typeof node === 'string' && typeof joined.at(-1) === 'string') joined.push(joined.pop() + node);
    else joined.push(node);
  }
  return joined;
}

function link(url, children) {
  return { type: 'link', url, children };
}

function wrap(type, children) {
  return { type, children };
}
